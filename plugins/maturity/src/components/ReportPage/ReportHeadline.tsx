import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  ReportWorkframe,
  StandingCounts,
  totalOf,
} from '@cairn/backstage-plugin-maturity-common';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { tableStyles } from '../Campaigns';
import { Section } from '../Section';
import styles from './ReportPage.module.css';

/** The share at target in each workframe, at both ends of the month, and what moved it. */
export function ReportHeadline(props: { workframes: ReportWorkframe[] }) {
  const { workframes } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <Section
      title={t('report.headline')}
      description={t('report.headlineDescription')}
    >
      <div
        className={tableStyles.scroll}
        role="region"
        aria-label={t('report.headline')}
        // What scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={tableStyles.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.workframe')}</th>
              <th scope="col">{t('report.atStart')}</th>
              <th scope="col">{t('report.atEnd')}</th>
              <th scope="col" data-text>
                {t('report.why')}
              </th>
              <th scope="col">{t('report.coverage')}</th>
            </tr>
          </thead>
          <tbody>
            {workframes.map(({ workframe, progress, coverage }) => (
              <tr key={workframe}>
                <th scope="row">{words.workframe(workframe)}</th>
                <td>
                  <Share counts={progress.start} />
                </td>
                <td>
                  <strong className={styles.figure}>
                    <Share counts={progress.end} />
                  </strong>
                </td>
                <td data-text>
                  <Why progress={progress} />
                </td>
                <td>{words.coverage(coverage)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Share(props: { counts: StandingCounts }) {
  const { counts } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const asked = totalOf(counts, 'asked');
  if (!asked) {
    return (
      <>{t(totalOf(counts) ? 'report.noTargets' : 'report.notAssessed')}</>
    );
  }
  return (
    <span className={styles.share}>
      {t('report.share', {
        met: String(counts.met),
        asked: String(asked),
        percent: String(Math.round((100 * counts.met) / asked)),
      })}
    </span>
  );
}

function Why(props: { progress: ReportWorkframe['progress'] }) {
  const { changes, toReview } = props.progress;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const moved = changes.filter(({ counts }) => counts.met !== 0);
  return (
    <>
      {moved.length === 0 && t('report.nothingMoved')}
      {moved.map(({ cause, counts }) => (
        <div key={cause}>
          {counts.met > 0 ? `+${counts.met}` : `−${-counts.met}`}{' '}
          {(cause === 'membership'
            ? t('trends.cameAndWent')
            : words.cause(cause)
          ).toLocaleLowerCase()}
        </div>
      ))}
      {toReview > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('report.review', { count: toReview })}
        </Text>
      )}
    </>
  );
}
