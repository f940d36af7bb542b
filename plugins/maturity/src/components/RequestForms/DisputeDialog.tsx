import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  Criterion,
  CriterionResult,
  textFault,
} from '@cairn/backstage-plugin-maturity-common';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { ReasonField } from './ReasonField';
import { RequestDialog } from './RequestDialog';
import styles from './RequestForms.module.css';

/** Props of {@link DisputeDialog}. */
export interface DisputeDialogProps {
  entityRef: string;
  criterion: Pick<Criterion, 'id' | 'title'>;
  result: CriterionResult;
  onClose: () => void;
  onDone: () => void;
}

/** Says that a result is wrong, to those who own the criterion. */
export function DisputeDialog(props: DisputeDialogProps) {
  const { entityRef, criterion, result, onClose, onDone } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const [text, setText] = useState('');

  async function send() {
    await api.disputes.open({ entityRef, criterionId: criterion.id, text });
    onDone();
  }

  return (
    <RequestDialog
      title={t('request.dispute.title')}
      action={t('request.dispute.submit')}
      isValid={!textFault(text)}
      onSubmit={send}
      onClose={onClose}
    >
      <Text as="p" variant="body-small" color="secondary">
        {t('request.dispute.meaning')}
      </Text>
      <div>
        <Text as="p" variant="body-small" weight="bold">
          {t('request.dispute.seen')}
        </Text>
        <blockquote className={styles.quote}>
          <strong>{criterion.title}</strong>: {words.state(result.state)}.{' '}
          {result.message}
        </blockquote>
      </div>
      <ReasonField
        label={t('request.dispute.text')}
        description={t('request.dispute.textHint')}
        value={text}
        onChange={setText}
      />
    </RequestDialog>
  );
}
