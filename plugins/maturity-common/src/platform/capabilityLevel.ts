import { levelStates } from '../assessment/levelStates';
import { Marks } from '../assessment/types';
import { LEVELS } from '../model/level';
import { ResultState } from '../model/result';
import { levelOfStage, PlatformStage } from './capability';

/**
 * How far one capability has come, by its stages. It is the rule of the maturity model, with stages as levels: the
 * mark is the greatest stage that holds with no stage below it that does not. A stage of which nothing is asked is
 * passed through only where the stage above it has at least two findings that hold, so that a hole in a rubric lifts
 * nothing. Proven takes what passes, accepted adds what is exempt, possible adds what is unknown; hence always
 * `proven <= accepted <= possible`.
 *
 * A higher stage alone counts for nothing: a capability that teams prefer, and of which nobody wrote down how to get
 * it, depends on whom one knows.
 *
 * @example
 * ```ts
 * capabilityLevel([
 *   { stage: 'documented', state: 'pass' },
 *   { stage: 'automated', state: 'pass' },
 *   { stage: 'self-service', state: 'unknown' },
 *   { stage: 'governed', state: 'fail' },
 * ]); // { proven: 2, accepted: 2, possible: 3 }
 * ```
 *
 * @public
 */
export function capabilityLevel(
  findings: readonly { stage: PlatformStage; state: ResultState }[],
): Marks {
  return levelStates({
    levels: LEVELS,
    results: findings.map(({ stage, state }) => ({
      level: levelOfStage(stage),
      result: { state },
    })),
  }).marks;
}
