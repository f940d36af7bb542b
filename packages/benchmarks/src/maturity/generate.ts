import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  Criterion,
  Evidence,
  Method,
  Rubric,
} from '@cairn/backstage-plugin-maturity-common';
import { generateOrganization } from '@cairn/testing';

const WORKFRAMES = [
  'developer-experience',
  'production-operations',
  'agent-experience',
] as const;

const METHODS: Method[] = ['measured', 'pulled', 'declared'];

/** How many of ten values pass; the rest fails. One entity in twenty has no evidence for a criterion at all. */
const PASSING = 7;

/**
 * A rubric of so many criteria, spread over the workframes and over levels 1 to 4, whose conditions are of all kinds.
 *
 * @internal
 */
export function generateRubric(criteria: number): Rubric {
  return {
    id: 'benchmark',
    title: 'Generated rubric',
    targets: [
      {
        when: { kind: 'Component' },
        levels: Object.fromEntries(WORKFRAMES.map(name => [name, 3])),
      },
    ],
    criteria: Array.from({ length: criteria }, (_, index) =>
      generateCriterion(index),
    ),
  };
}

function generateCriterion(index: number): Criterion {
  const conditions: Criterion['condition'][] = [
    { path: 'share', atLeast: 10 - PASSING },
    {
      all: [
        { path: 'share', exists: true },
        { path: 'ok', equals: true },
      ],
    },
    {
      any: [
        { path: 'ok', equals: true },
        { path: 'words', contains: 'fine' },
      ],
    },
  ];
  return {
    id: `criterion-${index + 1}`,
    title: `Criterion ${index + 1}`,
    workframe: WORKFRAMES[index % WORKFRAMES.length],
    level: ((Math.floor(index / WORKFRAMES.length) % 4) + 1) as 1 | 2 | 3 | 4,
    appliesTo: { kind: 'Component' },
    evidence: { key: `benchmark.key-${index + 1}`, maxAge: 'P30D' },
    condition: conditions[Math.floor(index / 3) % conditions.length],
    why: 'It is measured.',
    owner: 'group:default/platform',
    remedy: {
      title: 'Do it',
      effort: 'PT1H',
      page: 'https://example.com/how',
      step: 'Read the page and do what it says.',
    },
  };
}

/**
 * A made-up organization that holds exactly so many components, and the teams that own them.
 *
 * @internal
 */
export function generateCatalog(options: {
  seed: number;
  components: number;
}): { entities: Entity[]; componentRefs: string[] } {
  const entities = generateOrganization({
    seed: options.seed,
    people: 200,
    teams: 25,
    services: options.components,
  });
  const componentRefs = entities
    .filter(entity => entity.kind === 'Component')
    .map(entity => stringifyEntityRef(entity));
  if (componentRefs.length !== options.components) {
    throw new Error(
      `Wanted ${options.components} components, got ${componentRefs.length}`,
    );
  }
  return { entities, componentRefs };
}

/**
 * Evidence for every entity and criterion, as sources leave it: mostly passing, some failing, some missing.
 *
 * @internal
 */
export function generateEvidence(options: {
  rubric: Rubric;
  entityRefs: readonly string[];
  observedAt: string;
}): Evidence[] {
  const { rubric, entityRefs, observedAt } = options;
  return entityRefs.flatMap((entityRef, row) =>
    rubric.criteria.flatMap((criterion, column) => {
      const chance = (row * 31 + column * 17) % 100;
      if (chance >= 95) {
        return [];
      }
      const share = chance % 10;
      const ok = share >= 10 - PASSING;
      return {
        entityRef,
        key: criterion.evidence.key,
        source: 'benchmark',
        value: { share, ok, words: [ok ? 'fine' : 'poor'] },
        method: METHODS[column % METHODS.length],
        observedAt,
        url: `https://example.com/${column}`,
      };
    }),
  );
}
