import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ReportUnknown as Unknown } from '@cairn/backstage-plugin-maturity-common';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { ReportTable } from './ReportTable';

/** Of what nobody knows how it stands. */
export function ReportUnknown(props: { unknown: Unknown[] }) {
  const { unknown } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <Section
      title={t('report.unknown')}
      description={t('report.unknownDescription')}
    >
      {unknown.length === 0 ? (
        <Text as="p">{t('report.noUnknown')}</Text>
      ) : (
        <ReportTable
          label={t('report.unknown')}
          columns={[
            t('report.criterion'),
            t('report.workframe'),
            t('campaigns.standing.unknown'),
          ]}
          text={[1]}
          rows={unknown.map(each => ({
            id: each.criterionId,
            cells: [
              each.title,
              words.workframe(each.workframe),
              words.share(each.unknown, each.applicable),
            ],
          }))}
        />
      )}
    </Section>
  );
}
