import { dayOf, formatMoment, parseMoment } from '../model/moment';
import { CriterionResult, Exemption } from '../model/result';

/**
 * A fail or an unknown as exempt, where an exemption is in force; of several the one that lasts longest. What passes
 * needs none.
 *
 * @internal
 */
export function applyExemptions(
  result: CriterionResult,
  exemptions: readonly Exemption[],
  now: number,
): CriterionResult {
  if (result.state !== 'fail' && result.state !== 'unknown') {
    return result;
  }
  let exemption: Exemption | undefined;
  let until = now;
  for (const candidate of exemptions) {
    const end = parseMoment(candidate.until) ?? -Infinity;
    if (end > until) {
      exemption = candidate;
      until = end;
    }
  }
  if (!exemption) {
    return result;
  }
  const before = result.revisitAt && parseMoment(result.revisitAt);
  return {
    ...result,
    state: 'exempt',
    reason: 'exempt',
    message: `Exempt until ${dayOf(exemption.until)}: ${sentence(
      exemption.reason,
    )} Without that: ${result.message}`,
    exemption,
    revisitAt:
      before && before < until ? result.revisitAt : formatMoment(until),
  };
}

/** As a sentence of its own, whether or not it was written as one. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
