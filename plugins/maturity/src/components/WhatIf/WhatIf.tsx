import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button, Text } from '@backstage/ui';
import {
  DraftDetail,
  maturityRubricDraftPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { Age, EmptyState } from '@cairn/visuals';
import { RiTestTubeLine } from '@remixicon/react';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { CriteriaImpact } from './CriteriaImpact';
import { Movers } from './Movers';
import { RemedyLoad } from './RemedyLoad';
import { TeamImpact } from './TeamImpact';
import { Simulation, useSimulation } from './useSimulation';
import { WorkframeImpact } from './WorkframeImpact';
import styles from './WhatIf.module.css';

/** Who would move if a draft were published, asked for by a button and followed while it is found out. */
export function WhatIf(props: { draft: DraftDetail }) {
  const { draft } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const simulation = useSimulation(draft);
  const { result, isLoaded, problem } = simulation;
  const summary = result?.summary;
  return (
    <div className={styles.stack}>
      <Run draft={draft} simulation={simulation} />
      {(problem || result?.status === 'failed') && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('rubric.whatIf.failed')}
          description={problem?.message ?? result?.error}
        />
      )}
      {isLoaded && !result && (
        <EmptyState
          icon={<RiTestTubeLine size={28} />}
          title={t('rubric.whatIf.never')}
          description={t('rubric.whatIf.neverDescription')}
        />
      )}
      {result && summary && (
        <>
          {result.digest !== draft.digest && (
            <Alert status="warning" icon title={t('rubric.whatIf.stale')} />
          )}
          <WorkframeImpact summary={summary} />
          <TeamImpact summary={summary} />
          {/* A new simulation has new movers. */}
          <Movers key={result.id} draftId={draft.id} />
          <CriteriaImpact criteria={summary.criteria} />
          <RemedyLoad remedies={summary.remedies} />
        </>
      )}
    </div>
  );
}

function Run(props: { draft: DraftDetail; simulation: Simulation }) {
  const { draft, simulation } = props;
  const { result, busy, run } = simulation;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { allowed, loading } = usePermission({
    permission: maturityRubricDraftPermission,
  });
  return (
    <Section title={t('rubric.draft.tabs.whatIf')}>
      <div className={styles.run}>
        <Button
          isDisabled={busy || !allowed || draft.faults.length > 0}
          onPress={run}
        >
          {t(result ? 'rubric.whatIf.again' : 'rubric.whatIf.run')}
        </Button>
        {!allowed && !loading && (
          <Text as="span">{t('rubric.whatIf.forbidden')}</Text>
        )}
        {draft.faults.length > 0 && (
          <Text as="span">{t('rubric.review.submitFaults')}</Text>
        )}
        <span role="status">
          {result?.status === 'waiting' && t('rubric.whatIf.waiting')}
          {result?.status === 'running' && (
            <>
              <progress
                className={styles.progress}
                aria-label={t('rubric.draft.tabs.whatIf')}
                value={result.done}
                max={Math.max(1, result.total)}
              />{' '}
              {t('rubric.whatIf.running', {
                done: String(result.done),
                total: String(result.total),
              })}
            </>
          )}
          {result?.summary && result.assessedAt && (
            <>
              {t('rubric.whatIf.services', {
                count: result.summary.services,
              })}
              {', '}
              {t('rubric.whatIf.moved', { count: result.summary.moved })}
              {' · '}
              {t('rubric.whatIf.asOf')} <Age at={result.assessedAt} />
            </>
          )}
        </span>
      </div>
    </Section>
  );
}
