import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Select } from '@backstage/ui';
import { WORKFRAMES } from '@cairn/backstage-plugin-maturity-common';
import { useDebouncedText } from '../../hooks/useDebouncedText';
import { useQueryState } from '../../hooks/useQueryState';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import styles from './RubricPage.module.css';

const ANY = 'any';

/** Which criteria to show. */
export function RubricFilters() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const query = useQueryState();
  const [typed, setTyped] = useDebouncedText({
    value: query.get('text') ?? '',
    onChange: text => query.set({ text }, { replace: true }),
  });
  return (
    <search className={styles.filters}>
      <SearchField
        size="small"
        aria-label={t('page.rubric.search')}
        placeholder={t('page.rubric.search')}
        value={typed}
        onChange={setTyped}
      />
      <Select
        aria-label={t('page.rubric.filterWorkframe')}
        options={[
          { id: ANY, label: t('workframe.any') },
          ...WORKFRAMES.map(workframe => ({
            id: workframe,
            label: words.workframe(workframe),
          })),
        ]}
        value={query.get('workframe') ?? ANY}
        onChange={value =>
          query.set({ workframe: value === ANY ? undefined : String(value) })
        }
      />
    </search>
  );
}
