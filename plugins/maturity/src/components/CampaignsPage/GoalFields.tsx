import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, Select } from '@backstage/ui';
import {
  Level,
  LEVELS,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { PlanFieldsProps } from './PlanFields';
import styles from './CampaignsPage.module.css';

/** Services reach level 4 at most. */
const SERVICE_LEVELS = LEVELS.filter(level => level < 5);

/** What a campaign wants: criteria that pass, or a level that is proven. */
export function GoalFields(props: PlanFieldsProps) {
  const { state, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <>
      <RadioGroup
        label={t('campaignPlan.goalKind')}
        orientation="horizontal"
        value={state.goalKind}
        onChange={kind =>
          onChange({ goalKind: kind === 'level' ? 'level' : 'criteria' })
        }
      >
        <Radio value="criteria">{t('campaignPlan.byCriteria')}</Radio>
        <Radio value="level">{t('campaignPlan.byLevel')}</Radio>
      </RadioGroup>
      {state.goalKind === 'criteria' ? (
        <CriteriaSelect {...props} />
      ) : (
        <div className={styles.grid}>
          <Select
            label={t('campaignPlan.workframe')}
            options={WORKFRAMES.map(id => ({
              id,
              label: words.workframe(id),
            }))}
            value={state.workframe}
            onChange={workframe =>
              onChange({ workframe: workframe as Workframe })
            }
          />
          <Select
            label={t('campaignPlan.level')}
            options={SERVICE_LEVELS.map(level => ({
              id: String(level),
              label: words.levelInFull(level),
            }))}
            value={String(state.level)}
            onChange={level =>
              onChange({ level: Number(level) as Exclude<Level, 0> })
            }
          />
        </div>
      )}
    </>
  );
}

function CriteriaSelect(props: PlanFieldsProps) {
  const { state, onChange } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const { value: rubric } = useResource(
    useCallback(signal => api.getRubric({ signal }), [api]),
  );
  return (
    <Select
      selectionMode="multiple"
      label={t('campaignPlan.criteria')}
      search
      options={(rubric?.criteria ?? []).map(criterion => ({
        id: criterion.id,
        label: `${criterion.title} (${words.workframe(
          criterion.workframe,
        )}, ${words.level(criterion.level)})`,
      }))}
      value={state.criteria}
      onChange={criteria => onChange({ criteria: criteria.map(String) })}
    />
  );
}
