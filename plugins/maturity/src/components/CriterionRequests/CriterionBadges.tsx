import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import {
  RiChatCheckLine,
  RiChatQuoteLine,
  RiShieldCheckLine,
  RiTimeLine,
} from '@remixicon/react';
import { timeLeft } from '../../lib/timeLeft';
import { maturityTranslationRef } from '../../translation';
import { useCriterionRequests } from './useCriterionRequests';
import styles from './CriterionRequests.module.css';

/** What is asked about one criterion, in a word each. */
export function CriterionBadges(props: { criterionId: string }) {
  const { criterionId } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useCriterionRequests(criterionId);
  if (!state) return undefined;
  const { pending, granted, dispute } = state;
  return (
    <span className={styles.badges}>
      {granted && (
        <Badge icon={<RiShieldCheckLine size={14} aria-hidden />}>
          {t('request.row.left', { time: timeLeft(granted.until) })}
        </Badge>
      )}
      {pending && (
        <Badge icon={<RiTimeLine size={14} aria-hidden />}>
          {t('request.row.pending')}
        </Badge>
      )}
      {dispute?.state === 'open' && (
        <Badge icon={<RiChatQuoteLine size={14} aria-hidden />}>
          {t('request.row.open')}
        </Badge>
      )}
      {dispute?.state === 'accepted' && (
        <Badge icon={<RiChatCheckLine size={14} aria-hidden />}>
          {t('request.row.accepted')}
        </Badge>
      )}
    </span>
  );
}
