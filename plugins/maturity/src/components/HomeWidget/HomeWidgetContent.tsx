import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { EmptyState } from '@cairn/visuals';
import { RiCheckDoubleLine, RiLandscapeLine } from '@remixicon/react';
import { useEntityLinks, usePageLink } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { durationInWords } from '../../lib/durations';
import { maturityTranslationRef } from '../../translation';
import { ResourceView } from '../ResourceView';
import { WorkframeCairn } from '../WorkframeCairn';
import { MyCampaigns } from './MyCampaigns';
import { MyNeeds, Need, useMyNeeds } from './useMyNeeds';
import { WaitingRequests } from './WaitingRequests';
import styles from './HomeWidget.module.css';

/** What needs the person who is signed in, or honestly nothing. */
export function HomeWidgetContent() {
  const resource = useMyNeeds();
  return (
    <ResourceView resource={resource}>
      {mine => (
        <>
          <WaitingRequests />
          <Needs mine={mine} />
          {mine.owned > 0 && <MyCampaigns />}
        </>
      )}
    </ResourceView>
  );
}

function Needs(props: { mine: MyNeeds }) {
  const { owned, below, needs } = props.mine;
  const { t } = useTranslationRef(maturityTranslationRef);
  const pageLink = usePageLink();
  if (owned === 0) {
    return (
      <EmptyState
        icon={<RiLandscapeLine size={28} />}
        title={t('home.owned.title')}
        description={t('home.owned.description')}
      />
    );
  }
  if (below === 0) {
    return (
      <EmptyState
        icon={<RiCheckDoubleLine size={28} />}
        title={t('home.none.title', { count: owned })}
      />
    );
  }
  return (
    <div className={styles.content}>
      <Text as="p" variant="body-small" color="secondary">
        {t('home.below', { count: below, total: String(owned) })}
      </Text>
      <ul className={styles.needs}>
        {needs.map(need => (
          <NeedRow key={need.entity.entityRef} need={need} />
        ))}
      </ul>
      {below > needs.length && (
        <Link
          variant="body-small"
          href={pageLink('entities', {
            ownedByMe: 'true',
            belowTarget: 'any',
            sort: 'gap',
            order: 'desc',
          })}
        >
          {t('home.all')}
        </Link>
      )}
    </div>
  );
}

function NeedRow(props: { need: Need }) {
  const { entity, step } = props.need;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const { entityTab } = useEntityLinks();
  const gaps = entity.workframes.filter(
    ({ target = 0, proven }) => target > proven,
  );
  const [first] = gaps;
  return (
    <li className={styles.need}>
      {first && <WorkframeCairn frame={first} size={44} />}
      <div className={styles.words}>
        <Link
          variant="body-medium"
          weight="bold"
          href={entityTab(entity.entityRef)}
        >
          {entity.title}
        </Link>
        <Text as="p" variant="body-small" color="secondary">
          {gaps
            .map(({ workframe, proven, target = 0 }) =>
              t('home.gap', {
                workframe: words.workframe(workframe),
                proven: String(proven),
                target: String(target),
              }),
            )
            .join(' · ')}
        </Text>
        {step ? (
          <Text as="p" variant="body-small">
            <Link
              variant="body-small"
              href={entityTab(entity.entityRef, {
                criterion: step.criterionId,
              })}
            >
              {step.remedy.title}
            </Link>{' '}
            ({durationInWords(step.effort)})
          </Text>
        ) : (
          <Text as="p" variant="body-small" color="secondary">
            {t('home.noStep')}
          </Text>
        )}
      </div>
    </li>
  );
}
