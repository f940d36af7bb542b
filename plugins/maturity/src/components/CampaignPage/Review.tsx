import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { useQueryState } from '../../hooks/useQueryState';
import { maturityTranslationRef } from '../../translation';

/** Says that some stand better without having done anything, and leads to them. */
export function Review(props: { count: number }) {
  const { count } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  return (
    <Alert
      status="warning"
      icon
      title={t('campaign.review')}
      description={t('campaign.reviewText', { count })}
      customActions={
        <Button
          variant="secondary"
          onPress={() =>
            query.set({
              toReview: 'true',
              standing: undefined,
              team: undefined,
              cursor: undefined,
            })
          }
        >
          {t('campaign.reviewShow')}
        </Button>
      }
    />
  );
}
