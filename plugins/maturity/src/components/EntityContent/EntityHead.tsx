import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody } from '@backstage/ui';
import {
  EntityMaturityDetail,
  WorkframeAssessment,
} from '@cairn/backstage-plugin-maturity-common';
import { Age, ConfidenceBadge } from '@cairn/visuals';
import { RiTimeLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { stalenessOf } from '../../lib/staleness';
import { maturityTranslationRef } from '../../translation';
import { AgentCeiling } from '../AgentCeiling';
import { WorkframeFigures } from '../EntityCard';
import { CairnKey } from '../WorkframeCairn';
import { RefreshButton } from './Refresh';
import { Refresh } from './useRefresh';
import styles from './EntityHead.module.css';

/** Props of {@link EntityHead}. */
export interface EntityHeadProps {
  detail: EntityMaturityDetail;
  refresh: Refresh;
}

/** The three cairns, how far they can be relied on, and what an agent may do here. */
export function EntityHead(props: EntityHeadProps) {
  const { detail, refresh } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const staleness = stalenessOf(detail);
  return (
    <Card>
      <CardBody>
        <div className={styles.head}>
          <ul className={styles.frames}>
            {detail.workframes.map(frame => (
              <Frame key={frame.workframe} frame={frame} />
            ))}
          </ul>
          <div className={styles.facts}>
            <dl className={styles.factList}>
              <Fact term={t('entity.agentCeiling')}>
                <AgentCeiling detail={detail} />
              </Fact>
              <Fact term={t('entity.rubric')}>
                {t('entity.rubricVersion', {
                  title: detail.rubric.title,
                  version: String(detail.rubric.version),
                })}
              </Fact>
              <Fact term={t('entity.assessed')}>
                <Age at={detail.assessedAt} />
                {staleness && (
                  <span className={styles.stale}>
                    <RiTimeLine size={14} aria-hidden />
                    {t(`card.stale.${staleness}`)}
                  </span>
                )}
              </Fact>
            </dl>
            <RefreshButton refresh={refresh} />
          </div>
        </div>
        <div className={styles.key}>
          <CairnKey />
        </div>
      </CardBody>
    </Card>
  );
}

function Frame(props: { frame: WorkframeAssessment }) {
  const { frame } = props;
  const words = useWords();
  const { word, reasons } = frame.confidence;
  return (
    <li className={styles.frame}>
      <ul className={styles.figures}>
        <WorkframeFigures frame={frame} size={104} heading="h2" />
      </ul>
      <ConfidenceBadge word={word} label={words.confidence(word)} />
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map(reason => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Fact(props: { term: string; children: ReactNode }) {
  const { term, children } = props;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
