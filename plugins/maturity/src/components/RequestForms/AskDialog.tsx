import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import {
  Criterion,
  ExemptionOffer,
  textFault,
} from '@cairn/backstage-plugin-maturity-common';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { dayInWords } from '../../lib/days';
import { durationInWords } from '../../lib/durations';
import { maturityTranslationRef } from '../../translation';
import { EndField } from './EndField';
import { endOfDay, isDayWithin, lastDayBy } from './endOfDay';
import { ReasonField } from './ReasonField';
import { RequestDialog } from './RequestDialog';

/** Props of {@link AskDialog}. */
export interface AskDialogProps {
  entityRef: string;
  criterion: Pick<Criterion, 'id' | 'title'>;
  offer: ExemptionOffer;
  onClose: () => void;
  onDone: () => void;
}

/** Asks for an exemption, or for the renewal of one. What can be asked for is said before it is sent. */
export function AskDialog(props: AskDialogProps) {
  const { entityRef, criterion, offer, onClose, onDone } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<string>();
  const renewals = offer.renewals[criterion.id] ?? 0;
  const exhausted = renewals > offer.maxRenewals;
  const latest = dayInWords(lastDayBy(offer.latestEnd));
  const dayFault =
    day !== undefined && !isDayWithin(day, offer.latestEnd)
      ? t('request.ask.untilRange', { latest })
      : undefined;

  async function send() {
    await api.exemptions.request({
      entityRef,
      criterionId: criterion.id,
      reason,
      until: endOfDay(day!),
    });
    onDone();
  }

  return (
    <RequestDialog
      title={t(renewals ? 'request.ask.titleRenewal' : 'request.ask.title')}
      action={t('request.ask.submit')}
      isValid={!exhausted && !textFault(reason) && !!day && !dayFault}
      onSubmit={send}
      onClose={onClose}
    >
      <Text as="p" variant="body-medium" weight="bold">
        {t('request.ask.subject', { criterion: criterion.title })}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('request.ask.limits', {
          duration: durationInWords(offer.maxDuration),
          latest,
          renewals: String(offer.maxRenewals),
          answer: durationInWords(offer.answerWithin),
        })}{' '}
        {t('request.ask.meaning')}
      </Text>
      {renewals > 0 && (
        <Alert
          status={exhausted ? 'warning' : 'info'}
          icon
          title={
            exhausted
              ? t('request.ask.exhausted', { max: String(offer.maxRenewals) })
              : t('request.ask.counts', {
                  number: String(renewals),
                  max: String(offer.maxRenewals),
                })
          }
        />
      )}
      <ReasonField
        label={t('request.reason.label')}
        description={t('request.reason.hint')}
        value={reason}
        onChange={setReason}
      />
      <EndField
        label={t('request.ask.until')}
        description={t('request.ask.untilHint')}
        latestEnd={offer.latestEnd}
        value={day}
        onChange={setDay}
        fault={dayFault}
      />
    </RequestDialog>
  );
}
