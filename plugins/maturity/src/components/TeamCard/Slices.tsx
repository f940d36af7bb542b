import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PopulationFilter,
  RollupBy,
  WorkframeDistribution,
} from '@cairn/backstage-plugin-maturity-common';
import { useCallback, useState } from 'react';
import { maturityApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { ResourceView } from '../ResourceView';
import styles from './PopulationCard.module.css';

/** The same by lifecycle and tier: what is on its way in or out says nothing of the rest. Loaded when it is opened. */
export function Slices(props: { filter: PopulationFilter }) {
  const { filter } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.slices}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>{t('teamCard.slices')}</summary>
      {open &&
        (['lifecycle', 'tier'] as const).map(by => (
          <Slice key={by} by={by} filter={filter} />
        ))}
    </details>
  );
}

function Slice(props: {
  by: Extract<RollupBy, 'lifecycle' | 'tier'>;
  filter: PopulationFilter;
}) {
  const { by, filter } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const resource = useResource(
    useCallback(
      signal => api.history.getRollups({ ...filter, by }, { signal }),
      [api, filter, by],
    ),
  );
  const share = ({ atTarget, withTarget }: WorkframeDistribution) =>
    withTarget === 0 ? t('noTarget') : words.share(atTarget, withTarget);
  return (
    <ResourceView resource={resource}>
      {({ items }) => (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption>{t('teamCard.slicesCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t(`teams.by.${by}`)}</th>
                {items[0]?.workframes.map(({ workframe }) => (
                  <th key={workframe} scope="col">
                    {words.workframe(workframe)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(({ group, workframes }) => (
                <tr key={group?.id ?? ''}>
                  <th scope="row">{group?.title ?? t(`teams.none.${by}`)}</th>
                  {workframes.map(frame => (
                    <td key={frame.workframe}>{share(frame)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ResourceView>
  );
}
