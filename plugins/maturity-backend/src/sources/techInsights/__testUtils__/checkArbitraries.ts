import { JsonValue } from '@backstage/types';
import { LatestFacts } from '@cairn/backstage-plugin-maturity-common';
import fc from 'fast-check';

/*
 * Facts and checks in which values of all types meet operators of all kinds. Domains are small on purpose: few facts
 * and values make matches, collisions and gaps frequent.
 */

/** Two of them have a fact of the same name. */
const RETRIEVERS: Record<string, string[]> = {
  ownership: ['hasOwner', 'count'],
  docs: ['tags', 'report', 'title'],
  'scan.results': ['count', 'findings'],
};
const IDS = Object.keys(RETRIEVERS);
const FACTS = [...new Set(Object.values(RETRIEVERS).flat())];

/** One in so many cases is odd. */
function seldom<T>(
  rarity: number,
  odd: fc.Arbitrary<T>,
  usual: fc.Arbitrary<T>,
): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: rarity - 1, arbitrary: usual },
    { weight: 1, arbitrary: odd },
  );
}

const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];

const primitive = fc.constantFrom<JsonValue>(
  true,
  false,
  0,
  1,
  5,
  -2.5,
  '5',
  '10',
  '5 apples',
  '',
  'api',
  'web',
  null,
);

const list = fc.array(primitive, { maxLength: 3 }) as fc.Arbitrary<JsonValue>;

const object = fc.record(
  {
    a: primitive,
    b: list,
    c: fc.record(
      { d: primitive },
      { noNullPrototype: true },
    ) as fc.Arbitrary<JsonValue>,
    length: fc.nat(3),
    'x.y': primitive,
  },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<JsonValue>;

const fact = fc.oneof(
  { weight: 5, arbitrary: primitive },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: object },
);

function factsOf(names: string[]) {
  const all = Object.fromEntries(names.map(name => [name, fact]));
  return seldom(
    30,
    fc.record(all, { requiredKeys: [], noNullPrototype: true }),
    fc.record(all, { noNullPrototype: true }),
  );
}

const rows = Object.fromEntries(
  Object.entries(RETRIEVERS).map(([id, names]) => [id, factsOf(names)]),
);
const latest = seldom(
  30,
  fc.record(rows, { requiredKeys: [] }),
  fc.record(rows, { requiredKeys: IDS }),
).map(
  (each): LatestFacts =>
    Object.fromEntries(
      Object.entries(each).map(([id, facts], index) => [
        id,
        {
          facts: facts as Record<string, JsonValue>,
          observedAt: `2026-11-0${index + 1}T00:00:00.000Z`,
        },
      ]),
    ),
);

const reference = fc.oneof(
  ...Object.entries(RETRIEVERS).flatMap(([id, names]) =>
    names.flatMap(name => [
      fc.constant({ fact: name, params: { factRetrieverId: id } }),
      // What two retrievers have is asked by its name alone now and then only.
      ...(name === 'count' ? [] : [fc.constant({ fact: name })]),
    ]),
  ),
);

const oddReference = fc.constantFrom(
  { fact: 'count' },
  { fact: 'unheardOf' },
  { fact: 'hasOwner', params: { factRetrieverId: 'docs' } },
  { fact: 'hasOwner', params: { factRetrieverId: 'nobody' } },
);

const path = fc.constantFrom(
  ...'$.a $.b $.b[0] $.c.d $.c $ $.length $.missing $[1] a'.split(' '),
  "$['x.y']",
);

const oddPath = fc.constantFrom('$.*', '$..d', '$.b[?(@ > 1)]');

const comparison = fc
  .record({
    about: seldom(40, oddReference, reference),
    operator: seldom(
      150,
      fc.constant('startsWith'),
      fc.constantFrom(...OPERATORS),
    ),
    plain: seldom(10, fc.oneof(list, object), primitive),
    several: seldom(10, fc.constant<JsonValue>('api, 5'), list),
    path: fc.option(seldom(60, oddPath, path), { freq: 2, nil: undefined }),
  })
  .map(({ about, operator, plain, several, path: into }) => ({
    ...about,
    operator,
    value: /^(in|notIn)$/.test(operator) ? several : plain,
    ...(into !== undefined && { path: into }),
  }));

const { group } = fc.letrec<{ group: object; any: object }>(tie => ({
  group: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map(all => ({ all })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map(any => ({ any })),
    tie('any').map(not => ({ not })),
  ),
  any: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: comparison },
    { weight: 1, arbitrary: tie('group') },
  ),
}));

const filterValue = fc.constantFrom<JsonValue>(
  'component',
  'API',
  'service',
  'backend',
  true,
  3,
  ['Component', 'system'],
);
const filterOne = fc.dictionary(
  fc.constantFrom('kind', 'spec.type', 'metadata.tags', 'spec.replicas'),
  filterValue,
  { minKeys: 1, maxKeys: 2 },
);
const filter = fc.oneof(
  filterOne as fc.Arbitrary<JsonValue>,
  fc.array(filterOne, {
    minLength: 1,
    maxLength: 2,
  }) as fc.Arbitrary<JsonValue>,
);

const entity = fc
  .record({
    kind: fc.constantFrom('Component', 'API', 'System'),
    type: fc.constantFrom('service', 'library'),
    tags: fc.subarray(['backend', 'web']),
    replicas: fc.constantFrom<JsonValue>(3, 2, 'backend'),
  })
  .map(({ kind, type, tags, replicas }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'payments', namespace: 'default', tags },
    spec: { type, replicas },
  }));

/** One check, the facts of one entity, and what their schemas promise. */
export const checkCase = fc.record({
  entity,
  latest,
  conditions: seldom(
    100,
    fc.constantFrom<object>({ any: [] }, { condition: 'shared' }),
    group,
  ),
  filter: seldom(10, filter, fc.constant(undefined)),
  factIds: seldom(
    30,
    fc.shuffledSubarray(IDS, { minLength: 1 }),
    fc.shuffledSubarray(IDS, { minLength: IDS.length }),
  ),
  /** A fact that is no longer in the schema although rows hold it. */
  stale: seldom<string | undefined>(
    40,
    fc.constantFrom(...FACTS),
    fc.constant(undefined),
  ),
});

/** Names of the facts that the schema of a retriever promises. */
export const PROMISED: Readonly<Record<string, string[]>> = RETRIEVERS;
