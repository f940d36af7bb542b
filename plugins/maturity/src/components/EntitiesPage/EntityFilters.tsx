import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Switch, useBreakpoint } from '@backstage/ui';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useDebouncedText } from '../../hooks/useDebouncedText';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { LIST_FILTERS } from '../../lib/entityQuery';
import { maturityTranslationRef } from '../../translation';
import { AsOfPicker } from '../Population';
import { LevelFilter } from './LevelFilter';
import { ListFilter } from './ListFilter';
import styles from './EntitiesPage.module.css';

/** Search and filters over the table of entities. On a narrow screen they fold away behind the search. */
export function EntityFilters() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const { up } = useBreakpoint();
  const [typed, setTyped] = useDebouncedText({
    value: query.get('text') ?? '',
    onChange: text => query.set({ text, cursor: undefined }, { replace: true }),
  });

  return (
    <search className={styles.filterArea}>
      <SearchField
        size="small"
        aria-label={t('page.entities.search')}
        placeholder={t('page.entities.search')}
        value={typed}
        onChange={setTyped}
      />
      <details className={styles.filters} open={up('md')}>
        <summary>{t('page.entities.filter.title')}</summary>
        <div className={styles.grid}>
          <ListFilters />
          <LevelFilter />
          <AsOfPicker />
          <div className={styles.switches}>
            <Switch
              label={t('page.entities.filter.mine')}
              isSelected={query.get('ownedByMe') === 'true'}
              onChange={mine =>
                query.set({
                  ownedByMe: mine ? 'true' : undefined,
                  cursor: undefined,
                })
              }
            />
          </div>
        </div>
      </details>
    </search>
  );
}

function ListFilters() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const { value: facets } = useResource(
    useCallback(signal => api.getFacets({ signal }), [api]),
  );
  const plain = (values: string[] = []) =>
    values.map(value => ({ id: value, label: value }));
  const named = (values: { entityRef: string; title: string }[] = []) =>
    values.map(({ entityRef, title }) => ({ id: entityRef, label: title }));
  const options = {
    kind: plain(facets?.kinds),
    type: plain(facets?.types),
    lifecycle: plain(facets?.lifecycles),
    owner: named(facets?.owners),
    system: named(facets?.systems),
    domain: named(facets?.domains),
    tier: plain(facets?.tiers),
  };
  return (
    <>
      {LIST_FILTERS.map(name => (
        <ListFilter
          key={name}
          name={name}
          label={t(`page.entities.filter.${name}`)}
          options={options[name]}
        />
      ))}
    </>
  );
}
