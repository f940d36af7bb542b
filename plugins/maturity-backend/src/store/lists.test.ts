import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  EntityQuery,
  PLATFORM_REF,
  RollupQuery,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { CatalogMirror } from '@cairn/catalog-mirror';
import {
  component,
  countStatements,
  domain,
  eachDatabase,
  generateOrganization,
  group,
  system,
  TestDatabaseId,
} from '@cairn/testing';
import { createTestPipeline } from '../__testUtils__/createTestPipeline';
import { criterion, smallRubric } from '../__testUtils__/rubricFile';
import { HistoryReader } from '../history/HistoryReader';
import { Access } from '../maturity/Access';
import { MaturityReader } from '../maturity/MaturityReader';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };

/** What a policy says to one who sees what a group owns. */
function ownedBy(...claims: string[]): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType: 'catalog-entity',
      params: { claims },
    },
  };
}

describe.each(eachDatabase())('lists on %s', id => {
  const credentials = mockCredentials.user('user:default/me');

  async function withReader(
    entities: Entity[],
    setUp?: (source: ReturnType<typeof createTestEvidenceSource>) => void,
    rubric?: unknown,
  ) {
    const source = createTestEvidenceSource({
      keys: ['test.readme', 'test.owner', 'test.guide', 'catalog.related'],
    });
    setUp?.(source);
    const pipeline = await createTestPipeline(id as TestDatabaseId, {
      entities,
      sources: [source],
      rubric,
    });
    await pipeline.collector.collect({
      entityRefs: await pipeline.stores.subjects.allRefs(),
      trigger: 'schedule',
      signal: pipeline.signal,
    });
    /** What a caller may of whom the policy says this. */
    async function accessFor(decision: PolicyDecision) {
      const permissions = mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async requests => requests.map(() => decision),
      });
      const mirror = await CatalogMirror.create({
        knex: pipeline.knex,
        catalog: pipeline.catalog.catalog,
        auth: mockServices.auth({ pluginId: 'maturity' }),
        permissions,
        logger: pipeline.logger,
      });
      return Access.create({ mirror, permissions });
    }
    async function readerFor(decision: PolicyDecision) {
      return MaturityReader.create({
        ...pipeline.stores,
        access: await accessFor(decision),
        auth: mockServices.auth({ pluginId: 'maturity' }),
        userInfo: mockServices.userInfo({
          ownershipEntityRefs: ['user:default/me', 'group:default/team-a'],
        }),
        rubrics: pipeline.rubrics,
      });
    }
    /** How the same caller reads teams. */
    async function teamsFor(decision: PolicyDecision) {
      const history = HistoryReader.create({
        ...pipeline.stores,
        access: await accessFor(decision),
      });
      return (query: Omit<RollupQuery, 'by'> = {}) =>
        history.rollups({ by: 'team', ...query }, credentials);
    }
    return { ...pipeline, readerFor, teamsFor };
  }

  const entities = [
    group({ name: 'company' }),
    group({ name: 'team-a', title: 'Team A', parent: 'company' }),
    group({ name: 'team-b', title: 'Team B', parent: 'company' }),
    named('Alpha', 'team-a', { lifecycle: 'production', system: 'shop' }),
    named('beta', 'team-a', { lifecycle: 'experimental', type: 'website' }),
    named('Gamma 100%', 'team-b'),
    named('delta_x', 'team-b'),
    named('Epsilon', 'former-team'),
    component({
      name: 'zeta',
      title: 'Ünïcode',
      spec: { owner: 'user:default/me' },
    }),
  ];

  function named(title: string, owner: string, spec = {}): Entity {
    const name = title.toLowerCase().replace(/[^a-z]/g, '-');
    return component({
      name,
      title,
      spec: { owner: `group:default/${owner}`, ...spec },
    });
  }

  function prepare(source: ReturnType<typeof createTestEvidenceSource>) {
    for (const name of ['alpha', 'gamma-----', 'delta-x']) {
      source.set(`component:default/${name}`, 'test.readme', true);
    }
    source.set('component:default/alpha', 'test.owner', true);
    source.set('component:default/alpha', 'test.guide', true);
    source.set('component:default/beta', 'test.readme', false);
  }

  it('page both ways through any order without losing or repeating a row', async () => {
    const { readerFor } = await withReader(entities, prepare);
    const reader = await readerFor(ALLOW);
    const expected: [EntityQuery, string[]][] = [
      [{}, ['alpha', 'beta', 'delta-x', 'epsilon', 'gamma-----', 'zeta']],
      [
        { order: 'desc' },
        ['zeta', 'gamma-----', 'epsilon', 'delta-x', 'beta', 'alpha'],
      ],
      [
        { sort: 'coverage' },
        ['alpha', 'beta', 'delta-x', 'gamma-----', 'epsilon', 'zeta'],
      ],
      [
        { sort: 'gap' },
        ['beta', 'delta-x', 'epsilon', 'gamma-----', 'zeta', 'alpha'],
      ],
      [
        { sort: 'developer-experience', order: 'asc' },
        ['beta', 'epsilon', 'zeta', 'alpha', 'delta-x', 'gamma-----'],
      ],
      [
        { sort: 'developer-experience' },
        ['alpha', 'delta-x', 'gamma-----', 'beta', 'epsilon', 'zeta'],
      ],
    ];
    for (const [query, names] of expected) {
      const refs = names.map(name => `component:default/${name}`);
      const pages: string[][] = [];
      let cursor: string | undefined;
      let last;
      do {
        last = await reader.entities(
          { ...query, limit: 4, cursor },
          credentials,
        );
        expect(last.totalItems).toBe(6);
        pages.push(last.items.map(item => item.entityRef));
        cursor = last.pageInfo.nextCursor;
      } while (cursor);
      expect(pages.flat()).toEqual(refs);
      expect(pages.map(page => page.length)).toEqual([4, 2]);

      const back = await reader.entities(
        { ...query, limit: 4, cursor: last.pageInfo.prevCursor },
        credentials,
      );
      expect(back.items.map(item => item.entityRef)).toEqual(pages[0]);
      expect(back.pageInfo.prevCursor).toBeUndefined();
      expect(back.pageInfo.nextCursor).toBeDefined();
    }
  });

  it('filter by everything that a query names', async () => {
    const { readerFor } = await withReader(entities, prepare);
    const reader = await readerFor(ALLOW);
    const expected: [EntityQuery, string[]][] = [
      [{ text: 'ALPHA' }, ['Alpha']],
      [{ text: '100%' }, ['Gamma 100%']],
      [{ text: '%' }, ['Gamma 100%']],
      [{ text: 'a_x' }, ['delta_x']],
      [{ text: 'ÜNÏ' }, ['Ünïcode']],
      [{ text: 'default/ze' }, ['Ünïcode']],
      [{ kind: ['api'] }, []],
      [{ kind: ['component'], type: ['website'] }, ['beta']],
      [{ lifecycle: ['experimental', 'none'] }, ['beta']],
      [{ system: ['system:default/shop'] }, ['Alpha']],
      [{ owner: ['group:default/team-b'] }, ['delta_x', 'Gamma 100%']],
      [
        { owner: ['group:default/company'] },
        ['Alpha', 'beta', 'delta_x', 'Gamma 100%'],
      ],
      [{ owner: ['user:default/me'] }, ['Ünïcode']],
      [{ ownedByMe: true }, ['Alpha', 'beta', 'Ünïcode']],
      [{ belowTarget: 'developer-experience' }, ['beta', 'Epsilon', 'Ünïcode']],
      [
        { belowTarget: 'any' },
        ['beta', 'delta_x', 'Epsilon', 'Gamma 100%', 'Ünïcode'],
      ],
      [{ workframe: 'production-operations', level: 1 }, ['Alpha']],
    ];
    for (const [query, titles] of expected) {
      const page = await reader.entities(query, credentials);
      expect([query, page.items.map(item => item.title)]).toEqual([
        query,
        titles,
      ]);
      expect(page.totalItems).toBe(titles.length);
    }
    await expect(reader.entities({ level: 1 }, credentials)).rejects.toThrow(
      'give the parameter workframe too',
    );
    await expect(
      reader.entities({ cursor: 'nonsense' }, credentials),
    ).rejects.toThrow(`The cursor 'nonsense' cannot be used here`);
    const { pageInfo } = await reader.entities({ limit: 1 }, credentials);
    await expect(
      reader.entities(
        { sort: 'gap', cursor: pageInfo.nextCursor },
        credentials,
      ),
    ).rejects.toThrow('leave all other parameters as they were');
  });

  it('filter by tier, domain, result of a criterion, and single entities', async () => {
    const { readerFor } = await withReader(
      [
        ...entities,
        system({ name: 'shop', spec: { domain: 'sales' } }),
        domain({ name: 'sales' }),
        component({ name: 'eta', labels: { 'cairn.dev/tier': '1' } }),
      ],
      prepare,
    );
    const reader = await readerFor(ALLOW);
    const refs = ['component:default/eta', 'Component:default/ALPHA'];
    const expected: [EntityQuery, string[]][] = [
      [{ tier: ['1', '2'] }, ['eta']],
      [{ domain: ['domain:default/sales'] }, ['Alpha']],
      [{ refs }, ['Alpha', 'eta']],
      [{ refs: [] }, []],
      [{ criterion: 'readme', state: 'fail' }, ['beta']],
      [{ criterion: 'owner', state: 'pass' }, ['Alpha']],
      [{ criterion: 'readme', state: 'pass', tier: ['1'] }, []],
      [
        { criterion: 'readme', state: 'unknown' },
        ['Epsilon', 'eta', 'Ünïcode'],
      ],
    ];
    for (const [query, titles] of expected) {
      const page = await reader.entities(query, credentials);
      expect([query, page.items.map(item => item.title)]).toEqual([
        query,
        titles,
      ]);
      expect(page.totalItems).toBe(titles.length);
    }
    await expect(
      reader.entities({ criterion: 'readme' }, credentials),
    ).rejects.toThrow('give both');
    await expect(
      reader.entities({ criterion: 'none', state: 'pass' }, credentials),
    ).rejects.toThrow(`has no criterion 'none'`);
    await expect(reader.facets(credentials)).resolves.toMatchObject({
      tiers: ['1'],
      domains: [{ entityRef: 'domain:default/sales', title: 'sales' }],
    });
  });

  it('count services only, and show larger subjects to who asks for them', async () => {
    const larger = [
      system({ name: 'shop', spec: { owner: 'group:default/team-b' } }),
      domain({ name: 'sales' }),
    ];
    const { knex, readerFor, stores } = await withReader(
      [...entities, ...larger],
      source => {
        prepare(source);
        source.set('system:default/shop', 'test.readme', true);
        source.set(PLATFORM_REF, 'test.owner', true);
      },
      smallRubric({
        criteria: [
          criterion('readme', {
            appliesTo: { kind: { $in: ['Component', 'System'] } },
          }),
          criterion('run', {
            workframe: 'production-operations',
            level: 5,
            appliesTo: { kind: 'Platform' },
            evidence: { key: 'test.owner', maxAge: 'P1D' },
          }),
        ],
      }),
    );
    expect(await stores.subjects.allRefs()).toEqual(
      expect.arrayContaining(['system:default/shop', PLATFORM_REF]),
    );
    expect(await stores.subjects.uncollectedRefs()).toEqual([]);
    expect(
      await knex('assessed')
        .whereNot('kind', 'Component')
        .orderBy('entity_ref')
        .pluck('entity_ref'),
    ).toEqual([PLATFORM_REF, 'system:default/shop']);

    const reader = await readerFor(ALLOW);
    const page = await reader.entities({}, credentials);
    expect(page.items.map(item => item.kind)).toEqual(
      Array(6).fill('Component'),
    );
    await expect(reader.summary({}, credentials)).resolves.toMatchObject({
      entities: 6,
    });
    for (const query of [
      { kind: ['system'] },
      { refs: ['system:default/shop', 'component:default/none'] },
    ]) {
      await expect(reader.entities(query, credentials)).resolves.toMatchObject({
        items: [{ title: 'shop', workframes: [{ proven: 1 }, {}, {}] }],
        totalItems: 1,
      });
    }

    // The catalog does not know the platform, and so hides it from nobody.
    const nobody = await readerFor({ result: AuthorizeResult.DENY });
    const platform = await nobody.entity(PLATFORM_REF, credentials);
    expect(platform.entity).toEqual({
      entityRef: PLATFORM_REF,
      kind: 'Platform',
      title: 'Platform',
    });
    expect(platform.workframes[1]).toMatchObject({
      proven: 0,
      levels: [{}, {}, {}, {}, { level: 5, proven: 'met' }],
    });
    await expect(
      nobody.transitions(PLATFORM_REF, {}, credentials),
    ).resolves.toMatchObject({ totalItems: 3 });
    await expect(
      nobody.entity('system:default/shop', credentials),
    ).rejects.toThrow('There is no entity');
  });

  it('roll up teams with what their child groups own, each entity once', async () => {
    const { readerFor, teamsFor } = await withReader(entities, prepare);
    const reader = await readerFor(ALLOW);
    const teamsOf = await teamsFor(ALLOW);
    const teams = await teamsOf();
    expect(
      teams.items.map(item => [
        item.group?.title,
        item.group?.parentRef,
        item.entities,
        item.workframes[0].proven,
        item.workframes[0].atTarget,
      ]),
    ).toEqual([
      ['company', undefined, 4, [1, 3, 0, 0, 0, 0], 3],
      ['Team A', 'group:default/company', 2, [1, 1, 0, 0, 0, 0], 1],
      ['Team B', 'group:default/company', 2, [0, 2, 0, 0, 0, 0], 2],
      ['former-team', undefined, 1, [1, 0, 0, 0, 0, 0], 0],
      [undefined, undefined, 1, [1, 0, 0, 0, 0, 0], 0],
    ]);
    expect(teams.totalItems).toBe(5);

    const first = await teamsOf({ limit: 4 });
    const last = await teamsOf({
      limit: 4,
      cursor: first.pageInfo.nextCursor,
    });
    expect(last).toMatchObject({
      totalItems: 5,
      items: [{ entities: 1 }],
    });
    const back = await teamsOf({
      limit: 4,
      cursor: last.pageInfo.prevCursor,
    });
    expect(back.items).toEqual(first.items);
    await expect(teamsOf({ text: 'team b' })).resolves.toMatchObject({
      totalItems: 1,
      items: [{ group: { title: 'Team B' } }],
    });
    await expect(teamsOf({ text: 'nothing' })).resolves.toEqual({
      items: [],
      totalItems: 0,
      pageInfo: {},
    });

    const summary = await reader.summary({}, credentials);
    expect(summary).toMatchObject({
      entities: 6,
      rubric: { id: 'small', version: 1 },
      assessedAt: expect.any(String),
    });
    expect(summary.workframes[0]).toEqual({
      workframe: 'developer-experience',
      proven: [3, 3, 0, 0, 0, 0],
      accepted: [3, 3, 0, 0, 0, 0],
      possible: [1, 5, 0, 0, 0, 0],
      withTarget: 6,
      atTarget: 3,
      median: { proven: 0, accepted: 0, possible: 1 },
      coverage: { known: 4, applicable: 6 },
      exempt: 0,
    });
    await expect(
      reader.summary({ owner: ['group:default/team-b'] }, credentials),
    ).resolves.toMatchObject({ entities: 2 });
  });

  it('show nothing of what the caller may not see, in counts, titles and facets neither', async () => {
    const { readerFor, teamsFor } = await withReader(entities, prepare);
    const mine = ownedBy('group:default/team-a');
    const reader = await readerFor(mine);

    const page = await reader.entities({}, credentials);
    expect(page.totalItems).toBe(2);
    expect(page.items.map(item => item.title)).toEqual(['Alpha', 'beta']);
    // The group itself is hidden: its ref stands in the entity, its title is its own.
    expect(page.items[0].owner).toEqual({
      entityRef: 'group:default/team-a',
      title: 'team-a',
    });
    await expect(reader.summary({}, credentials)).resolves.toMatchObject({
      entities: 2,
    });
    const teams = await (await teamsFor(mine))();
    expect(teams.items.map(item => item.group)).toEqual([
      { id: 'group:default/team-a', title: 'team-a' },
    ]);
    await expect(reader.facets(credentials)).resolves.toEqual({
      kinds: ['Component'],
      types: ['service', 'website'],
      lifecycles: ['experimental', 'production'],
      owners: [{ entityRef: 'group:default/team-a', title: 'team-a' }],
      systems: [{ entityRef: 'system:default/shop', title: 'shop' }],
      domains: [],
      tiers: [],
    });
    // Which groups stand below a hidden one is not told by what the filter leaves.
    await expect(
      reader.entities({ owner: ['group:default/company'] }, credentials),
    ).resolves.toMatchObject({ totalItems: 0 });
    await expect(
      reader.summary({ owner: ['group:default/company'] }, credentials),
    ).resolves.toMatchObject({ entities: 0 });
    await expect(
      reader.entities({ owner: ['group:default/team-a'] }, credentials),
    ).resolves.toMatchObject({ totalItems: 2 });
    for (const hidden of ['component:default/zeta', 'component:default/no']) {
      const error = await reader.entity(hidden, credentials).catch(e => e);
      expect(error).toMatchObject({
        name: 'NotFoundError',
        message: `There is no entity '${hidden}' in the catalog, or you may not see it`,
      });
      await expect(reader.transitions(hidden, {}, credentials)).rejects.toThrow(
        error.message,
      );
    }
    await expect(
      reader.entity('component:default/alpha', credentials),
    ).resolves.toMatchObject({ entity: { title: 'Alpha' } });

    const nobody = await readerFor({ result: AuthorizeResult.DENY });
    await expect(nobody.entities({}, credentials)).resolves.toEqual({
      items: [],
      totalItems: 0,
      pageInfo: {},
    });
    await expect(nobody.summary({}, credentials)).resolves.toMatchObject({
      entities: 0,
    });
    const noTeams = await teamsFor({ result: AuthorizeResult.DENY });
    await expect(noTeams()).resolves.toMatchObject({
      items: [],
      totalItems: 0,
    });
  });

  it('tell a hidden group that owns something from one that does not exist by nothing', async () => {
    const owners = ['team-b', 'former-team'];
    const { teamsFor } = await withReader([
      group({ name: 'company' }),
      group({ name: 'team-b', title: 'Team B', parent: 'company' }),
      ...owners.map(owner => named(`of ${owner}`, owner)),
    ]);
    const teamsOf = await teamsFor({
      ...ownedBy(),
      conditions: {
        rule: 'IS_ENTITY_KIND',
        resourceType: 'catalog-entity',
        params: { kinds: ['Component'] },
      },
    } as PolicyDecision);
    const { items } = await teamsOf();
    expect(items.map(row => [row.group, row.entities])).toEqual(
      ['former-team', 'team-b'].map(name => [
        { id: `group:default/${name}`, title: name },
        1,
      ]),
    );
  });

  it('say of other entities in evidence only what the caller may see of them', async () => {
    const ref = 'component:default/alpha';
    const related: Record<string, string> = {
      seen: 'component:default/beta',
      hidden: 'component:default/epsilon',
      absent: 'component:default/nothing',
    };
    const answers: Record<string, unknown[]> = {};
    for (const [name, target] of Object.entries(related)) {
      const { knex, readerFor } = await withReader(
        entities,
        source =>
          source.set(ref, 'catalog.related', { related: [ref, target] }),
        smallRubric({
          criteria: [
            criterion('related', {
              evidence: { key: 'catalog.related', maxAge: 'P1D' },
            }),
          ],
        }),
      );
      answers[name] = [];
      for (const decision of [ALLOW, ownedBy('group:default/team-a')]) {
        const reader = await readerFor(decision);
        const counter = countStatements(knex);
        const { results } = await reader.entity(ref, credentials);
        expect(counter.count).toBeLessThanOrEqual(2);
        counter.stop();
        const [{ message, evidence }] = results;
        answers[name].push(evidence!.value ?? message);
      }
    }
    const full = (name: string) => ({ related: [ref, related[name]] });
    const words = 'Concerns entities that you may not see';
    expect(answers).toEqual({
      seen: [full('seen'), full('seen')],
      hidden: [full('hidden'), words],
      absent: [full('absent'), words],
    });
  });

  it('cost no more statements for many entities than for few', async () => {
    const counts: Record<string, number>[] = [];
    for (const services of [3, 120]) {
      const organization = generateOrganization({
        seed: 1,
        people: 10,
        services,
        teams: 5,
      });
      const { knex, readerFor, teamsFor } = await withReader(organization);
      const [owned] = organization.filter(each => each.kind === 'Component');
      for (const decision of [ALLOW, ownedBy(String(owned.spec!.owner))]) {
        const reader = await readerFor(decision);
        const teamsOf = await teamsFor(decision);
        const ref = stringifyEntityRef(owned);
        const counter = countStatements(knex);
        const count: Record<string, number> = {};
        const counted = async (name: string, work: () => Promise<unknown>) => {
          counter.reset();
          await work();
          count[name] = counter.count;
        };
        await counted('summary', () => reader.summary({}, credentials));
        await counted('teams', () => teamsOf());
        await counted('entities', () => reader.entities({}, credentials));
        await counted('facets', () => reader.facets(credentials));
        await counted('entity', () => reader.entity(ref, credentials));
        await counted('transitions', () =>
          reader.transitions(ref, {}, credentials),
        );
        counter.stop();
        counts.push(count);
      }
    }
    expect(counts).toEqual(
      Array(4).fill({
        summary: 2,
        teams: 1,
        entities: 2,
        facets: 1,
        entity: 1,
        transitions: 3,
      }),
    );
  });

  it('find their page by an index', async () => {
    const { knex, mirror, stores } = await withReader([]);
    const visibility = await mirror.visibility(credentials);
    const counter = countStatements(knex);
    for (const sort of ['title', 'gap', 'coverage', ...WORKFRAMES] as const) {
      for (const order of ['asc', 'desc'] as const) {
        await stores.entities.rows({
          visibility,
          filter: {},
          sort,
          order,
          limit: 20,
        });
      }
    }
    counter.stop();
    const pages = counter.statements.filter(each => /limit/.test(each));
    expect(pages).toHaveLength(12);
    for (const page of pages) {
      const plan = await explain(page);
      expect(plan).toMatch(
        /assessed_(title|gap|coverage|.._proven)(_asc|_desc)?_idx/,
      );
      expect(plan).not.toMatch(/USE TEMP B-TREE FOR ORDER BY|Sort Key/);
    }

    async function explain(statement: string): Promise<string> {
      if (id === 'SQLITE_FILE') {
        const rows = await knex.raw(`explain query plan ${statement}`, [
          true,
          21,
        ]);
        return rows.map((row: { detail: string }) => row.detail).join('\n');
      }
      // Tables this small are quicker read whole; what counts is that there is a way by the index.
      return knex.transaction(async transaction => {
        await transaction.raw('set local enable_seqscan = off');
        await transaction.raw('set local enable_sort = off');
        await transaction.raw('set local enable_bitmapscan = off');
        const { rows } = await transaction.raw(
          `explain ${statement.replace('$1', 'true').replace('$2', '21')}`,
        );
        return rows
          .map((row: Record<string, string>) => row['QUERY PLAN'])
          .join('\n');
      });
    }
  });
});
