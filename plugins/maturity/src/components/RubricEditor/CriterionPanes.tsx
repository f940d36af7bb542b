import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Text } from '@backstage/ui';
import {
  DraftDetail,
  RubricFault,
} from '@cairn/backstage-plugin-maturity-common';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { useQueryState } from '../../hooks/useQueryState';
import {
  withNewCriterion,
  withoutCriterion,
  WrittenCriterion,
} from '../../lib/rubricText';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { CriterionForm } from './CriterionForm';
import { CriterionItem } from './CriterionItem';
import { DraftText } from './useDraftText';
import { indexOf } from './FaultPanel';
import styles from './RubricEditor.module.css';

/** The criteria beside the one that is edited. Which one that is, is in the address. */
export function CriterionPanes(props: {
  draft: DraftDetail;
  text: DraftText;
  criteria: WrittenCriterion[];
  faults: RubricFault[];
}) {
  const { draft, text, criteria, faults } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const [search, setSearch] = useState('');
  const picked = criteria[Number(query.get('criterion') ?? NaN)];
  const faulty = new Set(faults.map(({ path }) => indexOf(path)));
  const shown = criteria.filter(({ id, title }) =>
    `${id} ${title}`.toLocaleLowerCase().includes(search.toLocaleLowerCase()),
  );

  function pick(index: number | undefined) {
    query.set({ criterion: index === undefined ? undefined : String(index) });
  }
  return (
    <div className={styles.panes}>
      <div className={styles.list}>
        <SearchField
          size="small"
          aria-label={t('rubric.editor.search')}
          placeholder={t('rubric.editor.search')}
          value={search}
          onChange={setSearch}
        />
        <ul className={styles.criteria} aria-label={t('rubric.editor.list')}>
          {shown.map(criterion => (
            <CriterionItem
              key={criterion.index}
              criterion={criterion}
              change={changeOf(criterion.id, draft)}
              isFaulty={faulty.has(criterion.index)}
              isPicked={criterion === picked}
              onPick={() => pick(criterion.index)}
            />
          ))}
        </ul>
        {shown.length === 0 && <Text as="p">{t('rubric.editor.none')}</Text>}
        {text.canEdit && (
          <Button
            variant="secondary"
            iconStart={<RiAddLine aria-hidden />}
            onPress={() => {
              text.setText(withNewCriterion(text.text));
              pick(criteria.length);
            }}
          >
            {t('rubric.editor.add')}
          </Button>
        )}
      </div>
      {picked ? (
        <CriterionForm
          key={picked.index}
          criterion={picked}
          text={text}
          faults={faults.filter(({ path }) => indexOf(path) === picked.index)}
          onRemove={() => {
            text.setText(withoutCriterion(text.text, picked.index));
            pick(undefined);
          }}
        />
      ) : (
        <Section title={t('rubric.editor.pick')}>{undefined}</Section>
      )}
    </div>
  );
}

function changeOf(id: string, { diff }: DraftDetail) {
  if (diff?.added.some(each => each.id === id)) {
    return 'added' as const;
  }
  return diff?.changed.some(each => each.criterionId === id)
    ? ('changed' as const)
    : undefined;
}
