import { CriterionHealth } from '@cairn/backstage-plugin-maturity-common';

/** What is worth saying about a criterion that tells little. */
export type CriterionRemark =
  | 'waitsFor'
  | 'notAsked'
  | 'mostlyUnknown'
  | 'alwaysPass'
  | 'neverPass';

/** From this many results on, all of them being alike says something. */
const ENOUGH = 5;

/** Tells what is wrong with a criterion as a question, if anything is. */
export function remarkOf(
  criterion: Pick<CriterionHealth, 'counts' | 'waitsFor'>,
): CriterionRemark | undefined {
  const { pass, fail, unknown, exempt } = criterion.counts;
  const asked = pass + fail + unknown + exempt;
  if (asked === 0) return 'notAsked';
  if (criterion.waitsFor && unknown === asked) return 'waitsFor';
  if (unknown * 2 > asked) return 'mostlyUnknown';
  if (asked < ENOUGH) return undefined;
  if (pass === asked) return 'alwaysPass';
  return pass === 0 ? 'neverPass' : undefined;
}
