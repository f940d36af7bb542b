import { CriterionHealth } from '@cairn/backstage-plugin-maturity-common';

/** What is worth saying about a criterion that tells little. */
export type CriterionRemark =
  | 'waitsFor'
  | 'notAsked'
  | 'mostlyUnknown'
  | 'alwaysPass'
  | 'neverPass'
  | 'flapping'
  | 'oftenExempt';

/** From this many results on, all of them being alike says something. */
const ENOUGH = 5;

/** From one in so many exemptions on, it is the criterion that should be looked at. */
const OFTEN = 5;

/** Tells what is wrong with a criterion as a question, if anything is. */
export function remarkOf(
  criterion: Pick<CriterionHealth, 'counts' | 'waitsFor' | 'flapping'>,
): CriterionRemark | undefined {
  const { pass, fail, unknown, exempt } = criterion.counts;
  const asked = pass + fail + unknown + exempt;
  if (asked === 0) return 'notAsked';
  if (criterion.waitsFor && unknown === asked) return 'waitsFor';
  if (unknown * 2 > asked) return 'mostlyUnknown';
  if (criterion.flapping > 0) return 'flapping';
  if (asked < ENOUGH) return undefined;
  if (pass === asked) return 'alwaysPass';
  if (pass === 0) return 'neverPass';
  return exempt * OFTEN >= asked ? 'oftenExempt' : undefined;
}
