import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  component,
  countStatements,
  eachDatabase,
  TestDatabaseId,
  user,
  withRelations,
} from '@cairn/testing';
import { createTestMirror, deciding } from '../__testUtils__/createTestMirror';

type Criteria = PermissionCriteria<PermissionCondition>;

const ENTITIES = withRelations([
  component({ name: 'a', labels: { tier: '1' }, spec: { owner: 'stones' } }),
  component({ name: 'b', labels: { tier: '2' }, spec: { owner: 'stones' } }),
  component({ name: 'c', labels: { tier: '1' }, spec: { owner: 'others' } }),
  user({ name: 'ada' }),
]);
const A = 'component:default/a';
const B = 'component:default/b';
const C = 'component:default/c';
const ADA = 'user:default/ada';

const owned: Criteria = {
  rule: 'IS_ENTITY_OWNER',
  resourceType: 'catalog-entity',
  params: { claims: ['group:default/stones', 'user:default/ada'] },
};
const firstTier: Criteria = {
  rule: 'HAS_LABEL',
  resourceType: 'catalog-entity',
  params: { label: 'tier', value: '1' },
};
const labelled: Criteria = {
  rule: 'HAS_LABEL',
  resourceType: 'catalog-entity',
  params: { label: 'tier' },
};
const unknown: Criteria = {
  rule: 'IS_ON_A_HILL',
  resourceType: 'catalog-entity',
  params: {},
};

function conditional(conditions: Criteria): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions,
  };
}

/** A mirror beside a table of the host, under one decision. */
async function createHost(
  id: TestDatabaseId,
  options: {
    decision: PolicyDecision;
    shown?: string[];
    fallbackLimit?: number;
  },
) {
  const { decision, shown = [], fallbackLimit } = options;
  const asked: unknown[] = [];
  const answers = catalogServiceMock({
    entities: ENTITIES.filter(entity =>
      shown.includes(
        `${entity.kind}:default/${entity.metadata.name}`.toLowerCase(),
      ),
    ),
  });
  const logger = mockServices.logger.mock();
  const permissions = deciding(decision);
  const { mirror, source, knex } = await createTestMirror(id, {
    entities: ENTITIES,
    permissions,
    fallbackLimit,
    logger,
  });
  await mirror.syncAll();
  // What the catalog shows to the caller is not what it showed to the mirror.
  source.catalog.streamEntities = (request, { credentials }) => {
    asked.push(credentials);
    return answers.streamEntities(request);
  };

  await knex.schema.createTable('results', table => {
    table.text('entity_ref');
  });
  await knex('results').insert(
    [A, B, C, ADA].map(ref => ({ entity_ref: ref })),
  );
  return { mirror, knex, asked, logger, permissions };
}

type Host = Awaited<ReturnType<typeof createHost>>;

async function rowsSeen({ mirror, knex }: Host, column = 'results.entity_ref') {
  const visible = await mirror.visibility(mockCredentials.user());
  const rows: { entity_ref: string }[] = await visible.restrict(
    knex('results').select('entity_ref').orderBy('entity_ref'),
    column,
  );
  return rows.map(row => row.entity_ref);
}

describe.each(eachDatabase())('visibility on %s', id => {
  it.each<[string, PolicyDecision, 'all' | 'none' | 'some', string[]]>([
    ['ALLOW', { result: AuthorizeResult.ALLOW }, 'all', [A, B, C, ADA]],
    ['DENY', { result: AuthorizeResult.DENY }, 'none', []],
    ['IS_ENTITY_OWNER', conditional(owned), 'some', [A, B]],
    ['HAS_LABEL', conditional(firstTier), 'some', [A, C]],
    ['not', conditional({ not: labelled }), 'some', [ADA]],
    ['allOf', conditional({ allOf: [owned, firstTier] }), 'some', [A]],
    ['anyOf', conditional({ anyOf: [owned, firstTier] }), 'some', [A, B, C]],
    [
      'all combined',
      conditional({
        anyOf: [{ allOf: [owned, { not: firstTier }] }, { not: labelled }],
      }),
      'some',
      [B, ADA],
    ],
  ])(
    'restricts queries and single entities alike under %s, for no statement of its own',
    async (_name, decision, scope, refs) => {
      const host = await createHost(id, { decision });
      const counter = countStatements(host.knex);

      const visible = await host.mirror.visibility(mockCredentials.user());
      expect(visible.scope).toBe(scope);
      expect(visible.truncated).toBe(false);
      expect(counter.count).toBe(0);
      await expect(rowsSeen(host)).resolves.toEqual(refs);
      expect(counter.count).toBe(1);
      expect(host.asked).toEqual([]);

      for (const ref of [A, B, C, ADA]) {
        await expect(visible.canSee(ref)).resolves.toBe(refs.includes(ref));
      }
      await expect(visible.canSee('Component:A')).resolves.toBe(
        refs.includes(A),
      );
      await expect(visible.canSee('component:none')).resolves.toBe(false);
    },
  );

  it('cannot be led astray by an unqualified column, an alias, or an OR of the host', async () => {
    const host = await createHost(id, { decision: conditional(owned) });
    await expect(rowsSeen(host, 'entity_ref')).resolves.toEqual([A, B]);

    const visible = await host.mirror.visibility(mockCredentials.user());
    const joined = visible
      .restrict(
        host
          .knex('results as mine')
          .join('mirror_search', 'mirror_search.entity_ref', 'mine.entity_ref')
          .where(either => {
            either
              .where('mirror_search.key', 'metadata.name')
              .orWhere('mirror_search.key', 'none');
          }),
        'mine.entity_ref',
      )
      .count({ count: '*' })
      .first();
    await expect(joined.then(row => Number(row?.count))).resolves.toBe(2);
  });

  it('asks the catalog as the caller where it does not know a rule, also deep inside', async () => {
    const decision = conditional({
      allOf: [labelled, { anyOf: [firstTier, { not: unknown }] }],
    });
    const host = await createHost(id, { decision, shown: [A, ADA] });
    const counter = countStatements(host.knex);

    const visible = await host.mirror.visibility(mockCredentials.user());
    expect(visible).toMatchObject({ scope: 'some', truncated: false });
    expect(host.asked).toEqual([mockCredentials.user()]);
    expect(counter.count).toBe(0);
    await expect(rowsSeen(host)).resolves.toEqual([A, ADA]);
    await expect(visible.canSee(A)).resolves.toBe(true);
    await expect(visible.canSee(B)).resolves.toBe(false);
  });

  it('hides what is beyond the limit, and says so', async () => {
    const decision = conditional(unknown);
    const exact = await createHost(id, {
      decision,
      shown: [A, B],
      fallbackLimit: 2,
    });
    await expect(
      exact.mirror.visibility(mockCredentials.user()),
    ).resolves.toMatchObject({ truncated: false });

    const over = await createHost(id, {
      decision,
      shown: [A, B, C],
      fallbackLimit: 2,
    });
    await expect(
      over.mirror.visibility(mockCredentials.user()),
    ).resolves.toMatchObject({ truncated: true });
    await expect(rowsSeen(over)).resolves.toHaveLength(2);
    expect(over.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('more than 2 entities'),
    );
  });

  it('refuses parameters that are not those of the rule, as the catalog does', async () => {
    const { mirror } = await createHost(id, {
      decision: conditional({ ...owned, params: { claims: 'everybody' } }),
    });
    await expect(mirror.visibility(mockCredentials.user())).rejects.toThrow(
      /wrong parameters for the catalog rule IS_ENTITY_OWNER/,
    );
  });

  it('lets the plugin itself see everything, and leaves other services to the permission system', async () => {
    const { mirror, permissions } = await createHost(id, {
      decision: { result: AuthorizeResult.DENY },
    });

    await expect(
      mirror.visibility(mockCredentials.service('plugin:stones')),
    ).resolves.toMatchObject({ scope: 'all' });
    expect(permissions.authorizeConditional).not.toHaveBeenCalled();

    for (const credentials of [
      mockCredentials.service('plugin:others'),
      mockCredentials.service('plugin:stones', {
        permissionNames: ['catalog.entity.read'],
      }),
      mockCredentials.none(),
      mockCredentials.user('user:default/plugin:stones'),
    ]) {
      await expect(mirror.visibility(credentials)).resolves.toMatchObject({
        scope: 'none',
      });
    }
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(4);
  });
});
