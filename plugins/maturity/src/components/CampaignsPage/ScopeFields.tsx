import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Text } from '@backstage/ui';
import { PopulationFilter } from '@cairn/backstage-plugin-maturity-common';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { PlanFieldsProps } from './PlanFields';
import styles from './CampaignsPage.module.css';

/** Of which services a campaign wants something. */
export function ScopeFields(props: PlanFieldsProps) {
  const { state, onChange } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const { value: facets } = useResource(
    useCallback(signal => api.getFacets({ signal }), [api]),
  );
  const plain = (values: string[] = []) =>
    values.map(id => ({ id, label: id }));
  const named = (values: { entityRef: string; title: string }[] = []) =>
    values.map(({ entityRef, title }) => ({ id: entityRef, label: title }));
  const parts = [
    ['owner', named(facets?.owners)],
    ['system', named(facets?.systems)],
    ['domain', named(facets?.domains)],
    ['kind', plain(facets?.kinds)],
    ['type', plain(facets?.types)],
    ['lifecycle', plain(facets?.lifecycles)],
    ['tier', plain(facets?.tiers)],
  ] as const satisfies readonly (readonly [keyof PopulationFilter, unknown])[];
  return (
    <fieldset className={styles.scope}>
      <Text as="p" variant="body-medium" weight="bold">
        {t('campaignPlan.scope')}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('campaignPlan.scopeHint')}
      </Text>
      <div className={styles.grid}>
        {parts.map(([name, options]) => (
          <Select
            key={name}
            selectionMode="multiple"
            label={t(`page.entities.filter.${name}`)}
            placeholder={t('page.entities.filter.any')}
            search={options.length > 8 ? true : undefined}
            options={options}
            value={state.scope[name] ?? []}
            onChange={values =>
              onChange({
                scope: {
                  ...state.scope,
                  [name]: values.length ? values.map(String) : undefined,
                },
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
