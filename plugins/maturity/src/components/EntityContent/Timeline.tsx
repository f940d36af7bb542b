import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Button, Select, Text } from '@backstage/ui';
import { CAUSES, Transition } from '@cairn/backstage-plugin-maturity-common';
import { Age } from '@cairn/visuals';
import {
  RiArrowDownLine,
  RiArrowUpLine,
  RiSubtractLine,
} from '@remixicon/react';
import { useQueryState } from '../../hooks/useQueryState';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { ResourceView } from '../ResourceView';
import { Section } from '../Section';
import { useTransitions } from './useTransitions';
import styles from './Timeline.module.css';

const ANY = 'any';

/** Every move of a level, newest first, with its cause and the criteria that changed with it. */
export function Timeline(props: { entityRef: string; revision: string }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { resource, showOlder } = useTransitions(props);
  const words = useWords();
  const query = useQueryState();
  const cause = CAUSES.find(each => each === query.get('cause'));
  return (
    <Section
      title={t('entity.timeline.title')}
      actions={
        <div className={styles.cause}>
          <Select
            aria-label={t('trends.cause')}
            size="small"
            options={[
              { id: ANY, label: t('trends.anyCause') },
              ...CAUSES.map(id => ({ id, label: words.cause(id) })),
            ]}
            value={cause ?? ANY}
            onChange={value =>
              query.set(
                { cause: value === ANY ? undefined : String(value) },
                { replace: true },
              )
            }
          />
        </div>
      }
    >
      <ResourceView resource={resource}>
        {({ items, more }) => (
          <>
            {items.every(one => cause && one.cause !== cause) && (
              <Text as="p" variant="body-small" color="secondary">
                {t(
                  cause
                    ? 'entity.timeline.noneByCause'
                    : 'entity.timeline.none',
                )}
              </Text>
            )}
            <ol className={styles.timeline}>
              {items
                .filter(one => !cause || one.cause === cause)
                .map(transition => (
                  <Move key={transition.id} transition={transition} />
                ))}
            </ol>
            {more && (
              <Button
                variant="tertiary"
                isPending={resource.loading}
                onPress={showOlder}
              >
                {t('entity.timeline.older')}
              </Button>
            )}
          </>
        )}
      </ResourceView>
    </Section>
  );
}

function Move(props: { transition: Transition }) {
  const { transition } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <li className={styles.move}>
      <span className={styles.mark} aria-hidden>
        <Direction transition={transition} />
      </span>
      <div className={styles.words}>
        <Text as="p" variant="body-small" weight="bold">
          <Headline transition={transition} />
        </Text>
        <span className={styles.meta}>
          <Badge>
            {transition.from
              ? words.cause(transition.cause)
              : t('entity.timeline.joined')}
          </Badge>
          <Age at={transition.at} />
        </span>
        <ul className={styles.changes}>
          {transition.changes.map(({ criterionId, title, from, to }) => (
            <li key={criterionId}>
              {from && to
                ? t('entity.timeline.change', {
                    title,
                    from: words.state(from),
                    to: words.state(to),
                  })
                : undefined}
              {!from && to
                ? t('entity.timeline.began', { title, to: words.state(to) })
                : undefined}
              {to ? undefined : t('entity.timeline.ended', { title })}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Headline(props: { transition: Transition }) {
  const { workframe, from, to } = props.transition;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const named = { workframe: words.workframe(workframe) };
  if (!to) {
    return <>{t('entity.timeline.left', named)}</>;
  }
  if (!from) {
    return (
      <>{t('entity.timeline.first', { ...named, to: String(to.proven) })}</>
    );
  }
  if (from.proven === to.proven) {
    return (
      <>
        {t('entity.timeline.moved', {
          ...named,
          to: String(to.proven),
          possible: String(to.possible),
        })}
      </>
    );
  }
  const levels = { from: String(from.proven), to: String(to.proven) };
  return to.proven > from.proven ? (
    <>{t('entity.timeline.rose', { ...named, ...levels })}</>
  ) : (
    <>{t('entity.timeline.fell', { ...named, ...levels })}</>
  );
}

function Direction(props: { transition: Transition }) {
  const { from, to } = props.transition;
  const moved = (to?.proven ?? 0) - (from?.proven ?? 0);
  if (moved > 0) return <RiArrowUpLine size={14} />;
  return moved < 0 ? (
    <RiArrowDownLine size={14} />
  ) : (
    <RiSubtractLine size={14} />
  );
}
