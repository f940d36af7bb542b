import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { findCheckout } from '../checkout';
import { createWorkspaceSnapshot } from './readWorkspace';

describe('createWorkspaceSnapshot', () => {
  let checkout: string;

  function write(path: string, content: unknown) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(
      join(checkout, path),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }

  function read(folder = checkout): Promise<Entity[]> {
    return createWorkspaceSnapshot({
      checkout: folder,
      appUrl: 'http://localhost:3000',
      backendUrl: 'http://localhost:7007',
    }).read();
  }

  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'workspace-'));
    write('catalog-info.yaml', 'kind: System\nmetadata:\n  name: cairn\n');
    write('packages/app/package.json', {
      name: 'app',
      version: '0.0.0',
      private: true,
      backstage: { role: 'frontend' },
      dependencies: { '@acme/plugin': 'workspace:^', react: '^18.0.0' },
    });
    write('plugins/stones/package.json', {
      name: '@acme/plugin',
      version: '1.2.0',
      description: 'Stacks stones.',
      backstage: { role: 'frontend-plugin', pluginId: 'stones' },
      repository: { url: 'git+https://git.example.com/acme/stones.git' },
      keywords: ['stones', 'Not A Tag'],
    });
    write('packages/leftover/notes.txt', 'no package.json here');
    write('packages/tool/package.json', { name: 'tool', version: '0.0.0' });
  });

  afterEach(() => {
    rmSync(checkout, { recursive: true, force: true });
  });

  it('says of each package what its package.json says', async () => {
    const [system, app, plugin, ...others] = await read();
    expect(others).toEqual([]);
    expect(system.metadata.name).toBe('cairn');
    expect(app.metadata).toMatchObject({ name: 'cairn-app', title: 'app' });
    expect(app.spec).toEqual({
      type: 'website',
      lifecycle: 'experimental',
      owner: 'group:default/cairn-maintainers',
      system: 'system:default/cairn',
      dependsOn: ['component:default/cairn-stones'],
    });
    expect(plugin.metadata).toMatchObject({
      name: 'cairn-stones',
      title: '@acme/plugin',
      description: 'Stacks stones.',
      tags: ['frontend-plugin', 'stones'],
      links: [
        {
          title: 'Repository',
          url: 'https://git.example.com/acme/stones/tree/main/plugins/stones',
        },
        { title: 'Its page here', url: 'http://localhost:3000/stones' },
      ],
      annotations: {
        'backstage.io/source-location': `url:file://${checkout}/plugins/stones/`,
        'cairn.dev/repository-root': `url:file://${checkout}/`,
      },
    });
    expect(plugin.spec).toMatchObject({
      type: 'library',
      lifecycle: 'production',
    });
    expect(plugin.spec?.dependsOn).toBeUndefined();
  });

  it('reads this very repository', async () => {
    const entities = await read(findCheckout());
    const names = entities.map(entity => entity.metadata.name);
    expect(names).toEqual(
      expect.arrayContaining([
        'cairn',
        'cairn-maintainers',
        'cairn-backend',
        'cairn-maturity',
      ]),
    );
    expect(
      entities.find(({ metadata }) => metadata.name === 'cairn-backend')?.spec
        ?.dependsOn,
    ).toContain('component:default/cairn-maturity-backend');
  });
});
