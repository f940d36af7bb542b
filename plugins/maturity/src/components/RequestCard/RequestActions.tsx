import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import {
  DisputeAct,
  ExemptionAct,
  RequestRecord,
} from '@cairn/backstage-plugin-maturity-common';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { useSubmit } from '../../hooks/useSubmit';
import { maturityTranslationRef } from '../../translation';
import { AnswerDialog, DecideDialog } from '../RequestForms';
import { RequestCardProps } from './RequestCard';
import styles from './RequestCard.module.css';

type Act = ExemptionAct | DisputeAct;

const LABELS = {
  grant: 'request.decide.grant',
  refuse: 'request.decide.refuse',
  revoke: 'request.decide.revoke',
  withdraw: 'request.decide.withdraw',
  accept: 'request.dispute.accept',
  decline: 'request.dispute.decline',
  comment: 'request.dispute.comment',
} as const satisfies Record<Act, string>;

/** What the reader may do with a request, and why they may decide. */
export function RequestActions(props: RequestCardProps) {
  const { request, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const api = useApi(maturityApiRef);
  const [act, setAct] = useState<Exclude<Act, 'withdraw'>>();
  const { submit, isPending, failed } = useSubmit({
    async run() {
      await (request.kind === 'exemption'
        ? api.exemptions.withdraw(request.id)
        : api.disputes.withdraw(request.id));
      onChange();
    },
  });
  const may: readonly Act[] = request.you.may;
  const { standing } = request.you;
  const waits = request.state === 'requested' || request.state === 'open';

  return (
    <footer className={styles.footer}>
      {waits && standing !== 'none' && standing !== 'no-permission' && (
        <Text as="p" variant="body-small" color="secondary">
          {t(`request.standing.${standing}`)}
        </Text>
      )}
      {failed && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('request.failed')}
          description={failed}
        />
      )}
      {may.length > 0 && (
        <div className={styles.actions}>
          {may.map(each => (
            <Button
              key={each}
              size="small"
              variant={
                each === 'grant' || each === 'accept' ? 'primary' : 'secondary'
              }
              isPending={each === 'withdraw' && isPending}
              onPress={() => (each === 'withdraw' ? submit() : setAct(each))}
            >
              {t(LABELS[each])}
            </Button>
          ))}
        </div>
      )}
      <ActDialog
        request={request}
        act={act}
        onClose={() => setAct(undefined)}
        onDone={() => {
          setAct(undefined);
          onChange();
        }}
      />
    </footer>
  );
}

function ActDialog(props: {
  request: RequestRecord;
  act: Exclude<Act, 'withdraw'> | undefined;
  onClose: () => void;
  onDone: () => void;
}) {
  const { request, act, onClose, onDone } = props;
  if (act === 'grant' || act === 'refuse' || act === 'revoke') {
    return request.kind === 'exemption' ? (
      <DecideDialog
        exemption={request}
        act={act}
        onClose={onClose}
        onDone={onDone}
      />
    ) : undefined;
  }
  return act && request.kind === 'dispute' ? (
    <AnswerDialog
      dispute={request}
      act={act}
      onClose={onClose}
      onDone={onDone}
    />
  ) : undefined;
}
