import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CampaignProgress,
  Standing,
  STANDINGS,
} from '@cairn/backstage-plugin-maturity-common';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { StandingBadge } from './StandingBadge';
import styles from './Campaigns.module.css';

/** Props of {@link CausesTable}. */
export interface CausesTableProps {
  progress: CampaignProgress;
  caption: string;
  /** The heading of the last column. */
  end: string;
}

/** From the start to the end, cause by cause: each line adds up. Causes that did nothing are left out. */
export function CausesTable(props: CausesTableProps) {
  const { progress, caption, end } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const causes = progress.changes.filter(({ counts }) =>
    Object.values(counts).some(count => count !== 0),
  );
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={caption}
      // What scrolls must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('campaign.standingHeader')}</th>
            <th scope="col">{t('campaign.start')}</th>
            {causes.map(({ cause }) => (
              <th key={cause} scope="col">
                {cause === 'membership'
                  ? t('trends.cameAndWent')
                  : words.cause(cause)}
              </th>
            ))}
            <th scope="col">{end}</th>
          </tr>
        </thead>
        <tbody>
          {STANDINGS.filter(standing => isShown(progress, standing)).map(
            standing => (
              <tr key={standing}>
                <th scope="row">
                  <StandingBadge standing={standing} />
                </th>
                <td>{progress.start[standing]}</td>
                {causes.map(({ cause, counts }) => (
                  <td key={cause}>{signed(counts[standing])}</td>
                ))}
                <td>
                  <strong>{progress.end[standing]}</strong>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** What nobody ever stood at takes no line. */
function isShown(progress: CampaignProgress, standing: Standing): boolean {
  return (
    progress.start[standing] !== 0 ||
    progress.end[standing] !== 0 ||
    progress.changes.some(({ counts }) => counts[standing] !== 0)
  );
}

function signed(count: number): string {
  if (count === 0) return '·';
  return count > 0 ? `+${count}` : `−${-count}`;
}
