import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { Campaign } from '@cairn/backstage-plugin-maturity-common';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { useSubmit } from '../../hooks/useSubmit';
import { maturityTranslationRef } from '../../translation';
import { GoalFields } from './GoalFields';
import { PlanFields } from './PlanFields';
import { PlanPreview } from './PlanPreview';
import { ScopeFields } from './ScopeFields';
import { planOf, planStateOf } from './planState';
import styles from './CampaignsPage.module.css';

/** Props of {@link PlanDialog}. */
export interface PlanDialogProps {
  /** The campaign that is changed; a new one unless given. */
  campaign?: Campaign;
  onClose: () => void;
  onSaved: (campaign: Campaign) => void;
}

/** Writes a plan down, or changes one. What it would ask is shown before anybody hears of it. */
export function PlanDialog(props: PlanDialogProps) {
  const { campaign, onClose, onSaved } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const [state, setState] = useState(() => planStateOf(campaign));
  const plan = planOf(state);
  const isOpen = campaign?.state === 'open';
  const { submit, isPending, failed } = useSubmit({
    async run() {
      if (!plan) return;
      onSaved(
        campaign
          ? await api.campaigns.edit(campaign.id, {
              plan,
              revision: campaign.revision,
            })
          : await api.campaigns.create(plan),
      );
    },
  });
  const fields = {
    state,
    onChange: (change: Partial<typeof state>) =>
      setState(current => ({ ...current, ...change })),
  };

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={720}>
      <DialogHeader>
        {t(campaign ? 'campaignPlan.titleEdit' : 'campaignPlan.titleNew')}
      </DialogHeader>
      <DialogBody>
        <div className={styles.form}>
          <PlanFields {...fields} isOpen={isOpen} />
          {isOpen ? (
            <Alert status="info" icon title={t('campaignPlan.fixed')} />
          ) : (
            <>
              <GoalFields {...fields} />
              <ScopeFields {...fields} />
            </>
          )}
          <PlanPreview state={state} />
          {failed && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('campaign.failed')}
              description={failed}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button isDisabled={!plan} isPending={isPending} onPress={submit}>
          {t(campaign ? 'campaignPlan.save' : 'campaignPlan.saveDraft')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('campaignPlan.keep')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
