import { mockServices } from '@backstage/backend-test-utils';
import { Entity, RELATION_HAS_MEMBER } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { API, COMPONENT, SURROUNDINGS } from '../__fixtures__/catalog';
import { collect } from '../__testUtils__/collectAll';
import { CatalogSource } from './CatalogSource';

function createSource(others: Entity[] = SURROUNDINGS) {
  const catalog = catalogServiceMock({ entities: others });
  const source = CatalogSource.create({ catalog, auth: mockServices.auth() });
  return { source, bulk: jest.spyOn(catalog, 'getEntitiesByRefs') };
}

async function valueOf(key: string, entity: Entity, others?: Entity[]) {
  const { source } = createSource(others);
  const observation = (await collect(source, [entity])).find(
    item => item.key === key,
  );
  return observation && 'value' in observation
    ? observation.value
    : observation?.unavailable;
}

function withMetadata(metadata: Partial<Entity['metadata']>): Entity {
  return { ...COMPONENT, metadata: { ...COMPONENT.metadata, ...metadata } };
}

function withSpec(spec: JsonObject): Entity {
  return { ...API, spec: { ...API.spec, ...spec } };
}

describe('CatalogSource', () => {
  it('fetches what entities point to in bulk, whatever their number', async () => {
    const { source, bulk } = createSource();
    const entities = Array.from({ length: 1000 }, (_, index) =>
      withMetadata({ name: `checkout-${index}` }),
    );
    await collect(source, entities);
    expect(bulk.mock.calls.length).toBeLessThanOrEqual(5);
  });

  it('asks for large sets in chunks', async () => {
    const { source, bulk } = createSource();
    const entities = Array.from({ length: 600 }, (_, index) => ({
      ...withMetadata({ name: `checkout-${index}` }),
      relations: [
        { type: 'dependsOn', targetRef: `resource:default/r${index}` },
      ],
    }));
    await collect(source, entities);
    const sizes = bulk.mock.calls.map(([{ entityRefs }]) => entityRefs.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(250);
    expect(sizes.length).toBeGreaterThanOrEqual(3);
  });

  it('counts members through child groups, and only users that exist', async () => {
    const { source } = createSource([
      ...SURROUNDINGS.map(entity =>
        entity.metadata.name === 'shop-core'
          ? {
              ...entity,
              relations: [
                ...entity.relations!,
                { type: RELATION_HAS_MEMBER, targetRef: 'user:default/gone' },
                { type: 'parentOf', targetRef: 'group:default/shop' },
              ],
            }
          : entity,
      ),
    ]);
    expect(await collect(source, [COMPONENT])).toContainEqual(
      expect.objectContaining({
        key: 'catalog.owner',
        method: 'measured',
        value: {
          owner: 'group:default/shop',
          resolves: true,
          kind: 'Group',
          members: 1,
        },
      }),
    );
  });

  it('says when the owner is nobody', async () => {
    expect(await valueOf('catalog.owner', COMPONENT, [])).toEqual({
      owner: 'group:default/shop',
      resolves: false,
      members: 0,
    });
  });

  it('names dependencies that are not there, and those that nobody owns', async () => {
    const relations = [
      'resource:default/gone',
      'resource:default/orders-db',
    ].map(targetRef => ({ type: 'dependsOn', targetRef }));
    const orphaned = SURROUNDINGS.map(entity =>
      entity.metadata.name === 'orders-db'
        ? { ...entity, relations: [] }
        : entity,
    );
    expect(
      await valueOf(
        'catalog.dependencies-resolve',
        { ...COMPONENT, relations },
        orphaned,
      ),
    ).toEqual({
      count: 2,
      dangling: ['resource:default/gone'],
      ownerless: ['resource:default/orders-db'],
    });
  });

  it('takes "no dependencies" as a declaration, never as a measurement', async () => {
    const { source } = createSource();
    const entity = {
      ...withMetadata({ annotations: { 'cairn.dev/no-dependencies': 'true' } }),
      relations: [],
    };
    const observations = await collect(source, [entity]);
    expect(observations).toContainEqual(
      expect.objectContaining({
        key: 'catalog.dependencies',
        value: { count: 0, dependencies: [], declaredNone: true },
      }),
    );
    expect(observations).toContainEqual(
      expect.objectContaining({
        key: 'catalog.dependencies-resolve',
        method: 'declared',
      }),
    );
  });

  it.each([
    ['The checkout service', 0],
    ['Checkout', 0],
    [undefined, 0],
    ['Turns baskets into paid orders', 5],
    ['Считает цены в корзине покупателя', 5],
  ])(
    'sees through a description that repeats the name: %s',
    async (description, ownWords) => {
      expect(
        await valueOf('catalog.description', withMetadata({ description })),
      ).toMatchObject({ ownWords });
    },
  );

  it('says nothing of definitions of what is no API', async () => {
    expect(await valueOf('catalog.definition', COMPONENT)).toBeUndefined();
  });

  it.each([
    [
      'openapi',
      'openapi: 3.1.0\ninfo: {title: A, version: "1"}\npaths: {/a: {get: {operationId: a, summary: A, parameters: [{name: q, in: query, schema: {type: string}}], responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}}}}}\ncomponents: {schemas: {A: {type: object}}}',
    ],
    [
      'openapi',
      'swagger: "2.0"\ninfo: {title: A, version: "1"}\npaths: {/a: {get: {operationId: a, summary: A, responses: {"200": {description: ok}}}}}',
    ],
    [
      'asyncapi',
      'asyncapi: 2.6.0\ninfo: {title: A, version: "1"}\nchannels: {a: {publish: {operationId: a, summary: A}}}',
    ],
    [
      'asyncapi',
      'asyncapi: 3.0.0\ninfo: {title: A, version: "1"}\nchannels: {a: {}}\noperations: {a: {action: send, summary: A}}',
    ],
    ['graphql', 'type Query {\n  "A thing"\n  a: String @federated\n}'],
    [
      'grpc',
      'syntax = "proto3";\nimport "other.proto";\nmessage M {}\nservice S {\n  // Does it\n  rpc Do (M) returns (M);\n}',
    ],
  ])('reads a definition: %s', async (type, definition) => {
    expect(
      await valueOf('catalog.definition', withSpec({ type, definition })),
    ).toMatchObject({
      format: type,
      errors: [],
      valid: true,
      operations: 1,
      withoutIdCount: 0,
      withoutDescriptionCount: 0,
    });
  });

  it.each([
    ['openapi', '', /empty/],
    ['openapi', 'openapi: 3.0.0\ninfo: {title: A}\npaths: {}', /version/],
    [
      'openapi',
      'openapi: 3.1.0\ninfo: {title: A, version: "1"}\npaths: {/a: {get: {responses: 5}}}',
      /must be object/,
    ],
    [
      'openapi',
      'openapi: 3.0.0\ninfo: {title: A, version: "1"}\npaths: {/a: {$ref: "http://127.0.0.1/x.yaml"}}',
      /leads nowhere/,
    ],
    [
      'openapi',
      'openapi: 3.0.0\ninfo: {title: A, version: "1"}\npaths: {/a: {$ref: "/etc/passwd"}}',
      /leads nowhere/,
    ],
    ['openapi', 'openapi: [', /cannot be parsed/],
    ['asyncapi', 'asyncapi: 2.6.0\ninfo: {title: A, version: "1"}', /channels/],
    ['graphql', 'type Query {', /Syntax Error/],
    ['grpc', 'service {', /illegal/],
  ])(
    'says what is wrong with a definition: %s %s',
    async (type, definition, words) => {
      expect(
        await valueOf('catalog.definition', withSpec({ type, definition })),
      ).toMatchObject({
        valid: false,
        errors: expect.arrayContaining([expect.stringMatching(words)]),
      });
    },
  );

  it('counts operations that a program could not choose', async () => {
    const definition =
      'openapi: 3.0.0\ninfo: {title: A, version: "1"}\npaths: {/a: {get: {responses: {"200": {description: ok}}}}}';
    expect(
      await valueOf('catalog.definition', withSpec({ definition })),
    ).toMatchObject({
      valid: true,
      withoutId: ['GET /a'],
      withoutDescription: ['GET /a'],
    });
  });

  it('does not judge a format that it cannot read', async () => {
    expect(
      await valueOf(
        'catalog.definition',
        withSpec({ type: 'trpc', definition: 'x' }),
      ),
    ).toMatch(/Definitions of type trpc cannot be read/);
  });

  it('is not held up by a definition that expands without end', async () => {
    const levels = Array.from({ length: 40 }, (_, index) => {
      const next =
        index === 39
          ? '{type: string}'
          : `{type: object, properties: {a: {$ref: "#/components/schemas/L${
              index + 1
            }"}, b: {$ref: "#/components/schemas/L${index + 1}"}}}`;
      return `    L${index}: ${next}`;
    });
    const aliases = Array.from(
      { length: 30 },
      (_, index) =>
        `a${index}: &a${index} [${
          index === 0 ? 'x' : `*a${index - 1}, *a${index - 1}`
        }]`,
    );
    const references = `openapi: 3.0.0\ninfo: {title: A, version: "1"}\npaths: {}\ncomponents:\n  schemas:\n${levels.join(
      '\n',
    )}\n`;
    const bomb = `openapi: 3.0.0\n${aliases.join('\n')}\n`;
    const started = Date.now();
    expect(
      await valueOf('catalog.definition', withSpec({ definition: references })),
    ).toMatchObject({ valid: true });
    expect(
      await valueOf('catalog.definition', withSpec({ definition: bomb })),
    ).toMatchObject({ valid: false });
    expect(Date.now() - started).toBeLessThan(5000);
  });
});
