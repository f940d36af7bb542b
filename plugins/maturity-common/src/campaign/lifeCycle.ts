import { CampaignAction, CampaignState } from '../api/campaigns';

/**
 * The life of a campaign: what each state allows, and where it leads.
 *
 * | | edit | open | remind | close | cancel |
 * |---|---|---|---|---|---|
 * | draft | draft | open | | | cancelled |
 * | open | open | | open | closed | cancelled |
 * | closed | | | | | |
 * | cancelled | | | | | |
 *
 * @public
 */
export const CAMPAIGN_ACTIONS: Readonly<
  Record<
    CampaignState,
    Readonly<Partial<Record<CampaignAction, CampaignState>>>
  >
> = {
  draft: { edit: 'draft', open: 'open', cancel: 'cancelled' },
  open: { edit: 'open', remind: 'open', close: 'closed', cancel: 'cancelled' },
  closed: {},
  cancelled: {},
};

/**
 * What a state allows, in the order of the table.
 *
 * @public
 */
export function actionsOfCampaign(state: CampaignState): CampaignAction[] {
  return Object.keys(CAMPAIGN_ACTIONS[state]) as CampaignAction[];
}
