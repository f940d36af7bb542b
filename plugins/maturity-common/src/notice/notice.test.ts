import fc from 'fast-check';
import { Duration } from 'luxon';
import { Standing } from '../api/campaigns';
import { CAUSES } from '../history/trendPeriods';
import { Level } from '../model/level';
import { WORKFRAMES } from '../model/workframe';
import { campaignNotices } from './campaignNotices';
import { dueReminder } from './dueReminder';
import { Fall, fallsOf } from './fallsOf';
import { planRegressions } from './planRegressions';
import { NoticedChange, NoticedEntity, NoticedMove } from './types';

const PETSTORE: NoticedEntity = {
  entityRef: 'component:default/petstore',
  title: 'Petstore',
  ownerRef: 'group:default/pets',
  targets: { 'production-operations': 3 },
};
const ENTITIES = new Map([[PETSTORE.entityRef, PETSTORE]]);

function marks(level: Level) {
  return { proven: level, accepted: level, possible: level };
}

function move(
  options: Partial<NoticedMove> & { levels: [Level?, Level?] },
): NoticedMove {
  const {
    levels: [from, to],
    ...rest
  } = options;
  return {
    at: '2026-11-24T10:00:00.000Z',
    entityRef: PETSTORE.entityRef,
    workframe: 'production-operations',
    ...(from !== undefined && { from: marks(from) }),
    ...(to !== undefined && { to: marks(to) }),
    cause: 'evidence',
    rubricVersion: 1,
    ...rest,
  };
}

function change(options: Partial<NoticedChange> = {}): NoticedChange {
  return {
    at: '2026-11-24T10:00:00.000Z',
    entityRef: PETSTORE.entityRef,
    criterionId: 'runbook',
    title: 'A runbook exists',
    workframe: 'production-operations',
    level: 2,
    from: 'pass',
    to: 'fail',
    cause: 'evidence',
    rubricVersion: 1,
    silentSources: [],
    ...options,
  };
}

const falls = (moves: NoticedMove[], changes: NoticedChange[] = []) =>
  fallsOf({ moves, changes, entities: ENTITIES });

describe('fallsOf', () => {
  it('tells a fallen level with its cause and the criteria that no longer pass', () => {
    expect(falls([move({ levels: [2, 1] })], [change()])).toEqual([
      {
        entity: PETSTORE,
        workframe: 'production-operations',
        levels: { from: 2, to: 1 },
        cause: 'evidence',
        criteria: [{ criterionId: 'runbook', title: 'A runbook exists' }],
        rubricVersion: 1,
        silentSources: [],
      },
    ]);
  });

  it('tells a criterion that fails at or below the target though the level stands', () => {
    expect(falls([], [change({ level: 3 })])).toMatchObject([
      { criteria: [{ criterionId: 'runbook' }] },
    ]);
    expect(falls([], [change({ level: 4 })])).toEqual([]);
    expect(falls([], [change({ to: 'unknown' })])).toEqual([]);
  });

  it.each([
    [
      'a first assessment',
      [move({ levels: [undefined, 0], cause: 'membership' })],
    ],
    [
      'an entity that left',
      [move({ levels: [2, undefined], cause: 'membership' })],
    ],
    ['a rise', [move({ levels: [1, 2] })]],
    [
      'a fall that was made good in the same pass',
      [move({ levels: [2, 1] }), move({ levels: [1, 2] })],
    ],
    [
      'an entity that is no longer known',
      [move({ levels: [2, 1], entityRef: 'component:default/gone' })],
    ],
  ])('tells nothing of %s', (_, moves) => {
    expect(falls(moves)).toEqual([]);
  });
});

describe('planRegressions', () => {
  const plan = (own: Fall[], digestAbove = 3) =>
    planRegressions({
      falls: own,
      digestAbove,
      platformTeam: 'group:default/platform',
    });

  function fallen(count: number, changes: Partial<Fall> = {}): Fall[] {
    return Array.from({ length: count }, (_, index) => ({
      entity: {
        ...PETSTORE,
        entityRef: `component:default/s${index}`,
        title: `S${index}`,
      },
      workframe: 'production-operations',
      levels: { from: 2, to: 1 },
      cause: 'evidence',
      criteria: [],
      rubricVersion: 8,
      silentSources: [],
      ...changes,
    }));
  }

  it('sends one notice an entity and workframe, with cause, criteria and a link to the tab', () => {
    expect(plan(falls([move({ levels: [2, 1] })], [change()]))).toEqual([
      {
        recipients: ['group:default/pets'],
        title: 'Petstore fell from level 2 to 1 in production operations',
        description: `No longer passing: 'A runbook exists'. New evidence says so.`,
        link: '/catalog/default/component/petstore/maturity',
        scope: 'maturity:fall:component:default/petstore:production-operations',
        severity: 'normal',
      },
    ]);
  });

  it('sends an owner one digest when the cause is the rubric, however few there are', () => {
    expect(plan(fallen(12, { cause: 'rubric' }))).toMatchObject([
      {
        title: 'Rubric version 8 lowers 12 services of yours',
        recipients: ['group:default/pets'],
      },
    ]);
    expect(plan(fallen(1, { cause: 'rubric' }))).toHaveLength(1);
  });

  it('tells the platform team of a silent source once, names no service, and leaves owners alone', () => {
    const [notice, ...others] = plan(
      fallen(40, { cause: 'lapse', silentSources: ['github'] }),
    );
    expect(others).toEqual([]);
    expect(notice.recipients).toEqual(['group:default/platform']);
    expect(notice.title).toBe(
      'The source github is silent, and 40 services stand lower for it',
    );
    expect(notice.description).not.toContain('S1');
  });

  it('tells the owner of evidence that grew old while its source is well', () => {
    expect(plan(fallen(1, { cause: 'lapse' }))).toMatchObject([
      { recipients: ['group:default/pets'] },
    ]);
  });

  it('sends a digest above the number given, and single notices up to it', () => {
    expect(plan(fallen(3))).toHaveLength(3);
    expect(plan(fallen(4))).toMatchObject([
      { title: '4 services of yours stand lower than before' },
    ]);
  });

  it('never sends an owner more than the digest rule allows, and tells of every fall of an owner by one notice', () => {
    const fall = fc.record({
      entity: fc.record({
        entityRef: fc
          .integer({ min: 0, max: 30 })
          .map(index => `component:default/s${index}`),
        title: fc.constant('S'),
        targets: fc.constant({}),
      }),
      workframe: fc.constantFrom(...WORKFRAMES),
      levels: fc.constant({ from: 2 as Level, to: 1 as Level }),
      cause: fc.constantFrom(...CAUSES),
      criteria: fc.constant<Fall['criteria']>([]),
      rubricVersion: fc.integer({ min: 1, max: 2 }),
      silentSources: fc.constantFrom<string[]>([], ['github']),
    });
    fc.assert(
      fc.property(
        fc.array(fall),
        fc.integer({ min: 1, max: 5 }),
        (own, digestAbove) => {
          // An entity has one owner.
          const owned = own.map(each => ({
            ...each,
            entity: {
              ...each.entity,
              ownerRef: `group:default/${
                Number(each.entity.entityRef.slice(-1)) % 3
              }`,
            },
          }));
          const notices = plan(owned, digestAbove);
          const platform = notices.filter(({ recipients }) =>
            recipients.includes('group:default/platform'),
          );
          expect(platform.length).toBeLessThanOrEqual(1);
          const owners = new Set(
            notices.flatMap(({ recipients }) => recipients),
          );
          owners.delete('group:default/platform');
          for (const owner of owners) {
            const toOwner = notices.filter(({ recipients }) =>
              recipients.includes(owner),
            );
            const versions = toOwner.filter(({ scope }) =>
              scope.startsWith('maturity:rubric:'),
            );
            const single = toOwner.filter(({ scope }) =>
              scope.startsWith('maturity:fall:'),
            );
            const digests = toOwner.filter(({ scope }) =>
              scope.startsWith('maturity:digest:'),
            );
            expect(versions.length).toBeLessThanOrEqual(2);
            expect(digests.length).toBeLessThanOrEqual(1);
            expect(digests.length && single.length).toBe(0);
            expect(
              new Set(single.map(({ link }) => link)).size,
            ).toBeLessThanOrEqual(digestAbove);
          }
          const heard = new Set(
            notices.flatMap(({ recipients }) => recipients),
          );
          for (const { entity, cause: why, silentSources } of owned) {
            const silent = why === 'lapse' && silentSources.length > 0;
            expect(heard).toContain(
              silent ? 'group:default/platform' : entity.ownerRef,
            );
          }
        },
      ),
    );
  });
});

describe('campaignNotices', () => {
  const campaign = {
    id: '7',
    title: 'Runbooks',
    why: 'Nights.',
    goalTitle: 'A runbook exists',
    targetDate: '2026-12-31',
  };
  const entity = (ownerRef: string | undefined, standing: Standing) => ({
    ownerRef,
    standing,
  });
  const entities = [
    entity('group:default/a', 'not-met'),
    entity('group:default/a', 'unknown'),
    entity('group:default/a', 'met'),
    entity('group:default/b', 'met'),
    entity('group:default/c', 'not-asked'),
    entity(undefined, 'not-met'),
  ];

  it('tells each owner who has something to do, once, with the number', () => {
    expect(
      campaignNotices({ campaign, occasion: 'opened', entities }),
    ).toMatchObject([
      {
        recipients: ['group:default/a'],
        title: `Campaign 'Runbooks' asks something of 2 services of yours`,
      },
    ]);
  });

  it('tells all owners in scope how it ended', () => {
    expect(
      campaignNotices({ campaign, occasion: 'closed', entities }).map(
        ({ title }) => title,
      ),
    ).toEqual([
      `Campaign 'Runbooks' has ended: 1 of 3 services of yours are done`,
      `Campaign 'Runbooks' has ended: 1 of 1 services of yours are done`,
    ]);
  });
});

describe('dueReminder', () => {
  const before = [Duration.fromISO('P14D'), Duration.fromISO('P3D')];
  it.each([
    ['2026-12-01T00:00:00Z', undefined],
    ['2026-12-18T00:00:00Z', 'P14D'],
    ['2026-12-29T12:00:00Z', 'P3D'],
    ['2027-01-01T00:00:00Z', undefined],
  ])('at %s it is %s', (now, expected) => {
    expect(dueReminder({ targetDate: '2026-12-31', before, now })).toBe(
      expected,
    );
  });
});
