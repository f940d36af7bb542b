import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { JsonValue } from '@backstage/types';
import { Button, Select, TextField } from '@backstage/ui';
import { useState } from 'react';
import { maturityTranslationRef } from '../../translation';
import { PartProps, recordOf, textOf } from './CriterionForm';
import { YamlField } from './YamlField';
import styles from './RubricEditor.module.css';

const COMPARATORS = [
  'exists',
  'equals',
  'in',
  'contains',
  'atLeast',
  'atMost',
  'youngerThan',
] as const;

type Comparator = (typeof COMPARATORS)[number];

const USUAL: Record<Comparator, JsonValue> = {
  exists: true,
  equals: true,
  in: [true],
  contains: '',
  atLeast: 1,
  atMost: 1,
  youngerThan: 'P90D',
};

/** When a criterion passes: one comparison by form, anything else in YAML. */
export function ConditionField(props: PartProps) {
  const { criterion, isReadOnly, faultAt, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { condition } = criterion.content;
  const comparator = comparatorOf(condition);
  const [isYaml, setYaml] = useState(!comparator);
  const change = (value: JsonValue) => onChange(['condition'], value);
  return (
    <fieldset className={styles.group}>
      <legend>{t('rubric.editor.fields.condition')}</legend>
      {isYaml || !comparator ? (
        <YamlField
          label={t('rubric.editor.fields.conditionYaml')}
          value={condition}
          fault={faultAt('condition')}
          isReadOnly={isReadOnly}
          onChange={change}
        />
      ) : (
        <Comparison {...props} comparator={comparator} />
      )}
      {comparator && (
        <div className={styles.wide}>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setYaml(!isYaml)}
          >
            {t(isYaml ? 'rubric.editor.asForm' : 'rubric.editor.asYaml')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Comparison(props: PartProps & { comparator: Comparator }) {
  const { criterion, isReadOnly, faultAt, onChange, comparator } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const condition = recordOf(criterion.content.condition);
  const fault = faultAt('condition');
  return (
    <>
      <TextField
        label={t('rubric.editor.fields.path')}
        description={t('rubric.editor.fields.pathHint')}
        value={textOf(condition.path)}
        isReadOnly={isReadOnly}
        onChange={path => onChange(['condition', 'path'], path || undefined)}
      />
      <Select
        label={t('rubric.editor.fields.comparator')}
        options={COMPARATORS.map(id => ({
          id,
          label: t(`rubric.editor.comparators.${id}`),
        }))}
        value={comparator}
        isDisabled={isReadOnly}
        onChange={key => {
          const { [comparator]: _, ...rest } = condition;
          const next = String(key) as Comparator;
          onChange(['condition'], {
            ...rest,
            [next]: USUAL[next],
          } as JsonValue);
        }}
      />
      {comparator === 'exists' ? (
        <Select
          label={t('rubric.editor.fields.value')}
          options={[
            { id: 'true', label: t('rubric.editor.yes') },
            { id: 'false', label: t('rubric.editor.no') },
          ]}
          value={textOf(condition.exists)}
          isDisabled={isReadOnly}
          onChange={value =>
            onChange(['condition', 'exists'], value === 'true')
          }
        />
      ) : (
        <ValueInput
          // Another comparator has another value.
          key={comparator}
          label={t('rubric.editor.fields.value')}
          hint={
            fault ??
            (comparator === 'in' ? t('rubric.editor.inHint') : undefined)
          }
          isInvalid={fault !== undefined}
          isReadOnly={isReadOnly}
          value={condition[comparator]}
          isList={comparator === 'in'}
          isText={comparator === 'youngerThan'}
          onChange={value => onChange(['condition', comparator], value)}
        />
      )}
    </>
  );
}

function ValueInput(props: {
  label: string;
  hint?: string;
  isInvalid: boolean;
  isReadOnly: boolean;
  value: JsonValue | undefined;
  isList: boolean;
  isText: boolean;
  onChange: (value: JsonValue) => void;
}) {
  const { label, hint, isInvalid, isReadOnly, isList, isText } = props;
  const [typed, setTyped] = useState(() =>
    Array.isArray(props.value)
      ? props.value.map(textOf).join(', ')
      : textOf(props.value),
  );
  return (
    <TextField
      label={label}
      description={hint}
      isInvalid={isInvalid}
      value={typed}
      isReadOnly={isReadOnly}
      onChange={text => {
        setTyped(text);
        if (isList) {
          props.onChange(text.split(',').map(each => primitiveOf(each.trim())));
        } else {
          props.onChange(isText ? text : primitiveOf(text));
        }
      }}
    />
  );
}

/** What somebody means who types it, as YAML would read it. */
function primitiveOf(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') {
    return text === 'true';
  }
  return text.trim() !== '' && Number.isFinite(Number(text))
    ? Number(text)
    : text;
}

/** The comparator of a condition that has just one; undefined for others. */
function comparatorOf(
  condition: JsonValue | undefined,
): Comparator | undefined {
  const names = Object.keys(recordOf(condition)).filter(
    name => name !== 'path',
  );
  const [name] = names;
  return names.length === 1
    ? COMPARATORS.find(each => each === name)
    : undefined;
}
