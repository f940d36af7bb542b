import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextField } from '@backstage/ui';
import {
  DisputeRecord,
  textFault,
} from '@cairn/backstage-plugin-maturity-common';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { safeHref } from '../../lib/safeHref';
import { maturityTranslationRef } from '../../translation';
import { ReasonField } from './ReasonField';
import { RequestDialog } from './RequestDialog';
import styles from './RequestForms.module.css';

/** Props of {@link AnswerDialog}. */
export interface AnswerDialogProps {
  dispute: DisputeRecord;
  act: 'accept' | 'decline' | 'comment';
  onClose: () => void;
  onDone: () => void;
}

const TITLES = {
  accept: 'request.dispute.acceptTitle',
  decline: 'request.dispute.declineTitle',
  comment: 'request.dispute.comment',
} as const;

const ACTIONS = {
  accept: 'request.dispute.accept',
  decline: 'request.dispute.decline',
  comment: 'request.dispute.commentSubmit',
} as const;

/** Answers a dispute, or adds to its thread. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { dispute, act, onClose, onDone } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const linkFault = link !== '' && !safeHref(link);

  async function send() {
    if (act === 'comment') {
      await api.disputes.comment(dispute.id, { text });
    } else {
      await api.disputes.answer(dispute.id, {
        answer: act,
        text,
        ...(act === 'accept' && link && { link }),
      });
    }
    onDone();
  }

  return (
    <RequestDialog
      title={t(TITLES[act])}
      action={t(ACTIONS[act])}
      isValid={!textFault(text) && !linkFault}
      onSubmit={send}
      onClose={onClose}
    >
      <Text as="p" variant="body-medium">
        <strong>{dispute.criterion.title}</strong>, {dispute.entity.title}
      </Text>
      <blockquote className={styles.quote}>{dispute.text}</blockquote>
      <ReasonField
        label={
          act === 'comment'
            ? t('request.dispute.commentLabel')
            : t('request.dispute.answerText')
        }
        value={text}
        onChange={setText}
      />
      {act === 'accept' && (
        <div className={styles.field}>
          <TextField
            label={t('request.dispute.link')}
            description={t('request.dispute.linkHint')}
            isInvalid={linkFault}
            value={link}
            onChange={setLink}
          />
          {linkFault && (
            <span role="alert" className={styles.fault}>
              {t('request.dispute.linkInvalid')}
            </span>
          )}
        </div>
      )}
    </RequestDialog>
  );
}
