import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  component,
  createTestDatabase,
  eachDatabase,
  generateOrganization,
  resource,
  TestDatabaseId,
} from '@cairn/testing';
import fc from 'fast-check';
import { CatalogMirror } from './CatalogMirror';
import { startCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(120_000);

const ORGANIZATION: Entity[] = [
  ...generateOrganization({ seed: 11, people: 5, services: 8, teams: 3 }),
  component({
    name: 'Odd-One',
    namespace: 'hill',
    title: 'ÄÖÜ',
    labels: { 'cairn.dev/Tier': 'GOLD', plain: 'x' },
    annotations: { 'example.com/Long': 'x'.repeat(250), 'example.com/a': 'A' },
    tags: ['java', 'go'],
    spec: {
      type: 'service',
      flag: true,
      off: false,
      count: 3,
      nothing: null,
      list: ['One', 'two', 3],
      nested: { Deep: { value: 'Yes' } },
      [`long${'k'.repeat(250)}`]: 'x',
    },
  }),
  resource({ name: 'empty-handed', labels: {}, spec: { owner: 'nobody' } }),
];

type Criteria = PermissionCriteria<PermissionCondition>;

const text = (...values: string[]) => fc.constantFrom(...values);

function condition(rule: string, params: fc.Arbitrary<object>) {
  return params.map(
    values =>
      ({
        rule,
        resourceType: 'catalog-entity',
        params: values,
      } as PermissionCondition),
  );
}

function keyed(
  name: string,
  keys: fc.Arbitrary<string>,
  values: fc.Arbitrary<string>,
) {
  return fc.record(
    { [name]: keys, value: values },
    { requiredKeys: [name] },
  ) as fc.Arbitrary<object>;
}

const leaf: fc.Arbitrary<Criteria> = fc.oneof(
  condition(
    'IS_ENTITY_KIND',
    fc.record({
      kinds: fc.array(text('Component', 'component', 'GROUP', 'user', 'None'), {
        maxLength: 3,
      }),
    }),
  ),
  condition(
    'IS_ENTITY_OWNER',
    fc.record({
      claims: fc.array(
        text(
          'group:default/team-1',
          'Group:default/Team-2',
          'group:default/former-team',
          'group:hill/guests',
          'user:default/person-1',
        ),
        { maxLength: 3 },
      ),
    }),
  ),
  condition(
    'HAS_LABEL',
    keyed(
      'label',
      text('cairn.dev/tier', 'CAIRN.dev/Tier', 'plain', 'none'),
      text('1', '2', 'gold', 'GOLD', 'x', ''),
    ),
  ),
  condition(
    'HAS_ANNOTATION',
    keyed(
      'annotation',
      text(
        'example.com/Long',
        'example.com/long',
        'example.com/a',
        'backstage.io/source-location',
        'none',
      ),
      text('a', 'A', 'x'.repeat(250), ''),
    ),
  ),
  condition(
    'HAS_METADATA',
    keyed(
      'key',
      text(
        'name',
        'namespace',
        'title',
        'uid',
        'etag',
        'tags',
        'tags.java',
        'description',
        'labels.plain',
        'labels',
      ),
      text('odd-one', 'hill', 'Default', 'äöü', 'java', 'GO', 'true', 'x'),
    ),
  ),
  condition(
    'HAS_SPEC',
    keyed(
      'key',
      text(
        'type',
        'lifecycle',
        'flag',
        'off',
        'count',
        'nothing',
        'list',
        'list.one',
        'nested.deep.value',
        'nested',
        `long${'k'.repeat(250)}`,
        'profile.displayName',
        'system',
      ),
      text('service', 'true', 'false', '3', 'null', 'one', 'YES', 'production'),
    ),
  ),
);

const criteria: fc.Arbitrary<Criteria> = fc.letrec<{ tree: Criteria }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ not: tie('tree') }),
    fc.record({ allOf: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ anyOf: fc.array(tie('tree'), { maxLength: 3 }) }),
  ) as fc.Arbitrary<Criteria>,
})).tree;

function conditional(conditions: Criteria): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions,
  };
}

describe.each(eachDatabase())('a mirror of a real catalog on %s', id => {
  let setup: Awaited<ReturnType<typeof startMirroredCatalog>>;
  beforeAll(async () => {
    setup = await startMirroredCatalog(id);
  });
  afterAll(async () => {
    await setup?.catalog.stop();
  });

  it('has the search rows that the catalog has', async () => {
    const { catalog, knex } = setup;
    const wanted = await catalog.database
      .knex('search')
      .join('final_entities', 'final_entities.entity_id', 'search.entity_id')
      .select('final_entities.entity_ref', 'search.key', 'search.value');
    const rows = await knex('mirror_search').select(
      'entity_ref',
      'key',
      'value',
    );

    expect(wanted.length).toBeGreaterThan(300);
    expect(rows.map(row => JSON.stringify(row)).sort()).toEqual(
      wanted.map(row => JSON.stringify(row)).sort(),
    );
  });

  it('shows what the catalog shows under any combination of its rules', async () => {
    const sizes = new Set<number>();
    await fc.assert(
      fc.asyncProperty(criteria, async conditions => {
        setup.catalog.decide(conditional(conditions));
        const refs = await setup.catalog.visibleRefs();
        sizes.add(refs.length);
        await expect(setup.mirroredRefs()).resolves.toEqual(refs);
      }),
      { numRuns: 150, seed: 20261101 },
    );
    // Conditions that hide everything or nothing would prove little.
    expect(sizes.size).toBeGreaterThan(8);
  });

  it('shows what the catalog shows under a rule that only the catalog knows', async () => {
    const rule: Criteria = {
      rule: 'HAS_ONE_TAG',
      resourceType: 'catalog-entity',
      params: { tag: 'go' },
    };
    const components: Criteria = {
      rule: 'IS_ENTITY_KIND',
      resourceType: 'catalog-entity',
      params: { kinds: ['component'] },
    };
    for (const conditions of [
      rule,
      { not: rule },
      { allOf: [components, { not: rule }] } as Criteria,
    ]) {
      setup.catalog.decide(conditional(conditions));
      const refs = await setup.catalog.visibleRefs();
      expect(refs.length).toBeGreaterThan(0);
      expect(refs.length).toBeLessThan(ORGANIZATION.length);
      await expect(setup.mirroredRefs()).resolves.toEqual(refs);
    }
  });

  it('sees nothing to write when nothing changed, and a relation that changed at its far end', async () => {
    const { catalog, mirror } = setup;
    await expect(mirror.syncAll()).resolves.toEqual({
      changed: [],
      removed: [],
    });

    await catalog.provide([
      ...ORGANIZATION.filter(entity => entity.metadata.name !== 'Odd-One'),
      component({ name: 'new-one', spec: { owner: 'group:default/team-1' } }),
    ]);
    const { changed, removed } = await mirror.syncAll();
    expect(changed.sort()).toEqual([
      'component:default/new-one',
      'group:default/team-1',
    ]);
    expect(removed).toEqual(['component:hill/odd-one']);
  });
});

async function startMirroredCatalog(id: TestDatabaseId) {
  const catalog = await startCatalog(id, { entities: ORGANIZATION });
  await catalog.provide(ORGANIZATION);
  const { knex } = await createTestDatabase(id);
  const mirror = await CatalogMirror.create({
    knex,
    catalog: catalog.catalog,
    auth: catalog.auth,
    permissions: catalog.permissions,
    logger: mockServices.logger.mock(),
  });
  await mirror.syncAll();

  return {
    catalog,
    mirror,
    knex,
    async mirroredRefs(): Promise<string[]> {
      const visible = await mirror.visibility(mockCredentials.user());
      const rows: { entity_ref: string }[] = await visible.restrict(
        knex('mirror_entities').select('entity_ref'),
        'mirror_entities.entity_ref',
      );
      return rows.map(row => row.entity_ref).sort();
    },
  };
}
