import '@backstage/cli/asset-types';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Container, Flex } from '@backstage/ui';
import { maturityApiRef } from '../src';
import maturityPlugin from '../src/alpha';
import { EntityMaturityCard } from '../src/components/EntityCard';
import { EntityMaturityContent } from '../src/components/EntityContent';
import {
  HomeWidgetCard,
  HomeWidgetContent,
} from '../src/components/HomeWidget';
import { PopulationCard } from '../src/components/TeamCard';
import { FakeMaturityApi } from '../src/fixtures';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production' },
};

const team = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team-payments', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

/** Stands in for the catalog and the home page, so that every surface can be seen without a backend. */
const surfaces = createFrontendPlugin({
  pluginId: 'surfaces',
  title: 'Surfaces',
  extensions: [
    PageBlueprint.make({
      name: 'entity',
      params: {
        path: '/catalog/:namespace/:kind/:name',
        title: 'Entity',
        routeRef: entityRouteRef,
        loader: async () => (
          <EntityProvider entity={entity}>
            <Container py="4">
              <EntityMaturityContent />
            </Container>
          </EntityProvider>
        ),
      },
    }),
    PageBlueprint.make({
      name: 'cards',
      params: {
        path: '/',
        title: 'Cards',
        loader: async () => (
          <EntityProvider entity={entity}>
            <Container py="4">
              <Flex gap="4" direction={{ initial: 'column', md: 'row' }}>
                <div style={{ flex: '0 1 420px' }}>
                  <EntityMaturityCard />
                </div>
                <div style={{ flex: '1 1 0' }}>
                  <HomeWidgetCard>
                    <HomeWidgetContent />
                  </HomeWidgetCard>
                </div>
              </Flex>
            </Container>
          </EntityProvider>
        ),
      },
    }),
    PageBlueprint.make({
      name: 'team',
      params: {
        path: '/team',
        title: 'Team',
        loader: async () => (
          <EntityProvider entity={team}>
            <Container py="4">
              <div style={{ maxWidth: 480 }}>
                <PopulationCard />
              </div>
            </Container>
          </EntityProvider>
        ),
      },
    }),
  ],
});

const fakeBackend = createFrontendModule({
  pluginId: 'maturity',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: maturityApiRef,
          deps: {},
          factory: () => FakeMaturityApi.create(),
        }),
    }),
  ],
});

createDevApp({ features: [maturityPlugin, fakeBackend, surfaces] });
