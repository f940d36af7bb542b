import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button } from '@backstage/ui';
import { maturityRefreshPermission } from '@cairn/backstage-plugin-maturity-common';
import { RiRefreshLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { Changes } from '../../lib/changes';
import { Problem } from '../../lib/problem';
import { maturityTranslationRef } from '../../translation';
import { Refresh } from './useRefresh';
import styles from './Refresh.module.css';

/** Starts a refresh; absent for those who may not. */
export function RefreshButton(props: { refresh: Refresh }) {
  const { refresh } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { allowed } = usePermission({ permission: maturityRefreshPermission });
  if (!allowed) return undefined;
  const pending = refresh.state.status === 'pending';
  return (
    <Button
      variant="secondary"
      iconStart={<RiRefreshLine aria-hidden />}
      isPending={pending}
      onPress={refresh.start}
    >
      {pending ? t('entity.refresh.pending') : t('entity.refresh.action')}
    </Button>
  );
}

/** What the last refresh brought. Read out when it changes. */
export function RefreshOutcome(props: { refresh: Refresh }) {
  const { state, dismiss } = props.refresh;
  const { t } = useTranslationRef(maturityTranslationRef);
  const action = (
    <Button variant="tertiary" onPress={dismiss}>
      {t('entity.refresh.dismiss')}
    </Button>
  );
  return (
    <div role="status" className={styles.outcome}>
      {state.status === 'done' && (
        <DoneAlert
          changes={state.changes}
          criteria={state.criteria}
          action={action}
        />
      )}
      {state.status === 'failed' && (
        <FailedAlert problem={state.problem} action={action} />
      )}
    </div>
  );
}

function DoneAlert(props: {
  changes: Changes;
  criteria: number;
  action: JSX.Element;
}) {
  const { changes, criteria, action } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const count = changes.criteria.length + changes.levels.length;
  if (count === 0) {
    return (
      <Alert
        status="info"
        icon
        title={t('entity.refresh.unchanged', { count: criteria })}
        customActions={action}
      />
    );
  }
  return (
    <Alert
      status="success"
      icon
      title={t('entity.refresh.changed', { count })}
      description={
        <ul className={styles.changes}>
          {changes.levels.map(({ workframe, from, to }) => (
            <li key={workframe}>
              {t('entity.refresh.level', {
                workframe: words.workframe(workframe),
                from: String(from),
                to: String(to),
              })}
            </li>
          ))}
          {changes.criteria.map(({ criterionId, title, to }) => (
            <li key={criterionId}>
              {t(`entity.refresh.now.${to}`, { title })}
            </li>
          ))}
        </ul>
      }
      customActions={action}
    />
  );
}

function FailedAlert(props: { problem: Problem; action: JSX.Element }) {
  const { problem, action } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  switch (problem.kind) {
    case 'conflict':
      return (
        <Alert
          status="info"
          icon
          title={t('entity.refresh.running')}
          customActions={action}
        />
      );
    case 'too-many':
      return (
        <Alert
          status="info"
          icon
          title={
            problem.retryAfter
              ? t('entity.refresh.tooManySeconds', {
                  seconds: String(problem.retryAfter),
                })
              : t('entity.refresh.tooMany')
          }
          customActions={action}
        />
      );
    case 'forbidden':
      return (
        <Alert
          status="warning"
          icon
          title={t('entity.refresh.forbidden')}
          customActions={action}
        />
      );
    default:
      return (
        <Alert
          status="danger"
          icon
          title={t('entity.refresh.failed')}
          description={problem.message}
          customActions={action}
        />
      );
  }
}
