import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ReportSources as Sources } from '@cairn/backstage-plugin-maturity-common';
import { dayInWords } from '../../lib/days';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { ReportTable } from './ReportTable';

/** Which sources failed, and how often. */
export function ReportSources(props: { sources: Sources }) {
  const { knownFrom, down } = props.sources;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Section
      title={t('report.sources')}
      description={
        knownFrom && t('report.sourcesKnown', { day: dayInWords(knownFrom) })
      }
    >
      {down.length === 0 ? (
        <Text as="p">{t('report.noSources')}</Text>
      ) : (
        <ReportTable
          label={t('report.sources')}
          columns={[t('report.source'), t('report.runs')]}
          text={[1]}
          rows={down.map(each => ({
            id: each.sourceId,
            cells: [
              each.sourceId,
              <div key="runs">
                {t('report.sourceLine', {
                  failed: String(each.failed),
                  runs: String(each.runs),
                  day: dayInWords(each.lastFailedAt),
                })}
                {each.error && (
                  <Text as="p" variant="body-small" color="secondary">
                    {each.error}
                  </Text>
                )}
              </div>,
            ],
          }))}
        />
      )}
    </Section>
  );
}
