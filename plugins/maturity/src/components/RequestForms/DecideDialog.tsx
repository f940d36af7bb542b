import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  ExemptionRecord,
  textFault,
} from '@cairn/backstage-plugin-maturity-common';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { dayInWords } from '../../lib/days';
import { maturityTranslationRef } from '../../translation';
import { EndField } from './EndField';
import { endOfDay, isDayWithin, lastDayBy } from './endOfDay';
import { ReasonField } from './ReasonField';
import { RequestDialog } from './RequestDialog';
import styles from './RequestForms.module.css';

/** Props of {@link DecideDialog}. */
export interface DecideDialogProps {
  exemption: ExemptionRecord;
  act: 'grant' | 'refuse' | 'revoke';
  onClose: () => void;
  onDone: () => void;
}

/** Decides on an exemption, with words for whoever asked. */
export function DecideDialog(props: DecideDialogProps) {
  const { exemption, act, onClose, onDone } = props;
  const { id, until } = exemption;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const [reason, setReason] = useState('');
  const asked = lastDayBy(until);
  const [day, setDay] = useState<string | undefined>(asked);
  const grants = act === 'grant';
  // What was asked for can be granted whatever its hour.
  const dayFault =
    grants && day !== asked && !(day && isDayWithin(day, until))
      ? t('request.decide.untilRange', { latest: dayInWords(asked) })
      : undefined;

  async function send() {
    if (act === 'revoke') {
      await api.exemptions.revoke(id, { reason });
    } else {
      await api.exemptions.decide(id, {
        decision: act,
        reason,
        ...(grants && day !== asked && { until: endOfDay(day!) }),
      });
    }
    onDone();
  }

  return (
    <RequestDialog
      title={t(`request.decide.title.${act}`)}
      action={t(`request.decide.${act}`)}
      isValid={!textFault(reason) && !dayFault}
      onSubmit={send}
      onClose={onClose}
    >
      <Text as="p" variant="body-medium">
        <strong>{exemption.entity.title}</strong>{' '}
        {t('request.decide.subject', { criterion: exemption.criterion.title })}
      </Text>
      <blockquote className={styles.quote}>{exemption.reason}</blockquote>
      {grants && (
        <EndField
          label={t('request.decide.until')}
          description={t('request.decide.untilHint')}
          latestEnd={until}
          value={day}
          onChange={setDay}
          fault={dayFault}
        />
      )}
      <ReasonField
        label={t('request.reason.label')}
        description={t('request.reason.answerHint')}
        value={reason}
        onChange={setReason}
      />
    </RequestDialog>
  );
}
