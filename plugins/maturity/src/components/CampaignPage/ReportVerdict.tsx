import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { CampaignReport } from '@cairn/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';

/** Whether the closing report, made again just now, still is what it was. */
export function ReportVerdict(props: { report: CampaignReport }) {
  const { verdict, rubricFrom, rubricTo } = props.report;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Alert
      status={verdict === 'differs' || verdict === 'gone' ? 'warning' : 'info'}
      icon
      title={t(`campaign.verdict.${verdict}`)}
      description={t('campaign.reportFrom', {
        from: String(rubricFrom),
        to: String(rubricTo),
      })}
    />
  );
}
