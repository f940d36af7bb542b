import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Switch, useBreakpoint } from '@backstage/ui';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { ListFilter } from '../EntitiesPage/ListFilter';
import { KINDS, STATES } from './requestQuery';
import styles from './RequestsPage.module.css';

const ANY = 'any';

/** What narrows the list; all of it in the address. On a narrow screen it folds away. */
export function RequestFilters() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const { up } = useBreakpoint();
  const { value: facets } = useResource(
    useCallback(signal => api.getFacets({ signal }), [api]),
  );
  const { value: rubric } = useResource(
    useCallback(signal => api.getRubric({ signal }), [api]),
  );
  return (
    <search>
      <details className={styles.filters} open={up('md')}>
        <summary>{t('request.page.filter.title')}</summary>
        <div className={styles.grid}>
          <Select
            label={t('request.page.filter.kind')}
            options={[
              { id: ANY, label: t('request.page.filter.any') },
              ...KINDS.map(id => ({ id, label: t(`request.kind.${id}`) })),
            ]}
            value={query.get('kind') ?? ANY}
            onChange={value =>
              query.set({
                kind: value === ANY ? undefined : String(value),
                cursor: undefined,
              })
            }
          />
          <ListFilter
            name="state"
            label={t('request.page.filter.state')}
            options={STATES.map(id => ({
              id,
              label: t(`request.state.${id}`),
            }))}
          />
          <ListFilter
            name="owner"
            label={t('request.page.filter.owner')}
            options={(facets?.owners ?? []).map(({ entityRef, title }) => ({
              id: entityRef,
              label: title,
            }))}
          />
          <ListFilter
            name="criterion"
            label={t('request.page.filter.criterion')}
            options={(rubric?.criteria ?? []).map(({ id, title }) => ({
              id,
              label: title,
            }))}
          />
          <div className={styles.switch}>
            <Switch
              label={t('request.page.filter.endingSoon')}
              isSelected={query.get('endingSoon') === 'true'}
              onChange={soon =>
                query.set({
                  endingSoon: soon ? 'true' : undefined,
                  // What ends soon is nobody's to decide.
                  ...(soon && { scope: 'all' }),
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
