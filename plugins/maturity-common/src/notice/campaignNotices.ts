import { Campaign, Standing } from '../api/campaigns';
import { PlannedNotice } from './types';
import { services } from './words';

/** Why owners hear of a campaign. @public */
export type CampaignOccasion = 'opened' | 'reminder' | 'closed';

/**
 * What the owners hear of a campaign: one notice each, with the number of services that it wants something of. At its
 * end those hear too who have done it all; before that they are left alone.
 *
 * @public
 */
export function campaignNotices(options: {
  campaign: Pick<Campaign, 'id' | 'title' | 'why' | 'goalTitle' | 'targetDate'>;
  occasion: CampaignOccasion;
  /** The entities that are in scope now, with how they stand. */
  entities: Iterable<{ ownerRef?: string; standing: Standing }>;
}): PlannedNotice[] {
  const { campaign, occasion } = options;
  const owners = new Map<string, { left: number; done: number }>();
  for (const { ownerRef, standing } of options.entities) {
    if (ownerRef === undefined || standing === 'not-asked') {
      continue;
    }
    const count = owners.get(ownerRef) ?? { left: 0, done: 0 };
    owners.set(ownerRef, count);
    if (standing === 'not-met' || standing === 'unknown') {
      count.left++;
    } else {
      count.done++;
    }
  }
  return [...owners]
    .filter(([, { left }]) => occasion === 'closed' || left > 0)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([owner, count]) => ({
      recipients: [owner],
      title: titleOf(campaign.title, occasion, count),
      description: descriptionOf(campaign, occasion),
      link: `/maturity/campaigns/${encodeURIComponent(
        campaign.id,
      )}?team=${encodeURIComponent(owner)}`,
      scope: `maturity:campaign:${campaign.id}:${owner}`,
      severity: occasion === 'closed' ? 'low' : 'normal',
    }));
}

function titleOf(
  title: string,
  occasion: CampaignOccasion,
  { left, done }: { left: number; done: number },
): string {
  switch (occasion) {
    case 'opened':
      return `Campaign '${title}' asks something of ${services(left)} of yours`;
    case 'reminder':
      return `Campaign '${title}' still waits for ${services(left)} of yours`;
    default:
      return `Campaign '${title}' has ended: ${done} of ${
        left + done
      } services of yours are done`;
  }
}

function descriptionOf(
  {
    why,
    goalTitle,
    targetDate,
  }: Pick<Campaign, 'why' | 'goalTitle' | 'targetDate'>,
  occasion: CampaignOccasion,
): string {
  return occasion === 'closed'
    ? `It asked for: ${goalTitle}.`
    : `Wanted by ${targetDate}: ${goalTitle}. ${why}`;
}
