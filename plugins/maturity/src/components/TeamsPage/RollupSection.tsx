import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, TablePagination, Text } from '@backstage/ui';
import { RollupQuery } from '@cairn/backstage-plugin-maturity-common';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { useCursorPagination } from '../../hooks/useCursorPagination';
import { useDebouncedText } from '../../hooks/useDebouncedText';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { endOfPastDay } from '../../lib/asOf';
import { Mark } from '../../lib/distribution';
import { readPopulationFilter, readRollupBy } from '../../lib/populationQuery';
import { maturityTranslationRef } from '../../translation';
import { ResourceView } from '../ResourceView';
import { Section } from '../Section';
import { ByToggle } from './ByToggle';
import { RollupExport } from './RollupExport';
import { RollupHeatMap } from './RollupHeatMap';
import styles from './TeamsPage.module.css';

const PAGE = 20;

/** The heat map with what it is made by, searched, paged and exported; all of it in the address. */
export function RollupSection(props: { mark: Mark }) {
  const { mark } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const by = readRollupBy(query);
  const text = query.get('text');
  const cursor = query.get('cursor');
  const [typed, setTyped] = useDebouncedText({
    value: text ?? '',
    onChange: value =>
      query.set({ text: value, cursor: undefined }, { replace: true }),
  });
  const rollup = useMemo(
    (): RollupQuery => ({
      ...readPopulationFilter(query),
      by: readRollupBy(query),
      asOf: endOfPastDay(query.get('asOf')),
      text: query.get('text'),
    }),
    [query],
  );
  const resource = useResource(
    useCallback(
      signal =>
        api.history.getRollups({ ...rollup, cursor, limit: PAGE }, { signal }),
      [api, rollup, cursor],
    ),
  );
  const { type: _, ...pagination } = useCursorPagination({
    page: resource.value,
    pageSize: PAGE,
  });

  return (
    <Section
      title={t(`teams.title.${by}`)}
      description={t(`teams.description.${by}`)}
      actions={<RollupExport query={rollup} mark={mark} />}
    >
      <div className={styles.bar}>
        <ByToggle by={by} />
        <div className={styles.search}>
          <SearchField
            size="small"
            aria-label={t('teams.search')}
            placeholder={t('teams.search')}
            value={typed}
            onChange={setTyped}
          />
        </div>
      </div>
      <ResourceView resource={resource}>
        {({ items }) =>
          items.length === 0 ? (
            <Text as="p" variant="body-medium" color="secondary">
              {t('teams.noRows')}
            </Text>
          ) : (
            <>
              <RollupHeatMap
                rows={items}
                by={by}
                mark={mark}
                isStale={resource.loading}
              />
              <TablePagination {...pagination} />
            </>
          )
        }
      </ResourceView>
    </Section>
  );
}
