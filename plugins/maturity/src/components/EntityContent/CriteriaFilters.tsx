import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  EntityMaturityDetail,
  ResultState,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { useQueryState } from '../../hooks/useQueryState';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import styles from './Criteria.module.css';

const STATES: readonly ResultState[] = [
  'fail',
  'unknown',
  'exempt',
  'pass',
  'not-applicable',
];
const ALL = 'all';

/** Which states and workframes to show. */
export function CriteriaFilters(props: { detail: EntityMaturityDetail }) {
  const { results } = props.detail;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const query = useQueryState();

  function choose(name: string) {
    return (value: unknown) =>
      query.set({ [name]: value === ALL ? undefined : String(value) });
  }

  return (
    <div className={styles.filters}>
      <Select
        aria-label={t('entity.criteria.filterState')}
        icon={t('entity.criteria.filterState')}
        options={[
          { id: ALL, label: t('entity.criteria.all') },
          ...STATES.map(state => ({
            id: state,
            label: `${words.state(state)} (${
              results.filter(result => result.state === state).length
            })`,
          })),
        ]}
        value={query.get('state') ?? ALL}
        onChange={choose('state')}
      />
      <Select
        aria-label={t('entity.criteria.filterWorkframe')}
        icon={t('entity.criteria.filterWorkframe')}
        options={[
          { id: ALL, label: t('entity.criteria.all') },
          ...WORKFRAMES.map(workframe => ({
            id: workframe,
            label: words.workframe(workframe),
          })),
        ]}
        value={query.get('workframe') ?? ALL}
        onChange={choose('workframe')}
      />
    </div>
  );
}
