import { EntityMaturityDetail } from '@cairn/backstage-plugin-maturity-common';

/** Evidence is collected at least daily by default; two missed days are worth a word. */
const OLD_AFTER_MS = 2 * 24 * 60 * 60 * 1_000;

/** Why an assessment is not quite fresh: it is `old`, or it stands on values that are `held` for a silent source. */
export function stalenessOf(
  detail: EntityMaturityDetail,
  now: number = Date.now(),
): 'old' | 'held' | undefined {
  if (now - Date.parse(detail.assessedAt) > OLD_AFTER_MS) return 'old';
  return detail.results.some(({ reason }) => reason === 'held')
    ? 'held'
    : undefined;
}
