import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  TextAreaField,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { DraftDetail } from '@cairn/backstage-plugin-maturity-common';
import { useMemo } from 'react';
import { useQueryState } from '../../hooks/useQueryState';
import { criteriaOf, faultsOf } from '../../lib/rubricText';
import { maturityTranslationRef } from '../../translation';
import { CriterionPanes } from './CriterionPanes';
import { DraftText } from './useDraftText';
import { FaultPanel } from './FaultPanel';
import styles from './RubricEditor.module.css';

/** Edits a rubric criterion by criterion, or as one text. What is wrong with it is said while it is written. */
export function RubricEditor(props: { draft: DraftDetail; text: DraftText }) {
  const { draft, text } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const faults = useMemo(() => faultsOf(text.text), [text.text]);
  const criteria = useMemo(() => criteriaOf(text.text), [text.text]);
  const isWhole = query.get('edit') === 'text' || !criteria;
  return (
    <div className={styles.editor}>
      {!text.canEdit && draft.state !== 'superseded' && (
        <Alert status="info" icon title={t('rubric.draft.readOnly')} />
      )}
      {text.isRestored && (
        <Alert
          status="info"
          icon
          title={t('rubric.draft.restored')}
          customActions={
            <Button variant="secondary" onPress={text.discard}>
              {t('rubric.draft.discard')}
            </Button>
          }
        />
      )}
      <SaveProblem text={text} />
      <ToggleButtonGroup
        aria-label={t('rubric.editor.view')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[isWhole ? 'text' : 'form']}
        onSelectionChange={keys =>
          query.set({ edit: [...keys].map(String) }, { replace: true })
        }
      >
        <ToggleButton id="form" isDisabled={!criteria}>
          {t('rubric.editor.form')}
        </ToggleButton>
        <ToggleButton id="text">{t('rubric.editor.text')}</ToggleButton>
      </ToggleButtonGroup>
      <FaultPanel faults={faults} criteria={criteria ?? []} />
      {isWhole ? (
        <TextAreaField
          className={`${styles.code} ${styles.whole}`}
          label={t('rubric.editor.textLabel')}
          description={criteria ? undefined : t('rubric.editor.broken')}
          value={text.text}
          onChange={text.setText}
          isReadOnly={!text.canEdit}
          spellCheck="false"
        />
      ) : (
        <CriterionPanes
          draft={draft}
          text={text}
          criteria={criteria}
          faults={faults}
        />
      )}
    </div>
  );
}

function SaveProblem(props: { text: DraftText }) {
  const { problem, reload } = props.text;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (!problem) return undefined;
  const isConflict = problem.kind === 'conflict';
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t(isConflict ? 'rubric.draft.conflict' : 'rubric.draft.failed')}
      description={problem.message}
      customActions={
        isConflict && (
          <Button variant="secondary" onPress={reload}>
            {t('rubric.draft.reload')}
          </Button>
        )
      }
    />
  );
}
