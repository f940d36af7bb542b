import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { JsonValue } from '@backstage/types';
import { TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { parseYaml, yamlOf } from '../../lib/rubricText';
import { maturityTranslationRef } from '../../translation';
import styles from './RubricEditor.module.css';

/** A part of a criterion as YAML. What is no YAML is kept in the field, and taken over once it is. */
export function YamlField(props: {
  label: string;
  value: JsonValue | undefined;
  fault?: string;
  isReadOnly: boolean;
  onChange: (value: JsonValue) => void;
}) {
  const { label, value, fault, isReadOnly, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [typed, setTyped] = useState(() => yamlOf(value));
  const parsed = parseYaml(typed);
  const reason =
    'reason' in parsed
      ? t('rubric.editor.invalidYaml', { reason: parsed.reason })
      : fault;
  return (
    <TextAreaField
      className={`${styles.code} ${styles.wide}`}
      label={label}
      description={reason}
      isInvalid={reason !== undefined}
      value={typed}
      isReadOnly={isReadOnly}
      spellCheck="false"
      onChange={text => {
        setTyped(text);
        const next = parseYaml(text);
        if ('value' in next) {
          onChange(next.value);
        }
      }}
    />
  );
}
