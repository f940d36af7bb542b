import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  EntityMaturityDetail,
  Level,
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
import { CriterionEntry, groupCriteria } from './groupCriteria';
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
  groups: { level: Level; entries: CriterionEntry[] }[];
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
      {groups.map(({ level, entries }) => (
        <LevelGroup
          key={level}
          level={level}
          entries={entries}
          opened={opened}
        />
      ))}
    </section>
  );
}

function LevelGroup(props: {
  level: Level;
  entries: CriterionEntry[];
  opened?: string;
}) {
  const { level, entries, opened } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const asked = entries.filter(
    ({ result }) => result.state !== 'not-applicable',
  );
  return (
    <section className={styles.level}>
      <header className={styles.levelHead}>
        <h4>{words.levelInFull(level)}</h4>
        <span>
          {asked.length > 0 &&
            t('entity.criteria.met', {
              pass: String(
                asked.filter(({ result }) => result.state === 'pass').length,
              ),
              total: String(asked.length),
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
