import { readFileSync } from 'node:fs';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  component,
  createTestDatabase,
  eachDatabase,
  withRelations,
} from '@cairn/testing';
import { deciding } from './__testUtils__/createTestMirror';
import { CatalogMirror } from './CatalogMirror';

/** Runs the README's example with the given values in scope, and answers what it has found out. */
async function runExample(scope: Record<string, unknown>): Promise<unknown> {
  const readme = readFileSync(
    resolvePackagePath('@cairn/catalog-mirror', 'README.md'),
    'utf8',
  );
  const [, example] = /```ts\n([\s\S]*?)```/.exec(readme)!;
  const body = example.replace(/^import .*$/gm, '');
  // The example has no types in it, so that it can run as it stands.
  // eslint-disable-next-line no-new-func
  const run = new Function(
    ...Object.keys(scope),
    `return (async () => { ${body}; return { changed, removed, rows }; })();`,
  );
  return run(...Object.values(scope));
}

describe.each(eachDatabase())('the example of the README on %s', id => {
  it('does what it shows', async () => {
    const { knex } = await createTestDatabase(id);
    await knex.schema.createTable('results', table => {
      table.text('entity_ref');
      table.integer('level');
    });
    await knex('results').insert([
      { entity_ref: 'component:default/a', level: 3 },
      { entity_ref: 'component:default/b', level: 2 },
      { entity_ref: 'component:default/c', level: 1 },
    ]);

    await expect(
      runExample({
        CatalogMirror,
        knex,
        credentials: mockCredentials.user(),
        auth: mockServices.auth(),
        logger: mockServices.logger.mock(),
        catalog: catalogServiceMock({
          entities: withRelations([
            component({
              name: 'a',
              title: 'A',
              labels: { tier: '1' },
              spec: { owner: 'stones' },
            }),
            component({ name: 'b', title: 'B', spec: { owner: 'stones' } }),
            component({ name: 'c', labels: { tier: '1' } }),
          ]),
        }),
        permissions: deciding({
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: 'catalog-entity',
          conditions: {
            rule: 'HAS_LABEL',
            resourceType: 'catalog-entity',
            params: { label: 'tier' },
          },
        }),
      }),
    ).resolves.toEqual({
      changed: [
        'component:default/a',
        'component:default/b',
        'component:default/c',
      ],
      removed: [],
      rows: [{ title: 'A', level: 3 }],
    });
  });
});
