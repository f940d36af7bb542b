import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { cardMessages } from './card';
import { commonMessages } from './common';
import { entityMessages } from './entity';
import { homeMessages } from './home';
import { pageMessages } from './pages';
import { platformMessages } from './platform';
import { populationMessages, teamsMessages } from './teams';
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
    card: cardMessages,
    entity: entityMessages,
    page: pageMessages,
    home: homeMessages,
    platform: platformMessages,
    population: populationMessages,
    teams: teamsMessages,
    trends: trendsMessages,
  },
});
