import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { Age } from '@cairn/visuals';
import { RiDownloadLine, RiSaveLine } from '@remixicon/react';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { useAct } from '../../hooks/useAct';
import { nameOf } from '../../lib/people';
import { saveFile } from '../../lib/saveFile';
import { maturityTranslationRef } from '../../translation';
import { DraftText } from '../RubricEditor';
import type { DraftViewProps } from './DraftPage';
import { DraftStateBadge } from './DraftStateBadge';
import styles from './RubricDrafts.module.css';

/** What a draft is, and what can be done with it as a whole. */
export function DraftHead(props: DraftViewProps & { text: DraftText }) {
  const { draft, text, onChange } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const { act, busy, problem } = useAct();
  const [isAsking, setAsking] = useState(false);

  async function download() {
    const content = await api.drafts.patch(draft.id);
    saveFile({ name: 'rubric.patch', type: 'text/x-diff', content });
  }
  async function withdraw() {
    onChange(await api.drafts.withdraw(draft.id));
    setAsking(false);
  }
  return (
    <>
      <div className={styles.head}>
        <div>
          <Text as="h2" variant="title-small" weight="bold">
            {draft.title}
          </Text>
          <div className={styles.facts}>
            <DraftStateBadge state={draft.state} />
            <span>
              {t('rubric.drafts.base')}{' '}
              {t('rubric.drafts.baseVersion', {
                version: String(draft.baseVersion),
              })}
            </span>
            <span>
              {t('rubric.drafts.revision', {
                revision: String(draft.revision),
              })}
              {', '}
              <Age at={draft.updatedAt} />{' '}
              {t('rubric.drafts.updatedBy', { by: nameOf(draft.updatedBy) })}
            </span>
          </div>
        </div>
        <div className={styles.actions}>
          <span role="status">{text.isDirty && t('rubric.draft.unsaved')}</span>
          {text.canEdit && (
            <Button
              iconStart={<RiSaveLine aria-hidden />}
              isDisabled={!text.isDirty || text.isSaving}
              onPress={text.save}
            >
              {t('rubric.draft.save')}
            </Button>
          )}
          <Button
            variant="secondary"
            iconStart={<RiDownloadLine aria-hidden />}
            isDisabled={busy || draft.faults.length > 0}
            onPress={() => act(download)}
          >
            {t('rubric.draft.patch')}
          </Button>
          {draft.you.may.includes('withdraw') && (
            <Button variant="secondary" onPress={() => setAsking(true)}>
              {t('rubric.draft.withdraw')}
            </Button>
          )}
        </div>
      </div>
      {problem && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('rubric.draft.failed')}
          description={problem.message}
        />
      )}
      <Dialog isOpen={isAsking} onOpenChange={setAsking}>
        <DialogHeader>{t('rubric.draft.withdrawTitle')}</DialogHeader>
        <DialogBody>{t('rubric.draft.withdrawDescription')}</DialogBody>
        <DialogFooter>
          <Button variant="secondary" onPress={() => setAsking(false)}>
            {t('rubric.draft.keep')}
          </Button>
          <Button isDisabled={busy} onPress={() => act(withdraw)}>
            {t('rubric.draft.withdraw')}
          </Button>
        </DialogFooter>
      </Dialog>
    </>
  );
}
