import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RiInboxLine } from '@remixicon/react';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { usePageLink } from '../../hooks/useLinks';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import styles from './HomeWidget.module.css';

/** How many exemptions and disputes wait for the person who is signed in; nothing where none do. */
export function WaitingRequests() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const pageLink = usePageLink();
  const { value } = useResource(
    useCallback(
      signal =>
        api.requests.query({ scope: 'to-decide', limit: 1 }, { signal }),
      [api],
    ),
  );
  if (!value?.totalItems) return undefined;
  return (
    <p className={styles.waiting}>
      <RiInboxLine size={18} aria-hidden />
      <Link variant="body-medium" href={pageLink('requests')}>
        {t('request.home.waiting', { count: value.totalItems })}
      </Link>
    </p>
  );
}
