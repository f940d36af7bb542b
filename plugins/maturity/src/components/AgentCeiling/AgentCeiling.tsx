import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  AGENT_ACTS,
  AgentAct,
  AgentBound,
  EntityMaturityDetail,
  levelsOfKind,
  mayAgentAct,
} from '@cairn/backstage-plugin-maturity-common';
import { useEntityLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import styles from './AgentCeiling.module.css';

const ACTS = Object.keys(AGENT_ACTS) as AgentAct[];
/** Obstacles named of each workframe; the tab lists all. */
const NAMED = 3;

/** What an agent may do to an entity, and what keeps it from more: the answer of the action `may-agent-act`. */
export function AgentCeiling(props: { detail: EntityMaturityDetail }) {
  const { detail } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const { agentCeiling: ceiling } = detail;
  const next = ACTS.find(
    act =>
      AGENT_ACTS[act] > ceiling &&
      levelsOfKind(detail.entity.kind).includes(AGENT_ACTS[act]),
  );
  return (
    <>
      <Text as="span" variant="body-medium" weight="bold">
        {ceiling === 0 ? words.levelName(0) : words.level(ceiling)}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {words.ceiling(ceiling)}
      </Text>
      {next && (
        <details className={styles.more}>
          <summary>
            {t('agent.toDoMore', { act: t(`agent.act.${next}`) })}
          </summary>
          <Bounds detail={detail} act={next} />
        </details>
      )}
    </>
  );
}

function Bounds(props: { detail: EntityMaturityDetail; act: AgentAct }) {
  const { detail, act } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { bounds } = mayAgentAct({
    assessment: detail,
    criteria: detail.criteria,
    act,
  });
  return (
    <>
      <Text as="p" variant="body-small" color="secondary">
        {t('agent.unknownIsNo')}
      </Text>
      <ul className={styles.bounds}>
        {bounds.map(bound => (
          <Bound
            key={bound.workframe}
            bound={bound}
            entityRef={detail.entityRef}
          />
        ))}
      </ul>
    </>
  );
}

function Bound(props: { bound: AgentBound; entityRef: string }) {
  const { bound, entityRef } = props;
  const { workframe, obstacles } = bound;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entityTab } = useEntityLinks();
  const words = useWords();
  return (
    <li>
      <Text as="span" variant="body-small" weight="bold">
        {words.workframe(workframe)}
      </Text>
      <ul className={styles.obstacles}>
        {obstacles.slice(0, NAMED).map(({ criterionId, title, state }) => (
          <li key={criterionId}>
            <Link
              variant="body-small"
              href={entityTab(entityRef, { criterion: criterionId })}
            >
              {title}
            </Link>{' '}
            <Text as="span" variant="body-small" color="secondary">
              ({words.state(state).toLocaleLowerCase()})
            </Text>
          </li>
        ))}
        {obstacles.length > NAMED && (
          <li>{t('agent.andMore', { count: obstacles.length - NAMED })}</li>
        )}
        {obstacles.length === 0 && <li>{t('agent.asksNothing')}</li>}
      </ul>
    </li>
  );
}
