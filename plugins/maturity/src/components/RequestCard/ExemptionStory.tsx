import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ExemptionRecord } from '@cairn/backstage-plugin-maturity-common';
import { Age } from '@cairn/visuals';
import { dayInWords } from '../../lib/days';
import { maturityTranslationRef } from '../../translation';
import { Told } from './Told';
import styles from './RequestCard.module.css';

const DECISIONS = {
  granted: 'request.told.granted',
  refused: 'request.told.refused',
} as const;

/** An exemption from the request to where it stands now. */
export function ExemptionStory(props: { exemption: ExemptionRecord }) {
  const { exemption } = props;
  const { state, decision, ended, until, renewals } = exemption;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <div className={styles.story}>
      <Text as="p" variant="body-small">
        {t('request.told.until', { day: dayInWords(until) })}
        {state === 'granted' && (
          <>
            {', '}
            {t('request.told.ends')} <Age at={until} />
          </>
        )}
        {renewals > 0 && ` · ${t('request.told.renewal', { count: renewals })}`}
        {state === 'requested' &&
          ` · ${t('request.told.answerBy', {
            day: dayInWords(exemption.answerBy),
          })}`}
      </Text>
      <Told
        by={exemption.requestedBy}
        did={t('request.told.askedBy')}
        at={exemption.requestedAt}
        text={exemption.reason}
      />
      {decision && (
        <Told
          by={decision.by}
          did={t(DECISIONS[state === 'refused' ? 'refused' : 'granted'])}
          at={decision.at}
          text={decision.reason}
        />
      )}
      {ended && (
        <Told
          by={ended.by}
          did={
            state === 'revoked'
              ? t('request.told.revoked')
              : t('request.told.withdrew')
          }
          at={ended.at}
          text={ended.reason}
        />
      )}
    </div>
  );
}
