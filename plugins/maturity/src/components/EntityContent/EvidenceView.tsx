import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  Criterion,
  CriterionResult,
} from '@cairn/backstage-plugin-maturity-common';
import { Age } from '@cairn/visuals';
import { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { safeHref } from '../../lib/safeHref';
import { maturityTranslationRef } from '../../translation';
import { ValueView } from './ValueView';
import styles from './EvidenceView.module.css';

/** What is known, from where, how, since when and until when. */
export function EvidenceView(props: {
  entry: {
    criterion: { evidence: Pick<Criterion['evidence'], 'key'> };
    result: Pick<CriterionResult, 'evidence' | 'revisitAt'>;
  };
}) {
  const { criterion, result } = props.entry;
  const { evidence, revisitAt } = result;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  if (!evidence) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('entity.criteria.noEvidence')} <code>{criterion.evidence.key}</code>
      </Text>
    );
  }
  const href = safeHref(evidence.url);
  return (
    <dl className={styles.evidence}>
      <Line term={t('entity.criteria.value')}>
        {evidence.value === undefined ? (
          t('entity.criteria.noValue')
        ) : (
          <ValueView value={evidence.value} />
        )}
      </Line>
      <Line term={t('entity.criteria.source')}>
        {evidence.source} <code>{evidence.key}</code>
        {href && (
          <>
            {' '}
            <Link variant="body-small" href={href}>
              {t('entity.criteria.check')}
            </Link>
          </>
        )}
      </Line>
      <Line term={t('entity.criteria.method')}>
        {words.method(evidence.method)}
        {evidence.scaffolded && `. ${t('entity.criteria.scaffolded')}.`}
      </Line>
      <Line term={t('entity.criteria.observed')}>
        <Age at={evidence.observedAt} />
      </Line>
      {evidence.unavailable && (
        <Line term={t('entity.criteria.unavailable')}>
          <Age at={evidence.unavailable.since} />. {evidence.unavailable.reason}
          . {t('entity.criteria.heldUntil')}{' '}
          <Age at={evidence.unavailable.heldUntil} />
        </Line>
      )}
      {revisitAt && (
        <Line term={t('entity.criteria.lapses')}>
          <Age at={revisitAt} />
        </Line>
      )}
    </dl>
  );
}

function Line(props: { term: string; children: ReactNode }) {
  const { term, children } = props;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
