import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { maturityTranslationRef } from '../../translation';
import { useEntityRequests } from './EntityRequestsProvider';

/** Says that what was asked could not be loaded, which must not look like nothing was. */
export function RequestsNotLoaded() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const requests = useEntityRequests();
  if (!requests?.error) return undefined;
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('request.row.failed')}
      description={requests.error.message}
      customActions={
        <Button variant="secondary" onPress={requests.reload}>
          {t('retry')}
        </Button>
      }
    />
  );
}
