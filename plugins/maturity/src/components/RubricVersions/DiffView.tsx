import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  Criterion,
  FieldChange,
  isEmptyDiff,
  RubricDiff,
} from '@cairn/backstage-plugin-maturity-common';
import {
  RiAddCircleLine,
  RiEditCircleLine,
  RiIndeterminateCircleLine,
} from '@remixicon/react';
import { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { FieldChanges } from './FieldChanges';
import styles from './RubricVersions.module.css';

/** What differs between two rubrics, criterion by criterion and field by field. */
export function DiffView(props: { diff: RubricDiff }) {
  const { diff } = props;
  const { added, removed, changed, fields, targets } = diff;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (isEmptyDiff(diff)) {
    return <Text as="p">{t('rubric.diff.nothing')}</Text>;
  }
  const ofTargets: FieldChange[] = targets
    ? [{ path: 'targets', from: asJson(targets.from), to: asJson(targets.to) }]
    : [];
  return (
    <div>
      {fields.length > 0 && (
        <Group
          icon={<RiEditCircleLine size={18} />}
          title={t('rubric.diff.rubric')}
        >
          <FieldChanges changes={fields} />
        </Group>
      )}
      {added.length > 0 && (
        <Group
          icon={<RiAddCircleLine size={18} />}
          title={t('rubric.diff.added', { count: added.length })}
        >
          <Names criteria={added} />
        </Group>
      )}
      {removed.length > 0 && (
        <Group
          icon={<RiIndeterminateCircleLine size={18} />}
          title={t('rubric.diff.removed', { count: removed.length })}
        >
          <Names criteria={removed} />
        </Group>
      )}
      {changed.length > 0 && (
        <Group
          icon={<RiEditCircleLine size={18} />}
          title={t('rubric.diff.changed', { count: changed.length })}
        >
          {changed.map(({ criterionId, title, changes }) => (
            <div key={criterionId} className={styles.changed}>
              <h4>
                {title} <span className={styles.note}>{criterionId}</span>
              </h4>
              <FieldChanges changes={changes} />
            </div>
          ))}
        </Group>
      )}
      {targets && (
        <Group
          icon={<RiEditCircleLine size={18} />}
          title={t('rubric.diff.targets')}
        >
          <FieldChanges changes={ofTargets} />
        </Group>
      )}
    </div>
  );
}

function Group(props: { icon: ReactNode; title: string; children: ReactNode }) {
  const { icon, title, children } = props;
  return (
    <section className={styles.group}>
      <h3>
        <span aria-hidden>{icon}</span>
        {title}
      </h3>
      {children}
    </section>
  );
}

function Names(props: { criteria: Criterion[] }) {
  const words = useWords();
  return (
    <ul className={styles.list}>
      {props.criteria.map(({ id, title, workframe, level }) => (
        <li key={id}>
          {title}{' '}
          <span className={styles.note}>
            {id} · {words.workframe(workframe)} · {words.level(level)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function asJson(value: object): FieldChange['from'] {
  return JSON.parse(JSON.stringify(value));
}
