import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReactNode, useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { POPULATION_FILTERS } from '../../lib/populationQuery';
import { maturityTranslationRef } from '../../translation';
import { ListFilter } from '../EntitiesPage/ListFilter';
import styles from './Population.module.css';

/** Props of {@link PopulationFilters}. */
export interface PopulationFiltersProps {
  /** Which of them; all unless given. */
  names?: readonly (typeof POPULATION_FILTERS)[number][];
  /** More fields, after the filters. */
  children?: ReactNode;
}

/** Which entities count, kept in the address. */
export function PopulationFilters(props: PopulationFiltersProps) {
  const { names = POPULATION_FILTERS, children } = props;
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
    owner: named(facets?.owners),
    system: named(facets?.systems),
    domain: named(facets?.domains),
    lifecycle: plain(facets?.lifecycles),
    tier: plain(facets?.tiers),
  };
  return (
    <search className={styles.filters}>
      {names.map(name => (
        <ListFilter
          key={name}
          name={name}
          label={t(`page.entities.filter.${name}`)}
          options={options[name]}
        />
      ))}
      {children}
    </search>
  );
}
