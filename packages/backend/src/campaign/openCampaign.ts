import { DiscoveryService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  CampaignPlan,
  MaturityClient,
} from '@cairn/backstage-plugin-maturity-common';
import { tokenOf } from '../sign-in/tokenOf';

/** A campaign of the demo, with the person who opens it. */
export interface DemoPlan extends Omit<CampaignPlan, 'targetDate'> {
  by: string;
  /** How long it goes, so that it is open whenever somebody tries the demo. */
  days: number;
}

/** Reads `demo.campaign`. */
export function readPlan(config: Config): DemoPlan {
  return {
    by: config.getString('by'),
    days: config.getNumber('days'),
    title: config.getString('title'),
    why: config.getString('why'),
    owner: config.getString('owner'),
    goal: { criteria: config.getStringArray('criteria') },
    scope: { lifecycle: config.getOptionalStringArray('lifecycle') },
  };
}

/**
 * Opens the campaign, unless there is one, once everything was looked at for the first time: what comes to be known
 * later would count as progress.
 *
 * @param options - `known` is what the look before found
 */
export async function openCampaign(options: {
  plan: DemoPlan;
  discovery: DiscoveryService;
  known: number;
}): Promise<{ isOpen: boolean; known: number }> {
  const { discovery } = options;
  const { by, days, ...plan } = options.plan;
  const client = MaturityClient.create({
    discoveryApi: discovery,
    fetchApi: { fetch },
  });
  const token = await tokenOf(discovery, by);
  const { workframes } = await client.getSummary({}, { token });
  const known = workframes.reduce((sum, each) => sum + each.coverage.known, 0);
  if ((await client.campaigns.list({}, { token })).length) {
    return { isOpen: true, known };
  }
  if (!known || known !== options.known) {
    return { isOpen: false, known };
  }
  const targetDate = new Date(Date.now() + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const draft = await client.campaigns.create(
    { ...plan, targetDate },
    { token },
  );
  await client.campaigns.act(draft.id, 'open', draft, { token });
  return { isOpen: true, known };
}
