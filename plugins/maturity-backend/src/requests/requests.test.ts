import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  exemptionStateAt,
  latestExemptionEnd,
  DEFAULT_EXEMPTION_TERMS,
} from '@cairn/backstage-plugin-maturity-common';
import { CatalogMirror } from '@cairn/catalog-mirror';
import {
  component,
  eachDatabase,
  group,
  TestDatabaseId,
  user,
} from '@cairn/testing';
import {
  createTestPipeline,
  PETSTORE,
} from '../__testUtils__/createTestPipeline';
import { Access } from '../maturity/Access';
import { MaturityReader } from '../maturity/MaturityReader';
import { createRequests } from './createRequests';

const REASON = 'It is rewritten in spring anyway';
const OTHER = 'component:default/other';

/** Company over division over team over crew, and beside the division the platform. */
const ORGANIZATION = [
  group({ name: 'company' }),
  group({ name: 'division', parent: 'company' }),
  group({ name: 'team', parent: 'division' }),
  group({ name: 'crew', parent: 'team' }),
  group({ name: 'sibling', parent: 'division' }),
  group({ name: 'platform', parent: 'company' }),
  user({ name: 'owner', memberOf: ['team'] }),
  user({ name: 'second', memberOf: ['team'] }),
  user({ name: 'junior', memberOf: ['crew'] }),
  user({ name: 'boss', memberOf: ['division'] }),
  user({ name: 'peer', memberOf: ['sibling'] }),
  user({ name: 'engineer', memberOf: ['platform'] }),
  user({ name: 'colleague', memberOf: ['platform'] }),
];

/** Who may decide on exemptions and answer disputes, by the policy; everybody may ask. */
const DECIDERS = ['owner', 'junior', 'boss', 'engineer', 'colleague', 'loan'];

function as(name: string) {
  return mockCredentials.user(`user:default/${name}`);
}

async function setUp(id: TestDatabaseId) {
  const source = createTestEvidenceSource({
    keys: ['test.readme', 'test.owner', 'test.guide'],
  });
  source.set(PETSTORE, 'test.readme', false);
  source.set(PETSTORE, 'test.owner', true);
  const entities = [
    ...ORGANIZATION,
    component({ name: 'petstore', spec: { owner: 'group:default/team' } }),
    component({ name: 'other', spec: { owner: 'group:default/platform' } }),
  ];
  const pipeline = await createTestPipeline(id, {
    entities,
    sources: [source],
  });
  await pipeline.collector.collect({
    entityRefs: [PETSTORE, OTHER],
    trigger: 'schedule',
    signal: pipeline.signal,
  });

  const nameOf = (credentials: { principal: unknown }) =>
    (credentials.principal as { userEntityRef: string }).userEntityRef.split(
      '/',
    )[1];
  const permissions = mockServices.permissions.mock({
    authorize: async (asked, { credentials }) =>
      asked.map(({ permission }) => ({
        result:
          /decide|answer/.test(permission.name) &&
          !DECIDERS.includes(nameOf(credentials as never))
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async (asked, { credentials }) =>
      asked.map(
        () =>
          ({
            result:
              nameOf(credentials as never) === 'blind'
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          } as PolicyDecision),
      ),
  });
  // As an instance does that lets people own through every group above their own.
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async credentials => ({
      userEntityRef: `user:default/${nameOf(credentials)}`,
      ownershipEntityRefs: [
        `user:default/${nameOf(credentials)}`,
        'group:default/company',
        ...(nameOf(credentials) === 'loan' ? ['group:default/team'] : []),
        ...(nameOf(credentials) === 'engineer'
          ? ['group:default/platform']
          : []),
      ],
    }),
  });
  const access = Access.create({
    mirror: await CatalogMirror.create({
      knex: pipeline.knex,
      catalog: pipeline.catalog.catalog,
      auth: mockServices.auth({ pluginId: 'maturity' }),
      permissions,
      logger: mockServices.logger.mock(),
    }),
    permissions,
  });
  const { stores, rubrics, assessor } = pipeline;
  const reader = MaturityReader.create({
    ...stores,
    access,
    auth: mockServices.auth({ pluginId: 'maturity' }),
    userInfo,
    rubrics,
  });
  const notices: { recipients: readonly string[]; title: string }[] = [];
  const requests = createRequests({
    access,
    reader,
    rubrics,
    assessor,
    stores,
    terms: DEFAULT_EXEMPTION_TERMS,
    permissions,
    userInfo,
    notifier: {
      async send(notice) {
        notices.push(notice);
        return 'sent' as const;
      },
    },
    logger: mockServices.logger.mock(),
    clock: () => pipeline.time.now ?? new Date(),
  });
  return { ...pipeline, source, entities, requests, reader, notices };
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

describe.each(eachDatabase())('requests on %s', id => {
  async function withRequest(days = 90) {
    const backend = await setUp(id);
    const { requests, decisions } = backend.requests.exemptions;
    const record = await requests.request(
      {
        entityRef: PETSTORE,
        criterionId: 'readme',
        reason: REASON,
        until: inDays(days),
      },
      as('owner'),
    );
    return { ...backend, requestsOf: requests, decisions, record };
  }

  it('exempts once somebody outside the team has agreed, and never says pass', async () => {
    const { decisions, record, reader, stores, notices } = await withRequest();
    expect(record).toMatchObject({
      state: 'requested',
      renewals: 0,
      you: { may: ['withdraw'], standing: 'own-request' },
    });
    expect((await stores.exemptions.ofEntities([PETSTORE])).size).toBe(0);

    const granted = await decisions.decide(
      record.id,
      {
        decision: 'grant',
        reason: 'Agreed until the rewrite',
        until: inDays(30),
      },
      as('engineer'),
    );

    expect(granted).toMatchObject({
      state: 'granted',
      decision: { by: 'user:default/engineer' },
      you: { may: ['revoke'], standing: 'outside-team' },
    });
    const { results, workframes } = await reader.entity(PETSTORE, as('owner'));
    const [result] = results.filter(each => each.criterionId === 'readme');
    expect(result).toMatchObject({
      state: 'exempt',
      exemption: {
        reason: REASON,
        grantedBy: 'user:default/engineer',
        until: granted.until,
        renewals: 0,
      },
    });
    expect(workframes[0]).toMatchObject({ proven: 0, accepted: 1 });
    const { rows } = await stores.transitions.page({
      entityRef: PETSTORE,
      limit: 1,
    });
    expect(rows[0]).toMatchObject({ cause: 'exemption' });
    expect(notices.map(each => each.recipients)).toEqual([
      ['group:default/platform'],
      ['user:default/owner'],
    ]);
    expect(JSON.stringify(notices[0])).not.toContain('petstore');
  });

  it.each([
    ['owner', 'You asked for exemption'],
    ['junior', 'You belong to those who own'],
    ['boss', 'You belong to those who own'],
    ['loan', 'You belong to those who own'],
    ['peer', 'maturity.exemption.decide'],
    ['second', 'maturity.exemption.decide'],
    ['blind', 'There is no exemption'],
  ])('does not let %s decide', async (name, words) => {
    const { decisions, record, stores } = await withRequest();
    for (const decision of ['grant', 'refuse'] as const) {
      await expect(
        decisions.decide(record.id, { decision, reason: REASON }, as(name)),
      ).rejects.toThrow(words);
    }
    await expect(stores.exemptions.row(record.id)).resolves.toMatchObject({
      state: 'requested',
    });
  });

  it('goes by teams as they are when it is decided', async () => {
    const { decisions, record, catalog, mirror, entities } =
      await withRequest();
    catalog.set([
      ...entities.filter(({ metadata }) => metadata.name !== 'colleague'),
      user({ name: 'colleague', memberOf: ['platform', 'crew'] }),
    ]);
    await mirror.syncAll();

    await expect(
      decisions.decide(
        record.id,
        { decision: 'grant', reason: REASON },
        as('colleague'),
      ),
    ).rejects.toThrow('You belong to those who own');
  });

  it('lets the first decision win, and tells the later one who won', async () => {
    const { decisions, record } = await withRequest();
    const outcomes = await Promise.allSettled([
      decisions.decide(
        record.id,
        { decision: 'grant', reason: REASON },
        as('engineer'),
      ),
      decisions.decide(
        record.id,
        { decision: 'refuse', reason: REASON },
        as('colleague'),
      ),
    ]);
    const lost = outcomes.filter(each => each.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0].reason).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /user:default\/(engineer granted|colleague refused) it on 20/,
      ),
    });
  });

  it('has one request open at a time, also when two ask at once', async () => {
    const backend = await setUp(id);
    const { requests } = backend.requests.exemptions;
    const ask = (name: string) =>
      requests.request(
        {
          entityRef: PETSTORE,
          criterionId: 'readme',
          reason: REASON,
          until: inDays(10),
        },
        as(name),
      );
    const outcomes = await Promise.allSettled([ask('owner'), ask('second')]);
    const lost = outcomes.filter(each => each.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0].reason).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/asked for the same on 20/),
    });
    await expect(backend.knex('exemptions')).resolves.toHaveLength(1);
  });

  it('refuses requests that say too little, want too much, or are not theirs', async () => {
    const { requests } = (await setUp(id)).requests.exemptions;
    const good = {
      entityRef: PETSTORE,
      criterionId: 'readme',
      reason: REASON,
      until: inDays(10),
    };
    for (const [name, change, words] of [
      ['owner', { reason: ' because ' }, '7 characters'],
      ['owner', { until: inDays(181) }, 'P180D at most'],
      ['owner', { until: inDays(-1) }, 'has passed'],
      ['owner', { until: 'soon' }, 'no moment'],
      ['owner', { criterionId: 'owner' }, 'nothing to exempt it from'],
      ['owner', { criterionId: 'nonsense' }, 'is not asked'],
      ['owner', { entityRef: 'component:default/none' }, 'There is no entity'],
      ['peer', {}, 'Only those who own'],
      ['blind', {}, 'There is no entity'],
    ] as const) {
      await expect(
        requests.request({ ...good, ...change }, as(name)),
      ).rejects.toThrow(words);
    }
    // A platform engineer asks on behalf of a team, and somebody else then decides.
    const asked = await requests.request(good, as('engineer'));
    expect(asked.you).toEqual({ may: ['withdraw'], standing: 'own-request' });
  });

  it('lapses at its end to the millisecond, and is assessed again by the task', async () => {
    const { decisions, record, reader, requests, time, requestsOf } =
      await withRequest(10);
    await decisions.decide(
      record.id,
      { decision: 'grant', reason: REASON },
      as('engineer'),
    );
    const end = Date.parse(record.until);

    time.now = new Date(end - 1);
    const { book } = requests.exemptions;
    expect((await book.read(record.id, as('owner'))).state).toBe('granted');
    time.now = new Date(end);
    expect(await book.read(record.id, as('owner'))).toMatchObject({
      state: 'lapsed',
      you: { may: [] },
    });
    await expect(
      decisions.revoke(record.id, { reason: REASON }, as('engineer')),
    ).rejects.toThrow('it lapsed on');

    await requests.task.run(new AbortController().signal);
    const { results } = await reader.entity(PETSTORE, as('owner'));
    expect(results.find(each => each.criterionId === 'readme')).toMatchObject({
      state: expect.stringMatching(/fail|unknown/),
    });

    // Whoever lets it lapse asks for a renewal all the same.
    time.now = new Date(end + 86_400_000);
    const again = await requestsOf.request(
      {
        entityRef: PETSTORE,
        criterionId: 'readme',
        reason: REASON,
        until: new Date(end + 20 * 86_400_000).toISOString(),
      },
      as('owner'),
    );
    expect(again).toMatchObject({ renewals: 1, renews: record.id });
  });

  it('renews as often as it may, with one in force at a time', async () => {
    const { decisions, record, requestsOf, stores, knex } = await withRequest(
      10,
    );
    let last = record;
    for (const days of [20, 30]) {
      await decisions.decide(
        last.id,
        { decision: 'grant', reason: REASON },
        as('engineer'),
      );
      last = await requestsOf.request(
        {
          entityRef: PETSTORE,
          criterionId: 'readme',
          reason: REASON,
          until: inDays(days),
        },
        as('second'),
      );
    }
    await decisions.decide(
      last.id,
      { decision: 'grant', reason: REASON },
      as('engineer'),
    );
    expect(
      (await knex('exemptions').orderBy('renewals')).map(
        row => `${row.renewals} ${row.state}`,
      ),
    ).toEqual(['0 renewed', '1 renewed', '2 granted']);
    expect(
      (await stores.exemptions.ofEntities([PETSTORE])).get(PETSTORE),
    ).toEqual([expect.objectContaining({ renewals: 2 })]);
    await expect(
      requestsOf.request(
        {
          entityRef: PETSTORE,
          criterionId: 'readme',
          reason: REASON,
          until: inDays(40),
        },
        as('owner'),
      ),
    ).rejects.toThrow('renewed 2 times');
  });

  it('expires when nobody answers, and then makes room for the next', async () => {
    const { decisions, record, requestsOf, time, knex } = await withRequest();
    time.now = new Date(record.answerBy);
    await expect(
      decisions.decide(
        record.id,
        { decision: 'grant', reason: REASON },
        as('engineer'),
      ),
    ).rejects.toThrow('nobody answered it by');

    await requestsOf.request(
      {
        entityRef: PETSTORE,
        criterionId: 'readme',
        reason: REASON,
        until: latestExemptionEnd(DEFAULT_EXEMPTION_TERMS, record.answerBy),
      },
      as('owner'),
    );
    const states = await knex('exemptions').orderBy('requested_at');
    expect(states.map(({ state }) => state)).toEqual(['expired', 'requested']);
  });

  it('ends with the entity: what takes its name does not take its exemption', async () => {
    const { decisions, record, catalog, mirror, entities, stores, requests } =
      await withRequest();
    await decisions.decide(
      record.id,
      { decision: 'grant', reason: REASON },
      as('engineer'),
    );
    catalog.set(
      entities.map(entity =>
        entity.metadata.name === 'petstore'
          ? { ...entity, metadata: { ...entity.metadata, uid: 'another' } }
          : entity,
      ),
    );
    await mirror.syncAll();

    expect((await stores.exemptions.ofEntities([PETSTORE])).size).toBe(0);
    await expect(
      requests.exemptions.book.read(record.id, as('engineer')),
    ).rejects.toThrow('There is no exemption');
    expect((await requests.reader.page({}, as('engineer'))).totalItems).toBe(0);
  });

  it('assesses what was decided by a process that then ended', async () => {
    const { record, stores, requests, reader } = await withRequest();
    await stores.exemptions.grant({
      id: record.id,
      by: 'user:default/engineer',
      at: new Date().toISOString(),
      reason: REASON,
      until: record.until,
    });
    await requests.task.run(new AbortController().signal);
    const { results } = await reader.entity(PETSTORE, as('owner'));
    expect(results.map(({ state }) => state)).toContain('exempt');
  });

  it('reminds once of an end that is near', async () => {
    const { decisions, record, requests, notices, time } = await withRequest(
      20,
    );
    await decisions.decide(
      record.id,
      { decision: 'grant', reason: REASON },
      as('engineer'),
    );
    notices.length = 0;
    const { signal } = new AbortController();
    await requests.task.run(signal);
    expect(notices).toEqual([]);
    time.now = new Date(Date.now() + 7 * 86_400_000);
    await requests.task.run(signal);
    await requests.task.run(signal);
    expect(notices).toMatchObject(
      [{ recipients: ['user:default/owner'], title: /ends on/ }].map(each => ({
        ...each,
        title: expect.stringMatching(each.title),
      })),
    );
  });

  it('takes a dispute to the owners of the criterion, and changes no result', async () => {
    const backend = await setUp(id);
    const { disputes } = backend.requests;
    const { source, reader, notices } = backend;
    const opened = await disputes.open(
      {
        entityRef: PETSTORE,
        criterionId: 'readme',
        text: 'The readme is there, in German',
      },
      as('peer'),
    );
    expect(opened).toMatchObject({
      state: 'open',
      seen: { state: 'fail', evidence: { value: false } },
      now: 'fail',
      you: { may: ['withdraw', 'comment'], standing: 'none' },
    });
    expect(notices).toMatchObject([{ recipients: ['group:default/platform'] }]);
    await expect(
      disputes.open(
        { entityRef: PETSTORE, criterionId: 'readme', text: REASON },
        as('owner'),
      ),
    ).rejects.toThrow('disputed already');
    await expect(
      disputes.answer(
        opened.id,
        { answer: 'decline', text: 'No, it is right as it is' },
        as('second'),
      ),
    ).rejects.toThrow('for the owners of criterion');
    await expect(
      disputes.answer(
        opened.id,
        // eslint-disable-next-line no-script-url
        { answer: 'accept', text: REASON, link: 'javascript:alert(1)' },
        as('engineer'),
      ),
    ).rejects.toThrow('no address of a page');

    await disputes.comment(
      opened.id,
      { text: 'We see the same in three more' },
      as('owner'),
    );
    const answered = await disputes.answer(
      opened.id,
      {
        answer: 'accept',
        text: 'Right, other languages will count',
        link: 'https://example.com/issues/1',
      },
      as('engineer'),
    );
    expect(answered).toMatchObject({
      state: 'accepted',
      answer: { by: 'user:default/engineer' },
      comments: [{ by: 'user:default/owner' }],
      now: 'fail',
    });
    await expect(
      disputes.answer(
        opened.id,
        { answer: 'decline', text: REASON },
        as('colleague'),
      ),
    ).rejects.toThrow('user:default/engineer accepted it on');
    await expect(disputes.withdraw(opened.id, as('peer'))).rejects.toThrow(
      'accepted it on',
    );

    source.set(PETSTORE, 'test.readme', true);
    await backend.collector.collect({
      entityRefs: [PETSTORE],
      trigger: 'schedule',
      signal: backend.signal,
    });
    await expect(
      backend.requests.disputeBook.read(opened.id, as('peer')),
    ).resolves.toMatchObject({ seen: { state: 'fail' }, now: 'pass' });
    expect((await reader.entity(PETSTORE, as('peer'))).results[0].state).toBe(
      'pass',
    );
  });

  it('lists what waits for me, what I asked for, and all; as of now, a page at a time', async () => {
    const { requests, time } = await setUp(id);
    const { requests: asking, decisions } = requests.exemptions;
    const ids: string[] = [];
    for (const [entityRef, criterionId, name, days] of [
      [PETSTORE, 'readme', 'owner', 100],
      [PETSTORE, 'guide', 'owner', 5],
      [OTHER, 'readme', 'engineer', 100],
      [OTHER, 'guide', 'engineer', 40],
    ] as const) {
      const { id: exemptionId } = await asking.request(
        { entityRef, criterionId, reason: REASON, until: inDays(days) },
        as(name),
      );
      ids.push(exemptionId);
    }
    const { id: disputeId } = await requests.disputes.open(
      { entityRef: OTHER, criterionId: 'owner', text: REASON },
      as('peer'),
    );
    await decisions.decide(
      ids[1],
      { decision: 'grant', reason: REASON },
      as('engineer'),
    );
    const idsOf = async (query: object, name: string) => {
      const { items } = await requests.reader.page(query, as(name));
      return items.map(each => each.id).sort();
    };

    expect(await idsOf({ scope: 'to-decide' }, 'engineer')).toEqual(
      [ids[0], disputeId].sort(),
    );
    // The boss is above the team and beside the platform; answers by permission.
    expect(await idsOf({ scope: 'to-decide' }, 'boss')).toEqual(
      [ids[2], ids[3], disputeId].sort(),
    );
    expect(await idsOf({ scope: 'to-decide' }, 'second')).toEqual([]);
    expect(await idsOf({ scope: 'mine' }, 'owner')).toEqual(
      ids.slice(0, 2).sort(),
    );
    expect(await idsOf({ kind: 'dispute' }, 'second')).toEqual([disputeId]);
    expect(await idsOf({ state: ['granted'] }, 'second')).toEqual([ids[1]]);
    expect(await idsOf({ endingSoon: true }, 'second')).toEqual([ids[1]]);
    expect(await idsOf({ owner: ['group:default/division'] }, 'peer')).toEqual(
      ids.slice(0, 2).sort(),
    );
    expect(await idsOf({}, 'blind')).toEqual([]);
    expect((await requests.reader.page({}, as('blind'))).totalItems).toBe(0);

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await requests.reader.page({ limit: 2, cursor }, as('peer'));
      expect(page.totalItems).toBe(5);
      seen.push(...page.items.map(each => each.id));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(new Set([...ids, disputeId]));

    // SQL tells states as the pure rule does, at any moment.
    for (const days of [0, 5.1, 14.1, 101]) {
      time.now = new Date(Date.now() + days * 86_400_000);
      const { items } = await requests.reader.page({}, as('peer'));
      for (const item of items) {
        const found = await idsOf({ state: [item.state] }, 'peer');
        expect(found).toContain(item.id);
      }
      const stored = items.find(each => each.id === ids[1])!;
      expect(stored.state).toBe(
        exemptionStateAt(
          {
            state: 'granted',
            answerBy: inDays(1),
            until: (stored as { until: string }).until,
          },
          time.now.toISOString(),
        ),
      );
    }
  });
});
