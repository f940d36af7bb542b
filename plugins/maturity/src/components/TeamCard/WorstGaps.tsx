import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  EntityMaturity,
  PopulationFilter,
} from '@cairn/backstage-plugin-maturity-common';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useEntityLinks } from '../../hooks/useLinks';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import styles from './PopulationCard.module.css';

const SHOWN = 3;

/** The entities that are farthest below their target, the worst first. */
export function WorstGaps(props: { filter: PopulationFilter }) {
  const { filter } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entityTab } = useEntityLinks();
  const gaps = useGaps();
  const { value: page } = useResource(
    useCallback(
      signal =>
        api.queryEntities(
          {
            ...filter,
            belowTarget: 'any',
            sort: 'gap',
            order: 'desc',
            limit: SHOWN,
          },
          { signal },
        ),
      [api, filter],
    ),
  );
  if (!page) return undefined;
  return (
    <section aria-label={t('teamCard.gaps')}>
      <Text as="h4" variant="body-small" color="secondary">
        {t('teamCard.gaps')}
      </Text>
      {page.items.length === 0 ? (
        <Text as="p" variant="body-small">
          {t('teamCard.noGaps')}
        </Text>
      ) : (
        <ul className={styles.gaps}>
          {page.items.map(entity => (
            <li key={entity.entityRef}>
              <Link variant="body-small" href={entityTab(entity.entityRef)}>
                {entity.title}
              </Link>
              <Text as="span" variant="body-small" color="secondary">
                {gaps(entity)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useGaps(): (entity: EntityMaturity) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return ({ workframes }) =>
    workframes
      .filter(({ proven, target = 0 }) => proven < target)
      .sort((a, b) => b.target! - b.proven - (a.target! - a.proven))
      .map(({ workframe, proven, target }) =>
        t('home.gap', {
          workframe: words.workframe(workframe),
          proven: String(proven),
          target: String(target),
        }),
      )
      .join(', ');
}
