import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Exemption } from '@cairn/backstage-plugin-maturity-common';
import { Age } from '@cairn/visuals';
import { maturityTranslationRef } from '../../translation';

/** Why an exception was agreed, by whom, and until when. */
export function ExemptionView(props: { exemption: Exemption }) {
  const { reason, grantedBy, until, renewals } = props.exemption;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Text as="p" variant="body-small">
      {t('entity.criteria.exemptionBy', { reason, by: grantedBy })}{' '}
      {t('entity.criteria.exemptionUntil')} <Age at={until} />.
      {renewals > 0 &&
        ` ${t('entity.criteria.renewals', { count: renewals })}.`}
    </Text>
  );
}
