import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  CampaignAction,
  maturityCampaignManagePermission,
} from '@cairn/backstage-plugin-maturity-common';
import { RiPrinterLine } from '@remixicon/react';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import { PlanDialog } from '../CampaignsPage/PlanDialog';
import { CampaignHeadProps } from './CampaignHead';
import { ConfirmDialog } from './ConfirmDialog';
import styles from './CampaignPage.module.css';

/** What can be done with a campaign, as far as its state and the reader's permission let it. */
export function CampaignActions(props: CampaignHeadProps) {
  const { campaign, onDone } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const { allowed } = usePermission({
    permission: maturityCampaignManagePermission,
  });
  const [asked, setAsked] = useState<CampaignAction>();
  const close = () => setAsked(undefined);

  return (
    <div className={styles.actions}>
      {allowed &&
        campaign.actions.map((action, index) => (
          <Button
            key={action}
            variant={index === 1 ? 'primary' : 'secondary'}
            onPress={() => setAsked(action)}
          >
            {t(`campaign.${action}`)}
          </Button>
        ))}
      <Button
        variant="tertiary"
        iconStart={<RiPrinterLine aria-hidden />}
        onPress={() => window.print()}
      >
        {t('campaign.print')}
      </Button>
      {asked === 'edit' && (
        <PlanDialog
          campaign={campaign}
          onClose={close}
          onSaved={() => {
            close();
            onDone(t('campaign.done.edit'));
          }}
        />
      )}
      {asked && asked !== 'edit' && (
        <ConfirmDialog
          title={t(`campaign.confirm.${asked}`)}
          text={t(`campaign.confirmText.${asked}`)}
          confirm={t(`campaign.${asked}`)}
          onClose={close}
          onConfirm={async () => {
            await api.campaigns.act(campaign.id, asked, {
              revision: campaign.revision,
            });
            close();
            onDone(t(`campaign.done.${asked}`));
          }}
        />
      )}
    </div>
  );
}
