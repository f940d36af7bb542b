import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RubricDiffSummary } from '@cairn/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';

/** How much differs, in a few words. */
export function DiffSummary(props: { changes: RubricDiffSummary }) {
  const { targets, ...counts } = props.changes;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words: string[] = (['added', 'removed', 'changed'] as const)
    .filter(each => counts[each] > 0)
    .map(each => t(`rubric.summary.${each}`, { number: String(counts[each]) }));
  if (targets) {
    words.push(t('rubric.summary.targets'));
  }
  return <>{words.join(', ') || t('rubric.summary.nothing')}</>;
}
