import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { ASSESSED_KINDS } from '../isMaturityAvailable';
import { ENTITY_CONTENT_PATH, entityContentRouteRef } from '../routes';

const filter = { kind: { $in: [...ASSESSED_KINDS] } };

/** The card on the overview of an entity. */
export const entityMaturityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter,
    loader: () =>
      import('../components/EntityCard').then(m => <m.EntityMaturityCard />),
  },
});

/** The tab of an entity. */
export const entityMaturityContent = EntityContentBlueprint.make({
  params: {
    path: `/${ENTITY_CONTENT_PATH}`,
    title: 'Maturity',
    filter,
    routeRef: entityContentRouteRef,
    loader: () =>
      import('../components/EntityContent').then(m => (
        <m.EntityMaturityContent />
      )),
  },
});
