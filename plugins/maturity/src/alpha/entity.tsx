import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { ASSESSED_KINDS, HOLDING_KINDS } from '../isMaturityAvailable';
import { ENTITY_CONTENT_PATH, entityContentRouteRef } from '../routes';

const filter = { kind: { $in: [...ASSESSED_KINDS] } };
const holding = { kind: { $in: [...HOLDING_KINDS] } };

/** The card on the overview of an entity. */
export const entityMaturityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter,
    loader: () =>
      import('../components/EntityCard').then(m => <m.EntityMaturityCard />),
  },
});

/** The card on the overview of a group, a system or a domain: what it holds. */
export const populationMaturityCard = EntityCardBlueprint.make({
  name: 'population',
  params: {
    type: 'content',
    filter: holding,
    loader: () =>
      import('../components/TeamCard').then(m => <m.PopulationCard />),
  },
});

/** The tab of an entity, and of what holds entities. */
export const entityMaturityContent = EntityContentBlueprint.make({
  params: {
    path: `/${ENTITY_CONTENT_PATH}`,
    title: 'Maturity',
    filter: { $any: [filter, holding] },
    routeRef: entityContentRouteRef,
    loader: () =>
      import('../components/EntityContent').then(m => (
        <m.EntityMaturityContent />
      )),
  },
});
