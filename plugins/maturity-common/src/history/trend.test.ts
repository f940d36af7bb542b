import fc from 'fast-check';
import { Level } from '../model/level';
import { WORKFRAMES } from '../model/workframe';
import { lowerMedian } from './lowerMedian';
import { DailyTally, trendLine, TrendTally } from './trendLine';
import { CAUSES, DailyMoves, trendPeriods } from './trendPeriods';
import { trendPoints } from './trendPoints';

const DAY = 24 * 60 * 60 * 1_000;
const START = Date.parse('2026-01-30T00:00:00.000Z');

const level = fc.constantFrom<Level>(0, 1, 2, 3, 4, 5);
const moment = fc.oneof(
  fc.integer({ min: 0, max: 90 * DAY }),
  // The edges of days are where counting by day could go wrong.
  fc
    .tuple(fc.integer({ min: 0, max: 90 }), fc.constantFrom(-1, 0, 1))
    .map(([day, aside]) => Math.max(0, day * DAY + aside)),
);
const interval = fc.constantFrom('day' as const, 'week', 'month');
const period = fc
  .tuple(moment, moment)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: iso(Math.min(a, b)), to: iso(Math.max(a, b)) }));

/** One entity moves in one workframe; without `from` it comes, without `to` it goes. */
const move = fc
  .record({
    at: moment,
    workframe: fc.constantFrom(...WORKFRAMES),
    cause: fc.constantFrom(...CAUSES),
    from: fc.option(level, { nil: undefined }),
    to: fc.option(level, { nil: undefined }),
  })
  .filter(({ from, to }) => from !== to);

function iso(millis: number): string {
  return new Date(START + millis).toISOString();
}

describe('lowerMedian', () => {
  it('is the level of the one in the middle, the lower one of two', () => {
    expect(lowerMedian([0, 2, 0, 2])).toBe(1);
    expect(lowerMedian([1, 1, 1])).toBe(1);
    expect(lowerMedian([0, 0, 0, 0, 0, 1])).toBe(5);
    expect(lowerMedian([0, 0, 0, 0, 0, 0])).toBeUndefined();
    fc.assert(
      fc.property(fc.array(level, { minLength: 1 }), levels => {
        const row = [...levels].sort();
        const counts = [0, 1, 2, 3, 4, 5].map(
          one => levels.filter(each => each === one).length,
        );
        expect(lowerMedian(counts)).toBe(row[Math.ceil(row.length / 2) - 1]);
      }),
    );
  });
});

describe('trendPoints', () => {
  it.each([
    [
      'day',
      '2026-02-27T10:00:00.000Z',
      '2026-03-01T08:00:00.000Z',
      [
        '2026-02-27T10:00:00.000Z',
        '2026-02-27T23:59:59.999Z',
        '2026-02-28T23:59:59.999Z',
        '2026-03-01T08:00:00.000Z',
      ],
    ],
    [
      'month',
      '2026-01-31T23:59:59.999Z',
      '2026-03-31T23:59:59.999Z',
      [
        '2026-01-31T23:59:59.999Z',
        '2026-02-28T23:59:59.999Z',
        '2026-03-31T23:59:59.999Z',
      ],
    ],
    [
      'week',
      '2026-11-18T00:00:00.000Z',
      '2026-11-24T00:00:00.000Z',
      [
        '2026-11-18T00:00:00.000Z',
        '2026-11-22T23:59:59.999Z',
        '2026-11-24T00:00:00.000Z',
      ],
    ],
  ] as const)('lie at the ends of each %s', (each, from, to, points) => {
    expect(trendPoints({ from, to, interval: each })).toEqual(points);
  });
});

describe('a trend', () => {
  it('counts at each point what a count of every single move up to it counts', () => {
    fc.assert(
      fc.property(fc.array(move), period, interval, (moves, span, step) => {
        const points = trendPoints({ ...span, interval: step });
        const within = moves
          .map(one => ({ ...one, at: iso(one.at) }))
          .filter(({ at }) => at > span.from && at <= span.to);
        const changes = within.flatMap(({ at, workframe, from, to }) => [
          daily(at, tally(workframe, from, -1)),
          daily(at, tally(workframe, to, 1)),
        ]);
        const line = trendLine({ points, base: [], changes });
        for (const [index, figures] of line.entries()) {
          for (const { workframe, levels } of figures) {
            expect(levels).toEqual(
              countOf(
                within.filter(
                  one => one.at <= points[index] && one.workframe === workframe,
                ),
              ),
            );
          }
        }
      }),
    );
  });

  it('explains exactly the difference of the counts between two points', () => {
    fc.assert(
      fc.property(fc.array(move), period, interval, (moves, span, step) => {
        const points = trendPoints({ ...span, interval: step });
        const within = moves
          .map(one => ({ ...one, at: iso(one.at) }))
          .filter(({ at }) => at > span.from && at <= span.to);
        const ofDays: DailyMoves[] = within.map(({ at, ...one }) => ({
          ...one,
          day: at.slice(0, 10),
          count: 1,
        }));
        const periods = trendPeriods(points, ofDays);
        expect(periods).toHaveLength(points.length - 1);
        for (const one of periods) {
          for (const workframe of WORKFRAMES) {
            const own = within.filter(
              ({ at, workframe: moved }) =>
                at > one.from && at <= one.to && moved === workframe,
            );
            const effects =
              one.workframes.find(frame => frame.workframe === workframe)
                ?.effects ?? [];
            expect(
              [0, 1, 2, 3, 4, 5].map(at =>
                effects.reduce((sum, { levels }) => sum + levels[at], 0),
              ),
            ).toEqual(countOf(own));
            expect(
              effects.reduce((sum, { up, down }) => sum + up + down, 0),
            ).toBe(own.length);
          }
        }
      }),
    );
  });
});

function daily(at: string, change: TrendTally): DailyTally {
  return { day: at.slice(0, 10), workframes: [change] };
}

function tally(
  workframe: TrendTally['workframe'],
  at: Level | undefined,
  sign: number,
): TrendTally {
  return {
    workframe,
    levels: [0, 1, 2, 3, 4, 5].map(one => (one === at ? sign : 0)),
    withTarget: 0,
    atTarget: 0,
  };
}

function countOf(moves: readonly { from?: Level; to?: Level }[]): number[] {
  return [0, 1, 2, 3, 4, 5].map(
    one =>
      moves.filter(({ to }) => to === one).length -
      moves.filter(({ from }) => from === one).length,
  );
}
