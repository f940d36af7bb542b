import fc from 'fast-check';
import {
  DEFAULT_EXEMPTION_TERMS,
  deciderStanding,
  EarlierExemption,
  EXEMPTION_LIFECYCLE,
  EXEMPTION_STATES,
  exemptionEndFault,
  exemptionRequestEnd,
  exemptionStateAt,
  ExemptionState,
  ExemptionStep,
  latestExemptionEnd,
  renewalOf,
} from '.';

const STEPS: ExemptionStep[] = [
  'grant',
  'refuse',
  'withdraw',
  'revoke',
  'expire',
  'lapse',
  'renew',
];
const START = Date.parse('2026-01-01T00:00:00.000Z');
const DAY = 86_400_000;

const moment = fc
  .integer({ min: 0, max: 2000 * DAY })
  .map(offset => new Date(START + offset).toISOString());
const terms = fc.record({
  maxDuration: fc.integer({ min: 1, max: 400 }).map(days => `P${days}D`),
  maxRenewals: fc.integer({ min: 0, max: 5 }),
  answerWithin: fc.integer({ min: 1, max: 60 }).map(days => `P${days}D`),
});

describe('the life of an exemption', () => {
  it('is this table', () => {
    expect(EXEMPTION_LIFECYCLE).toEqual({
      requested: {
        grant: 'granted',
        refuse: 'refused',
        withdraw: 'withdrawn',
        expire: 'expired',
      },
      granted: { revoke: 'revoked', lapse: 'lapsed', renew: 'renewed' },
      refused: {},
      withdrawn: {},
      expired: {},
      lapsed: {},
      revoked: {},
      renewed: {},
    });
  });

  it('ends: whatever is tried in whatever order, there are two steps at most, and what has ended stays as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...STEPS), { maxLength: 20 }),
        steps => {
          let state: ExemptionState = 'requested';
          let taken = 0;
          for (const step of steps) {
            const ended = Object.keys(EXEMPTION_LIFECYCLE[state]).length === 0;
            const next: ExemptionState =
              EXEMPTION_LIFECYCLE[state][step] ?? state;
            expect(ended && next !== state).toBe(false);
            taken += next === state ? 0 : 1;
            state = next;
          }
          expect(taken).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  it('is cut by time at the very millisecond, and at no other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EXEMPTION_STATES),
        moment,
        moment,
        moment,
        (state, answerBy, until, now) => {
          const found = exemptionStateAt({ state, answerBy, until }, now);
          const expected =
            (state === 'requested' && now >= answerBy && 'expired') ||
            (state === 'granted' && now >= until && 'lapsed') ||
            state;
          expect(found).toBe(expected);
        },
      ),
    );
    const until = '2026-06-01T00:00:00.000Z';
    const at = (now: string) =>
      exemptionStateAt({ state: 'granted', answerBy: until, until }, now);
    expect(at('2026-05-31T23:59:59.999Z')).toBe('granted');
    expect(at(until)).toBe('lapsed');
  });

  it('expires unanswered no later than the end that is asked for', () => {
    fc.assert(
      fc.property(terms, moment, moment, (some, now, until) => {
        fc.pre(!exemptionEndFault({ until, terms: some, now }));
        const end = exemptionRequestEnd({ until, terms: some, now });
        expect(end > now && end <= until).toBe(true);
      }),
    );
  });
});

describe('deciding on an exemption', () => {
  const ref = fc.integer({ min: 0, max: 9 }).map(n => `group:default/g${n}`);
  const userRef = fc.integer({ min: 0, max: 3 }).map(n => `user:default/u${n}`);

  it('is for nobody who asked, owns, or lacks the permission', () => {
    fc.assert(
      fc.property(
        userRef,
        fc.uniqueArray(ref),
        fc.boolean(),
        userRef,
        fc.uniqueArray(fc.oneof(ref, userRef), { maxLength: 3 }),
        (me, groups, permitted, requestedBy, owners) => {
          const kin = new Set([me, ...groups]);
          const standing = deciderStanding(
            { userRef: me, kin, permitted },
            { requestedBy, owners },
          );
          const outside =
            permitted &&
            requestedBy !== me &&
            owners.every(owner => !kin.has(owner));
          expect(standing === 'outside-team').toBe(outside);
        },
      ),
    );
  });
});

describe('renewals', () => {
  it('keep what is in force without a pause within the cap, however requests are timed', () => {
    fc.assert(
      fc.property(
        terms,
        fc.array(
          fc.record({
            // After what was asked before, and for how much of what may be asked.
            wait: fc.integer({ min: 0, max: 500 }),
            share: fc.double({ min: 0.01, max: 1, noNaN: true }),
            revoked: fc.boolean(),
          }),
          { maxLength: 20 },
        ),
        (some, asks) => {
          const earlier: EarlierExemption[] = [];
          let now = START;
          for (const [index, { wait, share, revoked }] of asks.entries()) {
            now += wait * DAY;
            const moved = new Date(now).toISOString();
            const { renews, renewals } = renewalOf(earlier, some, moved);
            expect(renews === undefined).toBe(renewals === 0);
            if (renewals > some.maxRenewals) {
              continue;
            }
            const span = Date.parse(latestExemptionEnd(some, moved)) - now;
            earlier.push({
              id: String(index),
              state: revoked ? 'revoked' : 'granted',
              until: new Date(now + Math.ceil(span * share)).toISOString(),
              ...(revoked && { endedAt: new Date(now + 1).toISOString() }),
              renewals,
            });
          }
          for (const { renewals } of earlier) {
            expect(renewals).toBeLessThanOrEqual(some.maxRenewals);
          }
          // After a first one there is a pause as long as one may last before there is another first one.
          const firsts = earlier.flatMap((each, index) =>
            each.renewals === 0 && index > 0 ? [index] : [],
          );
          for (const index of firsts) {
            const last = earlier[index - 1];
            const ended = last.endedAt ?? last.until;
            expect(ended < earlier[index].until).toBe(true);
          }
        },
      ),
    );
  });

  it('count again once nothing was in force for as long as one may last', () => {
    const earlier: EarlierExemption[] = [
      {
        id: 'a',
        state: 'granted',
        until: '2026-06-01T00:00:00.000Z',
        renewals: 2,
      },
    ];
    const at = (now: string) =>
      renewalOf(earlier, DEFAULT_EXEMPTION_TERMS, now);
    expect(at('2026-05-01T00:00:00.000Z')).toEqual({
      renews: 'a',
      renewals: 3,
    });
    expect(at('2026-11-27T23:59:59.999Z')).toEqual({
      renews: 'a',
      renewals: 3,
    });
    expect(at('2026-11-28T00:00:00.000Z')).toEqual({ renewals: 0 });
  });

  it('do not count what never was in force', () => {
    for (const state of [
      'requested',
      'refused',
      'withdrawn',
      'expired',
    ] as const) {
      expect(
        renewalOf(
          [{ id: 'a', state, until: '2026-06-01T00:00:00.000Z', renewals: 0 }],
          DEFAULT_EXEMPTION_TERMS,
          '2026-05-01T00:00:00.000Z',
        ),
      ).toEqual({ renewals: 0 });
    }
  });
});
