import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Text } from '@backstage/ui';
import {
  Criterion,
  methodsThatProve,
} from '@cairn/backstage-plugin-maturity-common';
import { RiArrowDownSLine, RiTimeLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { durationInWords } from '../../lib/durations';
import { predicateInWords } from '../../lib/predicate';
import { maturityTranslationRef } from '../../translation';
import { RemedyView } from '../Remedy';
import styles from './RubricPage.module.css';

/** One criterion of the rubric, with all that it asks. */
export function CriterionCard(props: { criterion: Criterion }) {
  const { criterion } = props;
  const { evidence } = criterion;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <details className={styles.criterion} data-criterion={criterion.id}>
      <summary>
        <span className={styles.title}>
          <Text as="span" variant="body-medium" weight="bold">
            {criterion.title}
          </Text>
          <Text as="span" variant="body-small" color="secondary">
            {criterion.why}
          </Text>
        </span>
        {evidence.waitsFor && (
          <Badge icon={<RiTimeLine aria-hidden />}>
            {t('page.rubric.waitsFor', { source: evidence.waitsFor })}
          </Badge>
        )}
        <RiArrowDownSLine className={styles.chevron} size={18} aria-hidden />
      </summary>
      <dl className={styles.facts}>
        <Fact term={t('page.rubric.evidenceKey')}>
          <code>{evidence.key}</code>
          {evidence.waitsFor && (
            <Text as="p" variant="body-small" color="secondary">
              {t('page.rubric.waitsForDescription')}
            </Text>
          )}
        </Fact>
        <Fact term={t('page.rubric.sources')}>
          {evidence.sources?.join(', ') ?? t('page.rubric.anySource')}
        </Fact>
        <Fact term={t('page.rubric.maxAge')}>
          {durationInWords(evidence.maxAge)}
        </Fact>
        <Fact term={t('page.rubric.methodFloor')}>
          {methodsThatProve(criterion.level)
            .map(words.method)
            .join(t('page.rubric.or'))}
        </Fact>
        <Fact term={t('page.rubric.appliesTo')}>
          <code>{predicateInWords(criterion.appliesTo)}</code>
        </Fact>
        <Fact term={t('page.rubric.condition')}>
          <code>{JSON.stringify(criterion.condition)}</code>
        </Fact>
        <Fact term={t('page.rubric.owner')}>{criterion.owner}</Fact>
        <Fact term={t('page.rubric.remedy')}>
          <RemedyView remedy={criterion.remedy} />
        </Fact>
      </dl>
    </details>
  );
}

function Fact(props: { term: string; children: ReactNode }) {
  const { term, children } = props;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
