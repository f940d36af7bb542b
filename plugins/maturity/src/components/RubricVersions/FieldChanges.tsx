import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldChange } from '@cairn/backstage-plugin-maturity-common';
import { JsonValue } from '@backstage/types';
import { stringify } from 'yaml';
import { maturityTranslationRef } from '../../translation';
import styles from './RubricVersions.module.css';

/** Fields as they were and as they are. */
export function FieldChanges(props: { changes: FieldChange[] }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    // It may be wider than a narrow screen; the keyboard must reach what scrolls.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0}>
      <table className={`${styles.table} ${styles.fields}`}>
        <thead>
          <tr>
            <th scope="col">{t('rubric.diff.field')}</th>
            <th scope="col">{t('rubric.diff.from')}</th>
            <th scope="col">{t('rubric.diff.to')}</th>
          </tr>
        </thead>
        <tbody>
          {props.changes.map(({ path, from, to }) => (
            <tr key={path}>
              <th scope="row">{path}</th>
              <td>
                <Value value={from} as="del" />
              </td>
              <td>
                <Value value={to} as="ins" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value(props: { value: JsonValue | undefined; as: 'del' | 'ins' }) {
  const { value, as: Element } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (value === undefined) {
    return <span className={styles.note}>{t('rubric.diff.absent')}</span>;
  }
  return (
    <pre className={styles.value}>
      <Element>{valueText(value)}</Element>
    </pre>
  );
}

/** A value as people write it. */
export function valueText(value: JsonValue): string {
  return typeof value === 'string' ? value : stringify(value).trim();
}
