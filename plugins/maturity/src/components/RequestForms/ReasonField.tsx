import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import {
  REQUEST_TEXT,
  textFault,
} from '@cairn/backstage-plugin-maturity-common';
import { useState } from 'react';
import { maturityTranslationRef } from '../../translation';
import styles from './RequestForms.module.css';

/** Props of {@link ReasonField}. */
export interface ReasonFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
}

/** Words for another person. What is wrong with them is said once the field was left. */
export function ReasonField(props: ReasonFieldProps) {
  const { label, description, value, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [left, setLeft] = useState(false);
  const fault = textFault(value);
  const shown = left || fault === 'too-long' ? fault : undefined;
  return (
    <div className={styles.field}>
      <TextAreaField
        label={label}
        description={description}
        isRequired
        isInvalid={shown !== undefined}
        rows={4}
        value={value}
        onChange={onChange}
        onBlur={() => setLeft(true)}
      />
      {shown && (
        <span role="alert" className={styles.fault}>
          {shown === 'too-short'
            ? t('request.reason.tooShort', { min: String(REQUEST_TEXT.min) })
            : t('request.reason.tooLong', { max: String(REQUEST_TEXT.max) })}
        </span>
      )}
    </div>
  );
}
