import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { RubricFault } from '@cairn/backstage-plugin-maturity-common';
import { useQueryState } from '../../hooks/useQueryState';
import { WrittenCriterion } from '../../lib/rubricText';
import { maturityTranslationRef } from '../../translation';
import pageStyles from '../RubricPage/RubricPage.module.css';

const SHOWN = 20;

/** What is wrong, each with a way to the criterion that has it. Nothing where nothing is. */
export function FaultPanel(props: {
  faults: RubricFault[];
  criteria: WrittenCriterion[];
}) {
  const { faults, criteria } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  if (!faults.length) return undefined;
  return (
    <Alert
      status="warning"
      icon
      title={t('rubric.drafts.faults', { count: faults.length })}
      description={
        <ul
          className={pageStyles.faults}
          aria-label={t('rubric.editor.faults')}
        >
          {faults.slice(0, SHOWN).map(({ path, reason }) => {
            const index = indexOf(path);
            return (
              <li key={`${path} ${reason}`}>
                {index !== undefined && criteria[index] ? (
                  <Button
                    size="small"
                    variant="tertiary"
                    onPress={() =>
                      query.set({ criterion: String(index), edit: undefined })
                    }
                  >
                    {path}
                  </Button>
                ) : (
                  <code>{path}</code>
                )}{' '}
                {reason}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}

/** The place of the criterion that a path leads into. */
export function indexOf(path: string): number | undefined {
  const index = /^criteria\.(\d+)/.exec(path)?.[1];
  return index === undefined ? undefined : Number(index);
}
