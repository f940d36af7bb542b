import { WorkframeDistribution, WorkframeSummary } from '../api/types';
import { lowerMedian } from '../history/lowerMedian';
import { LEVELS } from '../model/level';
import { Workframe, WORKFRAMES } from '../model/workframe';

/**
 * How many entities stand at each level of each workframe. Always the three workframes in their order, also of no
 * rows at all.
 *
 * @public
 */
export function distributionOf(
  rows: Iterable<{
    workframes: readonly (WorkframeSummary & { exempt?: number })[];
  }>,
): WorkframeDistribution[] {
  const distributions = WORKFRAMES.map(nothing);
  for (const row of rows) {
    for (const summary of row.workframes) {
      const sum = distributions[WORKFRAMES.indexOf(summary.workframe)];
      for (const mark of ['proven', 'accepted', 'possible'] as const) {
        sum[mark][summary[mark]] += 1;
      }
      if (summary.target !== undefined) {
        sum.withTarget += 1;
        sum.atTarget += summary.proven >= summary.target ? 1 : 0;
      }
      sum.coverage.known += summary.coverage.known;
      sum.coverage.applicable += summary.coverage.applicable;
      sum.exempt += summary.exempt ?? 0;
    }
  }
  return distributions.map(withMedian);
}

/**
 * The distribution of populations that share no entity, taken together.
 *
 * @public
 */
export function mergeDistributions(
  parts: Iterable<readonly WorkframeDistribution[]>,
): WorkframeDistribution[] {
  const distributions = WORKFRAMES.map(nothing);
  for (const part of parts) {
    for (const addend of part) {
      const sum = distributions[WORKFRAMES.indexOf(addend.workframe)];
      for (const mark of ['proven', 'accepted', 'possible'] as const) {
        for (const [level, entities] of addend[mark].entries()) {
          sum[mark][level] += entities;
        }
      }
      sum.withTarget += addend.withTarget;
      sum.atTarget += addend.atTarget;
      sum.coverage.known += addend.coverage.known;
      sum.coverage.applicable += addend.coverage.applicable;
      sum.exempt += addend.exempt;
    }
  }
  return distributions.map(withMedian);
}

function withMedian(
  distribution: WorkframeDistribution,
): WorkframeDistribution {
  const [proven, accepted, possible] = (
    ['proven', 'accepted', 'possible'] as const
  ).map(mark => lowerMedian(distribution[mark]));
  return proven === undefined ||
    accepted === undefined ||
    possible === undefined
    ? distribution
    : { ...distribution, median: { proven, accepted, possible } };
}

function nothing(workframe: Workframe): WorkframeDistribution {
  const noEntities = () => new Array<number>(LEVELS.length + 1).fill(0);
  return {
    workframe,
    proven: noEntities(),
    accepted: noEntities(),
    possible: noEntities(),
    withTarget: 0,
    atTarget: 0,
    coverage: { known: 0, applicable: 0 },
    exempt: 0,
  };
}
