import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { JsonValue } from '@backstage/types';
import { Alert, Button, Radio, RadioGroup, Text } from '@backstage/ui';
import {
  MergeConflict,
  MergeSide,
} from '@cairn/backstage-plugin-maturity-common';
import { useCallback, useState } from 'react';
import { maturityApiRef } from '../../api';
import { useAct } from '../../hooks/useAct';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { valueText } from '../RubricVersions/FieldChanges';
import type { DraftViewProps } from './DraftPage';
import styles from './RubricDrafts.module.css';

const MAX_SHOWN = 120;

/** Lays a superseded draft over the version in force; where both have changed something, somebody picks. */
export function Rebase(props: DraftViewProps) {
  const { draft, onChange } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const { act, busy, problem } = useAct();
  const [picked, setPicked] = useState<Record<string, MergeSide>>({});
  const may = draft.you.may.includes('rebase');
  const { value, error } = useResource(
    useCallback(
      async signal =>
        may ? api.drafts.previewRebase(draft.id, { signal }) : undefined,
      [api, draft.id, may],
    ),
  );
  const conflicts = value?.conflicts ?? [];

  async function rebase() {
    const { id, revision } = draft;
    onChange(await api.drafts.rebase(id, { revision, resolutions: picked }));
  }
  const message = problem?.message ?? error?.message;
  return (
    <Section
      title={t('rubric.draft.superseded')}
      description={
        value
          ? t('rubric.draft.supersededDescription', {
              version: String(value.onto),
            })
          : t('rubric.draft.supersededShort')
      }
    >
      <div className={styles.form}>
        {message && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('rubric.draft.failed')}
            description={message}
          />
        )}
        {value && (
          <Text as="p">
            {conflicts.length
              ? t('rubric.draft.conflicts', { count: conflicts.length })
              : t('rubric.draft.noConflicts')}
          </Text>
        )}
        {conflicts.map(conflict => (
          <Conflict
            key={conflict.path}
            conflict={conflict}
            side={picked[conflict.path]}
            onPick={side =>
              setPicked(earlier => ({ ...earlier, [conflict.path]: side }))
            }
          />
        ))}
        {value && (
          <Button
            isDisabled={busy || conflicts.some(({ path }) => !picked[path])}
            onPress={() => act(rebase)}
          >
            {t('rubric.draft.rebase', { version: String(value.onto) })}
          </Button>
        )}
      </div>
    </Section>
  );
}

function Conflict(props: {
  conflict: MergeConflict;
  side?: MergeSide;
  onPick: (side: MergeSide) => void;
}) {
  const { conflict, side, onPick } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const told = (value: JsonValue | undefined) =>
    value === undefined
      ? t('rubric.draft.nothing')
      : valueText(value).slice(0, MAX_SHOWN);
  return (
    <RadioGroup
      className={styles.conflict}
      label={conflict.path}
      description={t('rubric.draft.was', { value: told(conflict.base) })}
      value={side ?? null}
      onChange={value => onPick(value as MergeSide)}
    >
      <Radio value="draft">
        {t('rubric.draft.takeDraft', { value: told(conflict.draft) })}
      </Radio>
      <Radio value="in-force">
        {t('rubric.draft.takeInForce', { value: told(conflict.inForce) })}
      </Radio>
    </RadioGroup>
  );
}
