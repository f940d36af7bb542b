import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { NextStep } from '@cairn/backstage-plugin-maturity-common';
import { useState } from 'react';
import { useQueryState } from '../../hooks/useQueryState';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { RemedyView } from '../Remedy';
import { Section } from '../Section';
import styles from './NextSteps.module.css';

const FIRST = 3;

/** What to do next, least effort first, as the assessment ordered it; what nobody can do yet folds away below. */
export function NextSteps(props: { steps: NextStep[] }) {
  const { steps } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [all, setAll] = useState(false);
  const open = steps.filter(({ waitsFor }) => !waitsFor);
  const waiting = steps.filter(({ waitsFor }) => waitsFor);
  const shown = all ? open : open.slice(0, FIRST);
  const hidden = open.length - shown.length;
  return (
    <Section
      title={t('entity.nextSteps.title')}
      description={open.length > 1 ? t('entity.nextSteps.description') : ''}
    >
      {open.length === 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {waiting.length > 0
            ? t('entity.nextSteps.noneToday')
            : t('entity.nextSteps.none')}
        </Text>
      )}
      <StepList steps={shown} />
      {hidden > 0 && (
        <Button variant="tertiary" onPress={() => setAll(true)}>
          {t('entity.nextSteps.more', { count: hidden })}
        </Button>
      )}
      {waiting.length > 0 && (
        <details className={styles.waiting}>
          <summary>
            {t('entity.nextSteps.waiting', { count: waiting.length })}
          </summary>
          <StepList steps={waiting} />
        </details>
      )}
    </Section>
  );
}

function StepList(props: { steps: NextStep[] }) {
  const { steps } = props;
  return (
    <ol className={styles.steps}>
      {steps.map(step => (
        <Step key={step.criterionId} step={step} />
      ))}
    </ol>
  );
}

function Step(props: { step: NextStep }) {
  const { step } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const query = useQueryState();
  return (
    <li className={styles.step}>
      <button
        type="button"
        className={styles.title}
        onClick={() =>
          query.set({
            criterion: step.criterionId,
            state: undefined,
            workframe: undefined,
          })
        }
      >
        {step.title}
      </button>
      <Text as="p" variant="body-small" color="secondary">
        {t('entity.nextSteps.for', {
          workframe: words.workframe(step.workframe),
          level: String(step.level),
        })}
      </Text>
      <Text as="p" variant="body-small">
        {step.message}
      </Text>
      {!step.waitsFor && (
        <RemedyView remedy={step.remedy} effort={step.effort} />
      )}
    </li>
  );
}
