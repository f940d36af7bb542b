import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { JsonValue } from '@backstage/types';
import { Select } from '@backstage/ui';
import { maturityTranslationRef } from '../../translation';
import { PartProps, recordOf, textOf, TextInput } from './CriterionForm';
import styles from './RubricEditor.module.css';

const KINDS = ['template', 'page', 'action'] as const;

type Kind = (typeof KINDS)[number];

const USUAL: Record<Kind, Record<string, string>> = {
  template: { template: 'template:default/name' },
  page: { page: '/docs', step: 'The step to take there' },
  action: { action: 'plugin:action' },
};

/** How to make a criterion pass. Prefilled values are edited as YAML. */
export function RemedyFields(props: PartProps) {
  const { criterion, isReadOnly, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const remedy = recordOf(criterion.content.remedy);
  const kind = KINDS.find(each => each in remedy) ?? 'page';
  const line = (name: 'effort' | 'template' | 'page' | 'step' | 'action') => (
    <TextInput
      {...props}
      path={['remedy', name]}
      name={name}
      value={textOf(remedy[name])}
      hint={
        name === 'effort' ? t('rubric.editor.fields.effortHint') : undefined
      }
    />
  );
  return (
    <fieldset className={styles.group}>
      <legend>{t('rubric.editor.fields.remedy')}</legend>
      <div className={styles.wide}>
        <TextInput
          {...props}
          path={['remedy', 'title']}
          name="remedyTitle"
          value={textOf(remedy.title)}
        />
      </div>
      <Select
        label={t('rubric.editor.fields.remedyKind')}
        options={KINDS.map(id => ({
          id,
          label: t(`rubric.editor.remedyKinds.${id}`),
        }))}
        value={kind}
        isDisabled={isReadOnly}
        onChange={key => {
          const { title, effort } = remedy;
          onChange(['remedy'], {
            title,
            effort,
            ...USUAL[String(key) as Kind],
          } as JsonValue);
        }}
      />
      {line('effort')}
      {line(kind)}
      {kind === 'page' && line('step')}
    </fieldset>
  );
}
