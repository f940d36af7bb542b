import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  EntityMaturityDetail,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { EmptyState } from '@cairn/visuals';
import { useQueryState } from '../../hooks/useQueryState';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { CriteriaFilters } from './CriteriaFilters';
import { CriterionRow } from './CriterionRow';
import { CriterionGroup, groupCriteria } from './groupCriteria';
import styles from './Criteria.module.css';

/** Every criterion that the entity was asked, by workframe and level, with filters in the address. */
export function Criteria(props: { detail: EntityMaturityDetail }) {
  const { detail } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const state = query.get('state');
  const workframe = query.get('workframe');
  const opened = query.get('criterion');

  const groups = groupCriteria({
    detail,
    keep: ({ criterion, result }) =>
      (!state || result.state === state) &&
      (!workframe || criterion.workframe === workframe),
  });

  return (
    <Section
      title={t('entity.criteria.title')}
      actions={<CriteriaFilters detail={detail} />}
    >
      {groups.length === 0 && (
        <EmptyState
          title={t('entity.criteria.none')}
          action={
            <Button
              variant="secondary"
              onPress={() =>
                query.set({ state: undefined, workframe: undefined })
              }
            >
              {t('entity.criteria.clear')}
            </Button>
          }
        />
      )}
      {WORKFRAMES.map(frame => (
        <WorkframeGroup
          key={frame}
          workframe={frame}
          groups={groups.filter(group => group.workframe === frame)}
          opened={opened}
        />
      ))}
    </Section>
  );
}

function WorkframeGroup(props: {
  workframe: Workframe;
  groups: CriterionGroup[];
  opened?: string;
}) {
  const { workframe, groups, opened } = props;
  const words = useWords();
  if (groups.length === 0) return undefined;
  return (
    <section className={styles.workframe}>
      <Text as="h3" variant="body-large" weight="bold">
        {words.workframe(workframe)}
      </Text>
      {groups.map(group => (
        <LevelGroup key={group.level} group={group} opened={opened} />
      ))}
    </section>
  );
}

function LevelGroup(props: { group: CriterionGroup; opened?: string }) {
  const { group, opened } = props;
  const { level, entries, asked, passing } = group;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <section className={styles.level}>
      <header className={styles.levelHead}>
        <h4>{words.levelInFull(level)}</h4>
        <span>
          {asked > 0 &&
            t('entity.criteria.met', {
              pass: String(passing),
              total: String(asked),
            })}
        </span>
      </header>
      <div>
        {entries.map(entry => (
          <CriterionRow
            key={entry.criterion.id}
            entry={entry}
            isOpen={entry.criterion.id === opened}
          />
        ))}
      </div>
    </section>
  );
}
