import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { JsonValue } from '@backstage/types';
import { Button, Select, TextAreaField, TextField } from '@backstage/ui';
import {
  LEVELS,
  RubricFault,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { RiDeleteBinLine } from '@remixicon/react';
import { useState } from 'react';
import { useWords } from '../../hooks/useWords';
import {
  withCriterion,
  withMember,
  WrittenCriterion,
} from '../../lib/rubricText';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { ConditionField } from './ConditionField';
import { KindsField } from './KindsField';
import { RemedyFields } from './RemedyFields';
import { DraftText } from './useDraftText';
import { YamlField } from './YamlField';
import styles from './RubricEditor.module.css';

/** What each part of the form gets. */
export interface PartProps {
  criterion: WrittenCriterion;
  isReadOnly: boolean;
  /** The fault at a path inside the criterion, if there is one. */
  faultAt: (path: string) => string | undefined;
  onChange: (path: string[], value: JsonValue | undefined) => void;
}

/** Edits one criterion: by form, or as YAML where the form does not reach. */
export function CriterionForm(props: {
  criterion: WrittenCriterion;
  text: DraftText;
  faults: RubricFault[];
  onRemove: () => void;
}) {
  const { criterion, text, faults, onRemove } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [isYaml, setYaml] = useState(false);
  const { index, id, title, content } = criterion;
  const part: PartProps = {
    criterion,
    isReadOnly: !text.canEdit,
    faultAt(path) {
      const place = `criteria.${index}.${path}`;
      return faults.find(
        fault => fault.path === place || fault.path.startsWith(`${place}.`),
      )?.reason;
    },
    onChange: (path, value) =>
      text.setText(withMember(text.text, index, path, value)),
  };
  return (
    <Section
      title={title || id}
      actions={
        <Button
          variant="secondary"
          size="small"
          onPress={() => setYaml(!isYaml)}
        >
          {t(isYaml ? 'rubric.editor.asForm' : 'rubric.editor.asYaml')}
        </Button>
      }
    >
      {isYaml ? (
        <YamlField
          label={t('rubric.editor.fields.whole')}
          value={content}
          isReadOnly={part.isReadOnly}
          onChange={value =>
            text.setText(withCriterion(text.text, index, value))
          }
        />
      ) : (
        <div className={styles.fields}>
          <Basics {...part} />
          <KindsField {...part} />
          <ConditionField {...part} />
          <RemedyFields {...part} />
        </div>
      )}
      {text.canEdit && (
        <div className={styles.foot}>
          <Button
            variant="secondary"
            iconStart={<RiDeleteBinLine aria-hidden />}
            onPress={onRemove}
          >
            {t('rubric.editor.remove')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Basics(props: PartProps) {
  const { criterion, isReadOnly, faultAt, onChange } = props;
  const { content } = criterion;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const evidence = recordOf(content.evidence);
  return (
    <>
      <TextInput {...props} path={['title']} wide />
      <TextInput {...props} path={['id']} />
      <TextInput
        {...props}
        path={['owner']}
        hint={t('rubric.editor.fields.ownerHint')}
      />
      <Select
        label={t('rubric.editor.fields.workframe')}
        description={faultAt('workframe')}
        options={WORKFRAMES.map(each => ({
          id: each,
          label: words.workframe(each),
        }))}
        value={textOf(content.workframe)}
        isDisabled={isReadOnly}
        onChange={value => onChange(['workframe'], String(value))}
      />
      <Select
        label={t('rubric.editor.fields.level')}
        description={faultAt('level')}
        options={LEVELS.map(level => ({
          id: String(level),
          label: words.levelInFull(level),
        }))}
        value={textOf(content.level)}
        isDisabled={isReadOnly}
        onChange={value => onChange(['level'], Number(value))}
      />
      <TextInput
        {...props}
        path={['evidence', 'key']}
        name="key"
        value={textOf(evidence.key)}
      />
      <TextInput
        {...props}
        path={['evidence', 'maxAge']}
        name="maxAge"
        value={textOf(evidence.maxAge)}
        hint={t('rubric.editor.fields.maxAgeHint')}
      />
      <TextAreaField
        className={styles.wide}
        label={t('rubric.editor.fields.why')}
        description={faultAt('why')}
        value={textOf(content.why)}
        isReadOnly={isReadOnly}
        onChange={value => onChange(['why'], value)}
      />
    </>
  );
}

/** One line of a criterion. */
export function TextInput(
  props: PartProps & {
    path: string[];
    name?: keyof typeof NAMES;
    value?: string;
    hint?: string;
    wide?: boolean;
  },
) {
  const { criterion, isReadOnly, faultAt, onChange, path, hint, wide } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const name = props.name ?? (path[0] as keyof typeof NAMES);
  const fault = faultAt(path.join('.'));
  return (
    <TextField
      className={wide ? styles.wide : undefined}
      label={t(`rubric.editor.fields.${name}`)}
      description={fault ?? hint}
      isInvalid={fault !== undefined}
      value={props.value ?? textOf(criterion.content[path[0]])}
      isReadOnly={isReadOnly}
      onChange={value => onChange(path, value)}
    />
  );
}

/** Names of fields that are one line. */
const NAMES = {
  id: true,
  title: true,
  owner: true,
  key: true,
  maxAge: true,
  remedyTitle: true,
  effort: true,
  template: true,
  page: true,
  step: true,
  action: true,
} as const;

/** A value as a field shows it. */
export function textOf(value: JsonValue | undefined): string {
  return value === undefined || value === null || typeof value === 'object'
    ? ''
    : String(value);
}

/** The members of a value; none of what has none. */
export function recordOf(
  value: JsonValue | undefined,
): Record<string, JsonValue | undefined> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : {};
}
