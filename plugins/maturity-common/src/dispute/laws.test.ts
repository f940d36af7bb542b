import fc from 'fast-check';
import {
  answererStanding,
  DISPUTE_LIFECYCLE,
  DisputeAct,
  DisputeState,
} from '.';

const ACTS: DisputeAct[] = ['accept', 'decline', 'withdraw', 'comment'];

describe('the life of a dispute', () => {
  it('is this table', () => {
    expect(DISPUTE_LIFECYCLE).toEqual({
      open: {
        accept: 'accepted',
        decline: 'declined',
        withdraw: 'withdrawn',
        comment: 'open',
      },
      accepted: { comment: 'accepted' },
      declined: {},
      withdrawn: {},
    });
  });

  it('has one answer: whatever is tried, only the first of accept, decline and withdraw counts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS)), acts => {
        let state: DisputeState = 'open';
        for (const act of acts) {
          state = DISPUTE_LIFECYCLE[state][act] ?? state;
        }
        const first = acts.find(act => act !== 'comment');
        expect(state).toBe(first ? DISPUTE_LIFECYCLE.open[first] : 'open');
      }),
    );
  });

  it('is answered by the owners of the criterion, and by whom the policy lets', () => {
    const owner = 'group:default/owner';
    for (const [refs, permitted, criterionOwner, standing] of [
      [[owner], false, owner, 'criterion-owner'],
      [[owner], true, owner, 'criterion-owner'],
      [[], true, owner, 'permitted'],
      [[], true, undefined, 'permitted'],
      [[], false, owner, 'none'],
      [[], false, undefined, 'none'],
    ] as const) {
      expect(
        answererStanding({ refs: new Set(refs), permitted, criterionOwner }),
      ).toBe(standing);
    }
  });
});
