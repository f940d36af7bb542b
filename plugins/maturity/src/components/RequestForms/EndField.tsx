import { DatePicker } from '@backstage/ui';
import { parseDate, today } from '@internationalized/date';
import { lastDayBy } from './endOfDay';
import styles from './RequestForms.module.css';

/** Props of {@link EndField}. */
export interface EndFieldProps {
  label: string;
  description: string;
  /** The latest end, ISO 8601. */
  latestEnd: string;
  /** The last day, `2026-12-31`; undefined while none is chosen. */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  /** What is wrong with the day. */
  fault?: string;
}

/** The last day of an exemption. */
export function EndField(props: EndFieldProps) {
  const { label, description, latestEnd, value, onChange, fault } = props;
  return (
    <div className={styles.field}>
      <DatePicker
        label={label}
        description={description}
        isRequired
        minValue={today('UTC').add({ days: 1 })}
        maxValue={parseDate(lastDayBy(latestEnd))}
        isInvalid={fault !== undefined}
        value={value ? parseDate(value) : null}
        onChange={day => onChange(day?.toString())}
      />
      {fault && (
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
      )}
    </div>
  );
}
