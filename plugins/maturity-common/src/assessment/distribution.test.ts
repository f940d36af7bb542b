import fc from 'fast-check';
import { WorkframeSummary } from '../api/types';
import { LEVELS } from '../model/level';
import { WORKFRAMES } from '../model/workframe';
import { distributionOf, mergeDistributions } from './distribution';

const level = fc.constantFrom(0 as const, ...LEVELS);

const row = fc
  .tuple(
    ...WORKFRAMES.map(workframe =>
      fc.record(
        {
          workframe: fc.constant(workframe),
          proven: level,
          accepted: level,
          possible: level,
          target: level,
          coverage: fc.record({
            known: fc.nat({ max: 9 }),
            applicable: fc.nat({ max: 9 }),
          }),
        },
        {
          requiredKeys: [
            'workframe',
            'proven',
            'accepted',
            'possible',
            'coverage',
          ],
        },
      ),
    ),
  )
  .map(workframes => ({ workframes: workframes as WorkframeSummary[] }));

describe('distributions', () => {
  it('count entities by mark, those at their target, and coverage', () => {
    const summary = {
      workframe: 'agent-experience' as const,
      coverage: { known: 2, applicable: 3 },
    };
    const [developer, , agent] = distributionOf([
      {
        workframes: [
          {
            ...summary,
            proven: 1,
            accepted: 2,
            possible: 4,
            target: 1,
            exempt: 2,
          },
        ],
      },
      {
        workframes: [
          { ...summary, proven: 1, accepted: 1, possible: 1, target: 2 },
        ],
      },
      { workframes: [{ ...summary, proven: 0, accepted: 0, possible: 1 }] },
    ]);
    expect(agent).toEqual({
      workframe: 'agent-experience',
      proven: [1, 2, 0, 0, 0, 0],
      accepted: [1, 1, 1, 0, 0, 0],
      possible: [0, 2, 0, 0, 1, 0],
      withTarget: 2,
      atTarget: 1,
      median: { proven: 1, accepted: 1, possible: 1 },
      coverage: { known: 6, applicable: 9 },
      exempt: 2,
    });
    expect(developer).toEqual({
      workframe: 'developer-experience',
      proven: [0, 0, 0, 0, 0, 0],
      accepted: [0, 0, 0, 0, 0, 0],
      possible: [0, 0, 0, 0, 0, 0],
      withTarget: 0,
      atTarget: 0,
      coverage: { known: 0, applicable: 0 },
      exempt: 0,
    });
  });

  it('merge to the distribution of the whole', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (some, others) => {
        expect(
          mergeDistributions([distributionOf(some), distributionOf(others)]),
        ).toEqual(distributionOf([...some, ...others]));
      }),
    );
  });
});
