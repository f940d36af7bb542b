import { Entity } from '@backstage/catalog-model';

export const ROOT = 'https://github.com/acme/checkout/tree/main/';

const OPENAPI = `openapi: 3.0.3
info: { title: Orders, version: '1' }
paths:
  /orders:
    post:
      operationId: createOrder
      summary: Turns a basket into an order
      responses: { '201': { description: The order } }
`;

function entity(
  kind: string,
  name: string,
  rest: {
    metadata?: Partial<Entity['metadata']>;
    spec?: Entity['spec'];
    relations?: [type: string, targetRef: string][];
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', ...rest.metadata },
    spec: rest.spec,
    relations: rest.relations?.map(([type, targetRef]) => ({
      type,
      targetRef,
    })),
  };
}

const OWNED: [string, string] = ['ownedBy', 'group:default/shop'];

/** What the entities under test point to. */
export const SURROUNDINGS: Entity[] = [
  entity('Group', 'shop', {
    spec: { type: 'team', children: ['shop-core'] },
    relations: [['parentOf', 'group:default/shop-core']],
  }),
  entity('Group', 'shop-core', {
    spec: { type: 'team', children: [] },
    relations: [['hasMember', 'user:default/ada']],
  }),
  entity('User', 'ada', { spec: { memberOf: ['shop-core'] } }),
  entity('System', 'shop', { relations: [OWNED] }),
  entity('Resource', 'orders-db', { relations: [OWNED] }),
];

/** Entities that do everything that the default rubric asks of the catalog. */
export const COMPONENT = entity('Component', 'checkout', {
  metadata: {
    description: 'Turns a basket into a paid order for the shop',
    links: [
      { url: 'https://grafana.example.com/checkout', title: 'Dashboard' },
    ],
    tags: ['payments'],
    annotations: {
      'backstage.io/source-location': `url:${ROOT}`,
      'github.com/project-slug': 'acme/checkout',
    },
  },
  spec: { type: 'service', lifecycle: 'production', providesApis: ['orders'] },
  relations: [
    OWNED,
    ['partOf', 'system:default/shop'],
    ['dependsOn', 'resource:default/orders-db'],
    ['providesApi', 'api:default/orders'],
  ],
});

export const API = entity('API', 'orders', {
  metadata: { ...COMPONENT.metadata, name: 'orders' },
  spec: { type: 'openapi', lifecycle: 'production', definition: OPENAPI },
  relations: [
    OWNED,
    ['partOf', 'system:default/shop'],
    ['apiProvidedBy', 'component:default/checkout'],
  ],
});

export const RESOURCE = entity('Resource', 'orders-queue', {
  metadata: { ...COMPONENT.metadata, name: 'orders-queue' },
  spec: { type: 'queue' },
  relations: [
    OWNED,
    ['partOf', 'system:default/shop'],
    ['dependsOn', 'resource:default/orders-db'],
  ],
});

export const LIBRARY: Entity = {
  ...COMPONENT,
  spec: { type: 'library', lifecycle: 'production' },
  relations: COMPONENT.relations!.filter(({ type }) => type !== 'providesApi'),
};

/** Entities of which nothing is said beyond what the catalog insists on. */
export function bare(of: Entity): Entity {
  return entity(of.kind, of.metadata.name, {
    metadata: {
      annotations: { 'backstage.io/source-location': `url:${ROOT}` },
    },
    // Of a resource nothing but the type is asked; of the others it decides which criteria apply.
    spec: of === RESOURCE ? {} : { type: of.spec?.type, definition: '' },
  });
}
