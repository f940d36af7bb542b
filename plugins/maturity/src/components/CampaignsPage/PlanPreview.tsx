import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  CampaignPreview,
  totalOf,
} from '@cairn/backstage-plugin-maturity-common';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { goalOf, PlanState } from './planState';
import styles from './CampaignsPage.module.css';

/** How many lines of what is lacking are shown. */
const LINES = 5;

/** How many services a plan is about, and what they lack. */
export function PlanPreview(props: { state: PlanState }) {
  const { state } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const goal = goalOf(state);
  // A text, so that it is asked again only when the words change and not at each key that is pressed in a title.
  const asked = goal && JSON.stringify({ goal, scope: state.scope });
  const { value, error } = useResource<CampaignPreview | undefined>(
    useCallback(
      async signal =>
        asked
          ? api.campaigns.preview(JSON.parse(asked), { signal })
          : undefined,
      [api, asked],
    ),
  );
  return (
    <section className={styles.preview} aria-live="polite">
      <Text as="p" variant="body-medium" weight="bold">
        {t('campaignPlan.preview')}
      </Text>
      {error && <Text as="p">{error.message}</Text>}
      {!error && !(asked && value) && (
        <Text as="p" variant="body-small" color="secondary">
          {t('campaignPlan.previewNothing')}
        </Text>
      )}
      {!error && asked && value && <Figures preview={value} />}
    </section>
  );
}

function Figures(props: { preview: CampaignPreview }) {
  const { counts, owners, lacking } = props.preview;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <>
      {t('campaignPlan.previewText', {
        left: String(counts['not-met'] + counts.unknown),
        asked: String(totalOf(counts, 'asked')),
        owners: String(owners),
      })}
      <ul>
        {lacking.slice(0, LINES).map(({ criterionId, title, entities }) => (
          <li key={criterionId}>
            {t('campaignPlan.previewLacking', { title, count: entities })}
          </li>
        ))}
      </ul>
    </>
  );
}
