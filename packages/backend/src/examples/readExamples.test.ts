import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { parse } from 'yaml';
import { findCheckout } from '../checkout';
import { createWorkspaceSnapshot } from '../workspace';
import { createExamplesSnapshot } from './readExamples';

describe('createExamplesSnapshot', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'examples-'));
    mkdirSync(join(folder, 'catalog'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('puts the address of the folder where the files leave room for it', async () => {
    writeFileSync(
      join(folder, 'catalog/a.yaml'),
      [
        '# Only a comment.',
        '---',
        'kind: Component',
        'metadata:',
        '  name: shop',
        '  annotations:',
        '    backstage.io/source-location: url:${EXAMPLES}/repositories/shop/',
      ].join('\n'),
    );
    const entities = await createExamplesSnapshot({ folder }).read();
    expect(entities).toHaveLength(1);
    expect(entities[0].metadata.annotations).toEqual({
      'backstage.io/source-location': `url:${pathToFileURL(
        folder,
      )}/repositories/shop/`,
      'backstage.io/managed-by-location': `url:${pathToFileURL(
        folder,
      )}/catalog/a.yaml`,
      'backstage.io/managed-by-origin-location': `url:${pathToFileURL(
        folder,
      )}/catalog/a.yaml`,
    });
  });

  it('names the file and the line of what is not YAML', async () => {
    writeFileSync(join(folder, 'catalog/a.yaml'), 'kind: [Component\n');
    await expect(createExamplesSnapshot({ folder }).read()).rejects.toThrow(
      /catalog\/a\.yaml' is not YAML: .* line/,
    );
  });
});

describe('the example organization', () => {
  let entities: Entity[];
  let all: Set<string>;

  beforeAll(async () => {
    const checkout = findCheckout();
    entities = await createExamplesSnapshot({
      folder: join(checkout, 'examples'),
    }).read();
    const workspace = await createWorkspaceSnapshot({
      checkout,
      appUrl: 'http://localhost:3000',
      backendUrl: 'http://localhost:7007',
    }).read();
    all = new Set([...entities, ...workspace].map(refOf));
  });

  function refOf(entity: Entity): string {
    return stringifyEntityRef(getCompoundEntityRef(entity));
  }

  function ofKind(...kinds: string[]): Entity[] {
    return entities.filter(entity => kinds.includes(entity.kind));
  }

  function ofType(kind: string, type: string): Entity[] {
    return ofKind(kind).filter(entity => entity.spec?.type === type);
  }

  function membersOf(group: string): Entity[] {
    return ofKind('User').filter(user =>
      (user.spec?.memberOf as string[]).includes(group),
    );
  }

  it('is as big as it says', () => {
    expect(new Set(entities.map(refOf)).size).toBe(entities.length);
    expect(ofType('Group', 'company')).toHaveLength(1);
    expect(ofType('Group', 'division')).toHaveLength(3);
    expect(ofType('Group', 'team')).toHaveLength(12);
    expect(ofKind('User')).toHaveLength(25);
    expect(ofKind('Domain')).toHaveLength(3);
    expect(ofKind('System').length).toBeGreaterThanOrEqual(8);
    expect(
      ofKind('Component', 'API', 'Resource').length,
    ).toBeGreaterThanOrEqual(40);
  });

  it('nests its groups below the company', () => {
    const parents = new Map(
      ofKind('Group').map(group => [group.metadata.name, group.spec?.parent]),
    );
    for (const team of ofType('Group', 'team')) {
      expect(parents.get(String(team.spec?.parent))).toBe('skerry-lines');
    }
  });

  it('has environments with an owner, a runtime and what maps to them', () => {
    const environments = ofType('Resource', 'environment');
    for (const { metadata, spec } of environments) {
      expect(all).toContain(spec?.owner);
      expect(['true', 'false']).toContain(
        metadata.labels?.['cairn.dev/production'],
      );
      for (const annotation of ['runtime', 'accounts', 'addresses']) {
        expect(metadata.annotations?.[`cairn.dev/${annotation}`]).toMatch(/\S/);
      }
    }
    const runtimes = environments.map(
      ({ metadata }) => metadata.annotations?.['cairn.dev/runtime'],
    );
    expect(runtimes.filter(runtime => runtime === 'kubernetes')).toHaveLength(
      3,
    );
    expect(runtimes).toContain('serverless');
    expect(runtimes).toContain('virtual-machine');
  });

  it('is broken where it says so, and nowhere else', () => {
    const dangling: string[] = [];
    const unowned: string[] = [];
    for (const entity of ofKind(
      'Component',
      'API',
      'Resource',
      'System',
      'Domain',
    )) {
      const { owner, system, domain, ...relations } = entity.spec ?? {};
      if (!all.has(String(owner))) {
        unowned.push(entity.metadata.name);
      }
      const targets = [
        system,
        domain,
        ...['dependsOn', 'providesApis', 'consumesApis'].flatMap(
          key => relations[key] ?? [],
        ),
      ].filter(target => target !== undefined);
      for (const target of targets) {
        if (!all.has(stringifyEntityRef(parseEntityRef(String(target))))) {
          dangling.push(`${entity.metadata.name} -> ${target}`);
        }
      }
    }
    expect(unowned).toEqual(['certificate-scanner']);
    expect(dangling).toEqual(['vessel-map -> component:default/tide-tables']);
    expect(
      ofType('Group', 'team')
        .map(team => team.metadata.name)
        .filter(team => membersOf(team).length === 0),
    ).toEqual(['harbor-systems']);

    const provided = new Set(
      ofKind('Component').flatMap(
        component => (component.spec?.providesApis as string[]) ?? [],
      ),
    );
    expect(
      ofKind('API')
        .filter(api => !provided.has(refOf(api)))
        .map(api => api.metadata.name),
    ).toEqual(['harbor-weather']);
  });

  it('hides one whole system from those who do not own it', () => {
    const confidential = entities.filter(
      ({ metadata }) => metadata.labels?.['cairn.dev/confidential'] === 'true',
    );
    const ofSystem = entities.filter(
      ({ metadata, spec }) =>
        metadata.name === 'fare-fraud-system' ||
        spec?.system === 'system:default/fare-fraud-system',
    );
    expect(confidential.map(refOf)).toEqual(ofSystem.map(refOf));
    expect(confidential.map(({ spec }) => spec?.owner)).toEqual(
      confidential.map(() => 'group:default/payments'),
    );
  });

  it('points to repositories that exist, but for the two that cannot be read', () => {
    const unreadable: string[] = [];
    for (const { metadata } of entities) {
      const location = metadata.annotations?.['backstage.io/source-location'];
      const url = location?.replace(/^url:/, '');
      if (url && !(url.startsWith('file:') && existsSync(fileURLToPath(url)))) {
        unreadable.push(metadata.name);
      }
    }
    expect(unreadable.sort()).toEqual(['freight-manifest', 'shift-swap']);
  });

  it('has every person whom the demo lets one be', () => {
    const { demo } = parse(
      readFileSync(join(findCheckout(), 'app-config.yaml'), 'utf8'),
    );
    const users = new Map(ofKind('User').map(user => [refOf(user), user]));
    expect(demo.people.length).toBeGreaterThanOrEqual(5);
    for (const { user, name } of demo.people) {
      expect(users.get(user)?.metadata.title).toBe(name);
    }
  });
});
