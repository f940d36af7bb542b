import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Skeleton } from '@backstage/ui';
import { EmptyState, ErrorState } from '@cairn/visuals';
import { RiLockLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { Resource } from '../../hooks/useResource';
import { problemOf } from '../../lib/problem';
import { maturityTranslationRef } from '../../translation';
import styles from './ResourceView.module.css';

/** Props of {@link ResourceView}. */
export interface ResourceViewProps<T> {
  resource: Resource<T>;
  children: (value: T) => ReactNode;
  /** Shown while nothing has come yet; grey bars unless given. */
  skeleton?: ReactNode;
  /** Shown when the backend knows no such thing; an error unless given. */
  notFound?: ReactNode;
}

/** A resource in whatever state it is: loading, failed, forbidden, not found, there, or there but no longer fresh. */
export function ResourceView<T>(props: ResourceViewProps<T>) {
  const { resource, children, skeleton, notFound } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { value, error, reload } = resource;
  const problem = error && problemOf(error);

  if (problem?.kind === 'forbidden') return <Forbidden />;
  if (problem?.kind === 'not-found' && notFound) return <>{notFound}</>;
  if (value === undefined && problem) {
    return (
      <ErrorState
        title={t('failed')}
        message={problem.message}
        retryLabel={t('retry')}
        onRetry={reload}
      />
    );
  }
  if (value === undefined) return <>{skeleton ?? <Bars />}</>;
  return (
    <>
      {problem && (
        <Alert
          role="alert"
          status="warning"
          icon
          mb="4"
          title={t('refreshFailed')}
          description={problem.message}
          customActions={
            <Button variant="secondary" onPress={reload}>
              {t('retry')}
            </Button>
          }
        />
      )}
      {children(value)}
    </>
  );
}

/** What somebody sees who may not see more. */
export function Forbidden() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <EmptyState
      icon={<RiLockLine size={28} />}
      title={t('forbidden.title')}
      description={t('forbidden.description')}
    />
  );
}

function Bars() {
  return (
    <div className={styles.bars} aria-busy data-testid="maturity-loading">
      <Skeleton width="60%" height={20} />
      <Skeleton width="90%" height={20} />
      <Skeleton width="75%" height={20} />
    </div>
  );
}
