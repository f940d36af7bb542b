import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Card, CardBody, Link, Text } from '@backstage/ui';
import { RequestRecord } from '@cairn/backstage-plugin-maturity-common';
import { RiChatQuoteLine, RiShieldCheckLine } from '@remixicon/react';
import { useEntityLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { DisputeStory } from './DisputeStory';
import { ExemptionStory } from './ExemptionStory';
import { RequestActions } from './RequestActions';
import { RequestStateBadge } from './RequestStateBadge';
import styles from './RequestCard.module.css';

/** Props of {@link RequestCard}. */
export interface RequestCardProps {
  request: RequestRecord;
  /** Called when something was done to it. */
  onChange: () => void;
}

/** One request: what about, by whom, why, what became of it, and what the reader may do. */
export function RequestCard(props: RequestCardProps) {
  const { request, onChange } = props;
  const { kind, entity, criterion, state } = request;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const links = useEntityLinks();
  return (
    <Card data-request={request.id}>
      <CardBody>
        <article className={styles.card}>
          <header className={styles.head}>
            <div className={styles.badges}>
              <Badge
                icon={
                  kind === 'exemption' ? (
                    <RiShieldCheckLine size={14} aria-hidden />
                  ) : (
                    <RiChatQuoteLine size={14} aria-hidden />
                  )
                }
              >
                {t(`request.kind.${kind}`)}
              </Badge>
              <RequestStateBadge state={state} />
            </div>
            <h3 className={styles.title}>
              <Link
                variant="body-large"
                weight="bold"
                href={links.entityTab(entity.entityRef, {
                  criterion: criterion.id,
                })}
              >
                {criterion.title}
              </Link>
            </h3>
            <Text as="p" variant="body-small" color="secondary">
              <Link variant="body-small" href={links.entity(entity.entityRef)}>
                {entity.title}
              </Link>
              {' · '}
              {entity.owner?.title ?? t('request.told.noOwner')}
              {criterion.workframe &&
                criterion.level !== undefined &&
                ` · ${t('request.told.level', {
                  workframe: words.workframe(criterion.workframe),
                  level: String(criterion.level),
                })}`}
            </Text>
          </header>
          {request.kind === 'exemption' ? (
            <ExemptionStory exemption={request} />
          ) : (
            <DisputeStory dispute={request} />
          )}
          <RequestActions request={request} onChange={onChange} />
        </article>
      </CardBody>
    </Card>
  );
}
