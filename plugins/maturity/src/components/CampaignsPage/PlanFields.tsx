import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DatePicker, TextField } from '@backstage/ui';
import { parseDate, today } from '@internationalized/date';
import { maturityTranslationRef } from '../../translation';
import { PlanState } from './planState';
import styles from './CampaignsPage.module.css';

/** Props of the fields of a plan. */
export interface PlanFieldsProps {
  state: PlanState;
  onChange: (change: Partial<PlanState>) => void;
}

/** What a campaign is called, why it is, who runs it and by when. */
export function PlanFields(props: PlanFieldsProps & { isOpen: boolean }) {
  const { state, onChange, isOpen } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <>
      <TextField
        label={t('campaignPlan.title')}
        isRequired
        maxLength={120}
        value={state.title}
        onChange={title => onChange({ title })}
      />
      <TextField
        label={t('campaignPlan.why')}
        description={t('campaignPlan.whyHint')}
        isRequired
        maxLength={1000}
        value={state.why}
        onChange={why => onChange({ why })}
      />
      <div className={styles.grid}>
        <TextField
          label={t('campaignPlan.owner')}
          description={t('campaignPlan.ownerHint')}
          isRequired
          value={state.owner}
          onChange={owner => onChange({ owner })}
        />
        <DatePicker
          label={t('campaignPlan.targetDate')}
          isRequired
          minValue={today('UTC')}
          value={state.targetDate ? parseDate(state.targetDate) : null}
          onChange={day => onChange({ targetDate: day?.toString() })}
        />
        {!isOpen && (
          <DatePicker
            label={t('campaignPlan.startsAt')}
            description={t('campaignPlan.startsAtHint')}
            maxValue={today('UTC')}
            value={state.startsOn ? parseDate(state.startsOn) : null}
            onChange={day => onChange({ startsOn: day?.toString() })}
          />
        )}
      </div>
    </>
  );
}
