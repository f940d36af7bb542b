import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ResultState,
  SimulatedCriterion,
} from '@cairn/backstage-plugin-maturity-common';
import { ResultStateBadge } from '@cairn/visuals';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import styles from '../RubricVersions/RubricVersions.module.css';
import { Section } from '../Section';
import whatIf from './WhatIf.module.css';

const SHOWN: readonly ResultState[] = [
  'pass',
  'fail',
  'unknown',
  'exempt',
  'not-applicable',
];

/** Criteria whose results would change, with the results now and then. */
export function CriteriaImpact(props: { criteria: SimulatedCriterion[] }) {
  const { criteria } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (!criteria.length) return undefined;
  return (
    <Section title={t('rubric.whatIf.criteria')}>
      {/* It may be wider than a narrow screen; the keyboard must reach what scrolls. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('rubric.whatIf.criterion')}</th>
              <th scope="col">{t('rubric.whatIf.before')}</th>
              <th scope="col">{t('rubric.whatIf.after')}</th>
              <th scope="col">{t('rubric.whatIf.unknown')}</th>
              <th scope="col">{t('rubric.whatIf.notApplicable')}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map(criterion => (
              <tr key={criterion.criterionId}>
                <th scope="row">
                  {criterion.title}
                  <div className={styles.note}>
                    {[
                      criterion.criterionId,
                      t(`rubric.whatIf.change.${criterion.change}`),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                </th>
                <td>
                  <States counts={criterion.before} />
                </td>
                <td>
                  <States counts={criterion.after} />
                </td>
                <td>{criterion.becomesUnknown}</td>
                <td>{criterion.becomesNotApplicable}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function States(props: { counts: Record<ResultState, number> }) {
  const { counts } = props;
  const words = useWords();
  return (
    <span className={whatIf.moves}>
      {SHOWN.filter(state => counts[state] > 0).map(state => (
        <ResultStateBadge
          key={state}
          state={state}
          label={`${words.state(state)} ${counts[state]}`}
        />
      ))}
    </span>
  );
}
