import { createTranslationRef } from '@backstage/frontend-plugin-api';
import {
  campaignHintMessages,
  campaignMessages,
  campaignPlanMessages,
  campaignsMessages,
  reportMessages,
} from './campaigns';
import { agentMessages } from './agent';
import { cardMessages } from './card';
import { commonMessages } from './common';
import { entityMessages } from './entity';
import { homeMessages } from './home';
import { pageMessages } from './pages';
import { platformMessages } from './platform';
import { requestMessages } from './requests';
import { populationMessages, teamsMessages } from './teams';
import { rubricMessages } from './rubric';
import { teamCardMessages } from './teamCard';
import { trendsMessages } from './trends';

/**
 * Every string that the plugin shows.
 *
 * @public
 */
export const maturityTranslationRef = createTranslationRef({
  id: 'plugin.maturity',
  messages: {
    ...commonMessages,
    campaign: campaignMessages,
    campaignHint: campaignHintMessages,
    campaignPlan: campaignPlanMessages,
    campaigns: campaignsMessages,
    report: reportMessages,
    agent: agentMessages,
    card: cardMessages,
    entity: entityMessages,
    page: pageMessages,
    home: homeMessages,
    platform: platformMessages,
    population: populationMessages,
    request: requestMessages,
    rubric: rubricMessages,
    teamCard: teamCardMessages,
    teams: teamsMessages,
    trends: trendsMessages,
  },
});
