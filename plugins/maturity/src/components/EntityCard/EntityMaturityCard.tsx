import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, Text } from '@backstage/ui';
import {
  bestStep,
  EntityMaturityDetail,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Age, EmptyState } from '@cairn/visuals';
import { RiLandscapeLine, RiTimeLine } from '@remixicon/react';
import { useEntityMaturity } from '../../hooks/useEntityMaturity';
import { useEntityLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { stalenessOf } from '../../lib/staleness';
import { maturityTranslationRef } from '../../translation';
import { EntityCampaigns } from '../Campaigns';
import { RemedyView } from '../Remedy';
import { ResourceView } from '../ResourceView';
import { WorkframeFigures } from './WorkframeFigures';
import styles from './EntityMaturityCard.module.css';

/** The maturity of the entity that is open, in one card. */
export function EntityMaturityCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // A key, so that one entity never shows the figures of the one before it.
  return <CardOf key={entityRef} entityRef={entityRef} />;
}

function CardOf(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entityTab } = useEntityLinks();
  const resource = useEntityMaturity(entityRef);
  return (
    <EntityInfoCard
      title={t('card.title')}
      footerActions={
        resource.value && (
          <Link variant="body-small" href={entityTab(entityRef)}>
            {t('card.open')}
          </Link>
        )
      }
    >
      <ResourceView
        resource={resource}
        skeleton={<CardSkeleton />}
        notFound={
          <EmptyState
            icon={<RiLandscapeLine size={28} />}
            title={t('card.notAssessed.title')}
            description={t('card.notAssessed.description')}
          />
        }
      >
        {detail => <Figures detail={detail} />}
      </ResourceView>
    </EntityInfoCard>
  );
}

function Figures(props: { detail: EntityMaturityDetail }) {
  const { detail } = props;
  const words = useWords();
  return (
    <div className={styles.content}>
      <ul className={styles.frames}>
        {detail.workframes.map(frame => (
          <WorkframeFigures key={frame.workframe} frame={frame} />
        ))}
      </ul>
      <Text as="p" variant="body-small" color="secondary">
        {words.ceiling(detail.agentCeiling)}
      </Text>
      <Staleness detail={detail} />
      <BestStep detail={detail} />
      <EntityCampaigns entityRef={detail.entityRef} openOnly />
    </div>
  );
}

function Staleness(props: { detail: EntityMaturityDetail }) {
  const { detail } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const staleness = stalenessOf(detail);
  return (
    <Text as="div" variant="body-small" color="secondary">
      {t('card.assessed')} <Age at={detail.assessedAt} />
      {staleness && (
        <span className={styles.stale}>
          <RiTimeLine size={14} aria-hidden /> {t(`card.stale.${staleness}`)}
        </span>
      )}
    </Text>
  );
}

function BestStep(props: { detail: EntityMaturityDetail }) {
  const { detail } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entityTab } = useEntityLinks();
  const step = bestStep(detail.nextSteps);
  const waiting = detail.nextSteps.length;
  return (
    <section className={styles.step} aria-label={t('card.nextStep')}>
      <Text as="h4" variant="body-small" color="secondary">
        {t('card.nextStep')}
      </Text>
      {step ? (
        <>
          <Link
            variant="body-medium"
            weight="bold"
            href={entityTab(detail.entityRef, { criterion: step.criterionId })}
          >
            {step.title}
          </Link>
          <Text as="p" variant="body-small" color="secondary">
            {step.message}
          </Text>
          <RemedyView remedy={step.remedy} effort={step.effort} />
        </>
      ) : (
        <Text as="p" variant="body-small">
          {waiting > 0
            ? t('card.onlyWaiting', { count: waiting })
            : t('card.nothingToDo')}
        </Text>
      )}
    </section>
  );
}

function CardSkeleton() {
  return (
    <div className={styles.frames} aria-busy data-testid="maturity-loading">
      {WORKFRAMES.map(workframe => (
        <div className={styles.frame} key={workframe}>
          <Skeleton width={72} height={52} />
          <Skeleton width="80%" height={14} />
          <Skeleton width="60%" height={14} />
        </div>
      ))}
    </div>
  );
}
