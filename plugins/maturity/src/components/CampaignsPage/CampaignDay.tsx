import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Campaign } from '@cairn/backstage-plugin-maturity-common';
import { DateTime } from 'luxon';
import { dayInWords } from '../../lib/days';
import { maturityTranslationRef } from '../../translation';

/** Until when a campaign goes, and how long that is; or when it ended. */
export function CampaignDay(props: {
  campaign: Pick<Campaign, 'state' | 'targetDate' | 'endedAt'>;
}) {
  const { state, targetDate, endedAt } = props.campaign;
  const { t } = useTranslationRef(maturityTranslationRef);
  const end = DateTime.fromISO(targetDate, { zone: 'utc' }).endOf('day');
  const days = Math.floor(end.diff(DateTime.utc(), 'days').days);
  const left =
    days < 0
      ? t('campaigns.dayPassed')
      : t('campaigns.daysLeft', { count: days });
  return (
    <Text as="p" variant="body-small" color="secondary">
      {endedAt
        ? t('campaigns.ended', { day: dayInWords(endedAt) })
        : t('campaigns.until', { day: dayInWords(targetDate) })}
      {state === 'open' && ` · ${left}`}
    </Text>
  );
}
