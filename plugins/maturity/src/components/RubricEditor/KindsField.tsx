import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, CheckboxGroup } from '@backstage/ui';
import {
  LARGER_KINDS,
  SERVICE_KINDS,
} from '@cairn/backstage-plugin-maturity-common';
import { JsonValue } from '@backstage/types';
import { maturityTranslationRef } from '../../translation';
import type { PartProps } from './CriterionForm';
import { YamlField } from './YamlField';
import styles from './RubricEditor.module.css';

const KINDS: readonly string[] = [...SERVICE_KINDS, ...LARGER_KINDS];

/** Of whom a criterion is asked: by kinds alone, or by a predicate in YAML. */
export function KindsField(props: PartProps) {
  const { criterion, isReadOnly, faultAt, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { appliesTo } = criterion.content;
  const kinds = kindsOf(appliesTo);
  if (!kinds) {
    return (
      <YamlField
        label={t('rubric.editor.fields.appliesTo')}
        value={appliesTo}
        fault={faultAt('appliesTo')}
        isReadOnly={isReadOnly}
        onChange={value => onChange(['appliesTo'], value)}
      />
    );
  }
  return (
    <CheckboxGroup
      className={`${styles.wide} ${styles.kinds}`}
      orientation="horizontal"
      label={t('rubric.editor.fields.kinds')}
      description={faultAt('appliesTo') ?? t('rubric.editor.kindsHint')}
      value={kinds}
      isDisabled={isReadOnly}
      onChange={picked =>
        // A criterion that nobody is asked is none.
        picked.length &&
        onChange(['appliesTo'], {
          kind: picked.length === 1 ? picked[0] : { $in: picked },
        })
      }
    >
      {KINDS.map(kind => (
        <Checkbox key={kind} value={kind}>
          {kind}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** The kinds of a predicate that says nothing else; undefined for others. */
function kindsOf(predicate: JsonValue | undefined): string[] | undefined {
  if (
    typeof predicate !== 'object' ||
    predicate === null ||
    Array.isArray(predicate) ||
    Object.keys(predicate).join() !== 'kind'
  ) {
    return undefined;
  }
  const { kind } = predicate;
  const list =
    typeof kind === 'object' && kind !== null && '$in' in kind
      ? kind.$in
      : [kind];
  if (!Array.isArray(list)) {
    return undefined;
  }
  const known = list.map(each =>
    KINDS.find(name => name.toLowerCase() === String(each).toLowerCase()),
  );
  return known.every(each => each !== undefined) ? known : undefined;
}
