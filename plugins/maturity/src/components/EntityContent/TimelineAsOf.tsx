import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  EntityMaturityAsOf,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Age, ResultStateBadge } from '@cairn/visuals';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { endOfPastDay } from '../../lib/asOf';
import { maturityTranslationRef } from '../../translation';
import { AsOfPicker } from '../Population';
import { ResourceView } from '../ResourceView';
import { Section } from '../Section';
import { WorkframeCairn } from '../WorkframeCairn';
import styles from './TimelineAsOf.module.css';

/** How the entity stood on a day of the past, beside how it came to stand as it does. */
export function TimelineAsOf(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const asOf = endOfPastDay(useQueryState().get('asOf'));
  return (
    <Section
      title={t('entity.asOf.title')}
      description={t('entity.asOf.description')}
    >
      <AsOfPicker />
      {asOf && <Then key={asOf} entityRef={entityRef} asOf={asOf} />}
    </Section>
  );
}

function Then(props: { entityRef: string; asOf: string }) {
  const { entityRef, asOf } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const resource = useResource(
    useCallback(
      signal => api.history.getEntityAsOf(entityRef, asOf, { signal }),
      [api, entityRef, asOf],
    ),
  );
  return (
    <ResourceView
      resource={resource}
      notFound={
        <Text as="p" variant="body-small" color="secondary">
          {t('entity.asOf.nothing')}
        </Text>
      }
    >
      {then => <Standing then={then} />}
    </ResourceView>
  );
}

function Standing(props: { then: EntityMaturityAsOf }) {
  const { then } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const { owner } = then.entity;
  return (
    <div className={styles.then}>
      <ul className={styles.cairns}>
        {then.workframes.map(frame => (
          <li key={frame.workframe}>
            <WorkframeCairn frame={frame} size={48} />
            <Text as="span" variant="body-small">
              {words.workframe(frame.workframe)}: {words.level(frame.proven)}
            </Text>
          </li>
        ))}
      </ul>
      <Text as="div" variant="body-small" color="secondary">
        {t('entity.asOf.since')} <Age at={then.since} />
        {then.until && (
          <>
            {', '}
            {t('entity.asOf.until')} <Age at={then.until} />
          </>
        )}
        {' · '}
        {t('entity.rubricVersion', {
          title: then.rubric.title,
          version: String(then.rubric.version),
        })}
        {owner && ` · ${t('entity.asOf.owner', { owner: owner.title })}`}
      </Text>
      {WORKFRAMES.map(workframe => {
        const results = then.results.filter(
          result =>
            result.workframe === workframe && result.state !== 'not-applicable',
        );
        return results.length === 0 ? undefined : (
          <details key={workframe} className={styles.results}>
            <summary>
              {words.workframe(workframe)}:{' '}
              {t('entity.criteria.met', {
                pass: String(
                  results.filter(({ state }) => state === 'pass').length,
                ),
                total: String(results.length),
              })}
            </summary>
            <ul>
              {results.map(({ criterionId, title, state }) => (
                <li key={criterionId}>
                  <ResultStateBadge state={state} label={words.state(state)} />
                  {title}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
