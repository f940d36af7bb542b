import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { ReportExemptions as Exemptions } from '@cairn/backstage-plugin-maturity-common';
import { useEntityLinks } from '../../hooks/useLinks';
import { dayInWords } from '../../lib/days';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { ReportTable } from './ReportTable';

/** What was excepted, and what of it ends. */
export function ReportExemptions(props: { exemptions: Exemptions }) {
  const { granted, inForce, lapsing } = props.exemptions;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entityTab } = useEntityLinks();
  return (
    <Section
      title={t('report.exemptions')}
      description={t('report.exemptionCounts', {
        granted: String(granted),
        inForce: String(inForce),
      })}
    >
      {lapsing.length === 0 ? (
        <Text as="p">{t('report.noLapsing')}</Text>
      ) : (
        <>
          <Text as="h3" variant="body-medium" weight="bold">
            {t('report.lapsing')}
          </Text>
          <ReportTable
            label={t('report.lapsing')}
            columns={[
              t('campaign.service'),
              t('report.criterion'),
              t('report.endsOn'),
            ]}
            text={[1]}
            rows={lapsing.map(each => ({
              id: `${each.entityRef} ${each.criterionId}`,
              cells: [
                <Link key="entity" href={entityTab(each.entityRef)}>
                  {each.title}
                </Link>,
                each.criterionTitle,
                dayInWords(each.until),
              ],
            }))}
          />
        </>
      )}
    </Section>
  );
}
