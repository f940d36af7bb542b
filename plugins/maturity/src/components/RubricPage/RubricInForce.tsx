import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  Criterion,
  LEVELS,
  RubricResponse,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Age, EmptyState } from '@cairn/visuals';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { PageBody } from '../PageBody';
import { ResourceView } from '../ResourceView';
import { Section } from '../Section';
import { CriterionCard } from './CriterionCard';
import { FaultList } from './FaultList';
import { FilesNotice } from './FilesNotice';
import { RubricFilters } from './RubricFilters';
import { RubricViews } from './RubricViews';
import { TargetTable } from './TargetTable';
import styles from './RubricPage.module.css';

/** What is asked, of whom, and why: the rubric in force. */
export function RubricInForce() {
  const api = useApi(maturityApiRef);
  const resource = useResource(
    useCallback(signal => api.getRubric({ signal }), [api]),
  );
  return (
    <PageBody>
      <RubricViews view="criteria" />
      <ResourceView resource={resource}>
        {rubric => <RubricView rubric={rubric} />}
      </ResourceView>
    </PageBody>
  );
}

function RubricView(props: { rubric: RubricResponse }) {
  const { rubric } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const text = (query.get('text') ?? '').toLocaleLowerCase();
  const workframe = query.get('workframe');
  const shown = rubric.criteria.filter(
    criterion =>
      (!workframe || criterion.workframe === workframe) &&
      `${criterion.id} ${criterion.title} ${criterion.evidence.key}`
        .toLocaleLowerCase()
        .includes(text),
  );
  return (
    <>
      <div>
        <Text as="h2" variant="title-small" weight="bold">
          {rubric.title}
        </Text>
        <Text as="div" variant="body-small" color="secondary">
          {t('page.rubric.published', { version: String(rubric.version) })}{' '}
          <Age at={rubric.publishedAt} />
          {' · '}
          {t('page.rubric.criteria', { count: rubric.criteria.length })}
        </Text>
        {rubric.description && (
          <Text as="p" variant="body-medium">
            {rubric.description}
          </Text>
        )}
      </div>
      <FilesNotice rubric={rubric} />
      <FaultList faults={rubric.faults} />
      <RubricFilters />
      {shown.length === 0 && <EmptyState title={t('page.rubric.none')} />}
      {WORKFRAMES.map(frame => (
        <WorkframeCriteria
          key={frame}
          workframe={frame}
          criteria={shown.filter(criterion => criterion.workframe === frame)}
        />
      ))}
      <TargetTable targets={rubric.targets} />
    </>
  );
}

function WorkframeCriteria(props: {
  workframe: Criterion['workframe'];
  criteria: Criterion[];
}) {
  const { workframe, criteria } = props;
  const words = useWords();
  if (criteria.length === 0) return undefined;
  return (
    <Section title={words.workframe(workframe)}>
      {LEVELS.map(level => {
        const ofLevel = criteria.filter(criterion => criterion.level === level);
        return ofLevel.length === 0 ? undefined : (
          <section key={level} className={styles.level}>
            <h3>{words.levelInFull(level)}</h3>
            {ofLevel.map(criterion => (
              <CriterionCard key={criterion.id} criterion={criterion} />
            ))}
          </section>
        );
      })}
    </Section>
  );
}
