import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text, TextAreaField } from '@backstage/ui';
import { ReviewDraftRequest } from '@cairn/backstage-plugin-maturity-common';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { useAct } from '../../hooks/useAct';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { DraftHistory } from './DraftHistory';
import type { DraftViewProps } from './DraftPage';
import styles from './RubricDrafts.module.css';

const IN_REVIEW: readonly string[] = ['in-review', 'approved'];

/** Asking for a review, giving one, and what was said so far. */
export function Review(props: DraftViewProps & { unsaved: boolean }) {
  const { draft, unsaved, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { may, author } = draft.you;
  let why: string = t('rubric.review.waiting');
  if (IN_REVIEW.includes(draft.state)) {
    why = t(author ? 'rubric.review.own' : 'rubric.review.forbidden');
  }
  return (
    <div className={styles.stack}>
      {draft.state === 'editing' && (
        <Submit draft={draft} unsaved={unsaved} onChange={onChange} />
      )}
      {may.includes('publish') && <Verdict draft={draft} onChange={onChange} />}
      {!may.includes('publish') && draft.state !== 'editing' && (
        <Text as="p" color="secondary">
          {why}
        </Text>
      )}
      <DraftHistory history={draft.history} />
    </div>
  );
}

function Submit(props: DraftViewProps & { unsaved: boolean }) {
  const { draft, unsaved, onChange } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const { act, busy, problem } = useAct();
  const [note, setNote] = useState('');
  const { id, revision } = draft;
  let obstacle: string | undefined;
  if (draft.faults.length) {
    obstacle = t('rubric.review.submitFaults');
  } else if (unsaved) {
    obstacle = t('rubric.review.submitUnsaved');
  }
  return (
    <Section title={t('rubric.review.submit')}>
      <div className={styles.form}>
        <TextAreaField
          className={styles.wide}
          label={t('rubric.review.submitNote')}
          value={note}
          onChange={setNote}
          maxLength={2000}
        />
        {obstacle && <Text as="p">{obstacle}</Text>}
        {problem && <Failed message={problem.message} />}
        <Button
          isDisabled={busy || !!obstacle || !draft.you.may.includes('submit')}
          onPress={() =>
            act(async () =>
              onChange(await api.drafts.submit(id, { revision, note })),
            )
          }
        >
          {t('rubric.review.submit')}
        </Button>
      </div>
    </Section>
  );
}

function Verdict(props: DraftViewProps) {
  const { draft, onChange } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const { act, busy, problem } = useAct();
  const [note, setNote] = useState('');
  const { id, digest, state } = draft;
  const isShort = note.trim().length < 3;

  function decide(decision: ReviewDraftRequest['decision']) {
    return () =>
      act(async () =>
        onChange(await api.drafts.review(id, { decision, digest, note })),
      );
  }
  return (
    <Section
      title={t('rubric.review.title')}
      description={t('rubric.review.bound')}
    >
      <div className={styles.form}>
        <TextAreaField
          className={styles.wide}
          label={t('rubric.review.note')}
          description={t('rubric.review.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={2000}
        />
        {problem && <Failed message={problem.message} />}
        <div className={styles.actions}>
          <Button isDisabled={busy || isShort} onPress={decide('publish')}>
            {t(
              state === 'approved'
                ? 'rubric.review.publishApproved'
                : 'rubric.review.publish',
            )}
          </Button>
          {state !== 'approved' && (
            <Button
              variant="secondary"
              isDisabled={busy || isShort}
              onPress={decide('approve')}
            >
              {t('rubric.review.approve')}
            </Button>
          )}
          <Button
            variant="secondary"
            isDisabled={busy || isShort}
            onPress={decide('request-changes')}
          >
            {t('rubric.review.requestChanges')}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function Failed(props: { message: string }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('rubric.draft.failed')}
      description={props.message}
    />
  );
}
