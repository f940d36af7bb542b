import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link, Text } from '@backstage/ui';
import { MaturityReport } from '@cairn/backstage-plugin-maturity-common';
import { EmptyState } from '@cairn/visuals';
import {
  RiArrowLeftSLine,
  RiArrowRightSLine,
  RiPrinterLine,
} from '@remixicon/react';
import { DateTime } from 'luxon';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { dayInWords, monthInWords } from '../../lib/days';
import { maturityTranslationRef } from '../../translation';
import { printStyles, useCampaignLinks } from '../Campaigns';
import { PageBody } from '../PageBody';
import { ResourceView } from '../ResourceView';
import { Section } from '../Section';
import { ReportCampaigns } from './ReportCampaigns';
import { ReportExemptions } from './ReportExemptions';
import { ReportHeadline } from './ReportHeadline';
import { ReportSources } from './ReportSources';
import { ReportTeams } from './ReportTeams';
import { ReportUnknown } from './ReportUnknown';
import styles from './ReportPage.module.css';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** What happened in a month, for those who lead: the month stands in the address, and the page prints on A4. */
export function ReportPage() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const links = useCampaignLinks();
  const asked = useQueryState().get('month');
  const month =
    asked && MONTH.test(asked) ? asked : DateTime.utc().toFormat('yyyy-MM');
  const resource = useResource(
    useCallback(
      signal => api.campaigns.report(month, { signal }),
      [api, month],
    ),
  );
  return (
    <PageBody>
      <div className={`${styles.report} ${printStyles.printable}`}>
        <div className={styles.screenOnly}>
          <Link href={links.list}>{t('campaign.back')}</Link>
        </div>
        <div className={styles.head}>
          <Text as="h1" variant="title-medium" weight="bold">
            {t('report.title', { month: monthInWords(month) })}
          </Text>
          <MonthButtons month={month} />
        </div>
        <ResourceView resource={resource}>
          {report =>
            // While another month loads, the one before is not shown under its name.
            report.month === month ? <Report report={report} /> : undefined
          }
        </ResourceView>
      </div>
    </PageBody>
  );
}

function MonthButtons(props: { month: string }) {
  const { month } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const start = DateTime.fromISO(`${month}-01`, { zone: 'utc' });
  const next = start.plus({ months: 1 });
  const show = (other: DateTime) =>
    query.set({ month: other.toFormat('yyyy-MM') });
  return (
    <div className={styles.buttons}>
      <Button
        variant="secondary"
        iconStart={<RiArrowLeftSLine aria-hidden />}
        onPress={() => show(start.minus({ months: 1 }))}
      >
        {t('report.previous')}
      </Button>
      <Button
        variant="secondary"
        iconEnd={<RiArrowRightSLine aria-hidden />}
        isDisabled={next > DateTime.utc()}
        onPress={() => show(next)}
      >
        {t('report.next')}
      </Button>
      <Button
        iconStart={<RiPrinterLine aria-hidden />}
        onPress={() => window.print()}
      >
        {t('report.print')}
      </Button>
    </div>
  );
}

function Report(props: { report: MaturityReport }) {
  const { report } = props;
  const { historyFrom, rubric } = report;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (!historyFrom || historyFrom > report.to) {
    return (
      <EmptyState
        title={t('report.nothing')}
        description={
          historyFrom &&
          t('report.nothingDescription', { day: dayInWords(historyFrom) })
        }
      />
    );
  }
  return (
    <>
      <Text as="p" variant="body-small" color="secondary">
        {[
          !report.complete && t('report.soFar'),
          t('report.made'),
          rubric.from === rubric.to
            ? t('report.rubricSame', { version: String(rubric.to) })
            : t('report.rubricChanged', {
                from: String(rubric.from),
                to: String(rubric.to),
              }),
          historyFrom > report.from &&
            t('report.before', { day: dayInWords(historyFrom) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
      <ReportHeadline workframes={report.workframes} />
      <ReportTeams teams={report.teams} />
      <ReportCampaigns campaigns={report.campaigns} />
      <ReportUnknown unknown={report.unknown} />
      <ReportExemptions exemptions={report.exemptions} />
      {report.sources && <ReportSources sources={report.sources} />}
      <Reading />
    </>
  );
}

function Reading() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Section title={t('report.reading')}>
      <ul className={styles.reading}>
        {(['target', 'cause', 'unknown', 'visible'] as const).map(part => (
          <li key={part}>{t(`report.readingText.${part}`)}</li>
        ))}
      </ul>
    </Section>
  );
}
