import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, TextField } from '@backstage/ui';
import { FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { maturityApiRef } from '../../api';
import { useAct } from '../../hooks/useAct';
import { usePageLink } from '../../hooks/useLinks';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import styles from './RubricDrafts.module.css';

/** Begins a draft from the rubric in force. */
export function NewDraft(props: { onClose: () => void }) {
  const { onClose } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const navigate = useNavigate();
  const root = usePageLink()('rubric');
  const [title, setTitle] = useState('');
  const { act, busy, problem } = useAct();

  async function begin(event: FormEvent) {
    event.preventDefault();
    await act(async () => {
      const { id } = await api.drafts.create({ title });
      navigate(`${root}/drafts/${id}`);
    });
  }
  return (
    <Section title={t('rubric.drafts.new')}>
      <form className={styles.form} onSubmit={begin}>
        <TextField
          className={styles.wide}
          label={t('rubric.drafts.name')}
          description={t('rubric.drafts.nameHint')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          // It was asked for by a button that is gone now, and with it the focus.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        {problem && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('rubric.draft.failed')}
            description={problem.message}
          />
        )}
        <div className={styles.actions}>
          <Button type="submit" isDisabled={!title.trim() || busy}>
            {t('rubric.drafts.create')}
          </Button>
          <Button variant="secondary" onPress={onClose}>
            {t('rubric.drafts.cancel')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
