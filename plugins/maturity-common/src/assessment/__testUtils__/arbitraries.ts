import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { Evidence } from '../../model/evidence';
import { LEVELS } from '../../model/level';
import { METHODS } from '../../model/method';
import { Exemption } from '../../model/result';
import { WORKFRAMES } from '../../model/workframe';
import { Condition, Criterion, Rubric } from '../../rubric/types';
import { levelsOfKind } from '../levelsOfKind';

/*
 * Arbitraries for the laws. Domains are small on purpose: few keys, sources and days make sources meet, lapses
 * coincide and levels fill up.
 */

export const NOW = '2025-06-30T12:00:00.000Z';
const HOUR = 3_600_000;

/** NOW, some hours later or earlier. */
export function hoursFromNow(hours: number): string {
  return new Date(Date.parse(NOW) + hours * HOUR).toISOString();
}

export const KEYS = ['code.tests', 'code.docs', 'run.drill', 'run.owner'];
export const SOURCES = ['alpha', 'beta', 'gamma'];

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ path: 'count', atLeast: 3 }) },
  fc.constant({ path: 'count', atLeast: 2, atMost: 5 }),
  fc.constant({ path: 'count', exists: true }),
  fc.constantFrom<Condition>(
    { path: 'at', youngerThan: 'P8D' },
    { path: 'at', youngerThan: 'P15D' },
  ),
  fc.constant({ path: 'names', contains: 'x' }),
  fc.constant<Condition>({
    path: 'count',
    jsonRule: { operator: 'greaterThanInclusive', value: 3 },
  }),
);

const staticComparison: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { path: 'count', atMost: 2 },
  { path: 'names', contains: 'y' },
  { path: 'names.0', equals: 'x' },
  { path: 'count', jsonRule: { operator: 'lessThan', value: 4 } },
  { path: 'names', jsonRule: { operator: 'contains', value: 'x' } },
);

const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>(
  tie => ({
    any: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { weight: 4, arbitrary: comparison },
      { weight: 1, arbitrary: staticComparison.map(not => ({ not })) },
      {
        weight: 1,
        arbitrary: fc
          .array(tie('any'), { minLength: 1, maxLength: 3 })
          .map(all => ({ all })),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(tie('any'), { minLength: 1, maxLength: 3 })
          .map(any => ({ any })),
      },
    ),
  }),
).any;

const criterion: fc.Arbitrary<Omit<Criterion, 'id'>> = fc.record({
  title: fc.constantFrom('Tests run', 'Docs are read', 'Drill passed'),
  workframe: fc.constantFrom(...WORKFRAMES),
  level: fc.constantFrom(...LEVELS),
  appliesTo: fc.constantFrom<FilterPredicate>(
    { 'spec.lifecycle': 'production' },
    { 'spec.lifecycle': 'production' },
    { 'spec.type': 'service' },
    { $not: { 'spec.type': 'service' } },
  ),
  evidence: fc.record(
    {
      key: fc.constantFrom(...KEYS),
      sources: fc.shuffledSubarray(SOURCES, { minLength: 1 }),
      maxAge: fc.constantFrom('P5D', 'P10D', 'P20D'),
    },
    { requiredKeys: ['key', 'maxAge'] },
  ),
  condition,
  why: fc.constant('It keeps people asleep at night.'),
  owner: fc.constant('group:default/platform'),
  remedy: fc.record({
    title: fc.constant('Add it'),
    effort: fc.constantFrom('PT1H', 'PT4H', 'P1D'),
    page: fc.constant('/docs/remedies'),
    step: fc.constant('Follow the page'),
  }),
});

export const entity: fc.Arbitrary<Entity> = fc.record({
  apiVersion: fc.constant('backstage.io/v1alpha1'),
  kind: fc.constantFrom('Component', 'System'),
  metadata: fc.constant({ name: 'payments', namespace: 'default' }),
  spec: fc.record({
    type: fc.constantFrom('service', 'library'),
    lifecycle: fc.constant('production'),
  }),
});

const value: fc.Arbitrary<JsonValue> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      {
        count: fc.integer({ min: 0, max: 6 }),
        at: fc.integer({ min: -400, max: 0 }).map(hoursFromNow),
        names: fc.subarray(['x', 'y', 'z']),
      },
      { requiredKeys: ['count'] },
    ) as fc.Arbitrary<JsonValue>,
  },
  // Of no shape that a condition asks for.
  fc.constantFrom<JsonValue>(
    { count: true },
    { at: 'soon', names: 5 },
    { count: { a: 1 }, at: 7 },
  ),
);

/** Evidence was observed at or before NOW: nothing is observed in the future. */
function evidenceOf(
  entityRef: string,
  key: string,
  source: string,
): fc.Arbitrary<Evidence> {
  return fc
    .record({
      value: fc.option(value, { freq: 9, nil: undefined }),
      method: fc.constantFrom(...METHODS),
      observed: fc.integer({ min: -600, max: 0 }),
      scaffolded: fc.oneof(
        { weight: 5, arbitrary: fc.constant(false) },
        fc.constant(true),
      ),
      silence: fc.option(
        fc.record({
          since: fc.integer({ min: 0, max: 200 }),
          grace: fc.constantFrom(0, 24, 96),
        }),
        { freq: 2, nil: undefined },
      ),
    })
    .map(({ value: observed, silence, ...rest }) => {
      const since = Math.min(0, rest.observed + (silence?.since ?? 0));
      return {
        entityRef,
        key,
        source,
        method: rest.method,
        observedAt: hoursFromNow(rest.observed),
        ...(observed !== undefined && { value: observed }),
        ...(rest.scaffolded && { scaffolded: true }),
        ...(silence && {
          unavailable: {
            since: hoursFromNow(since),
            heldUntil: hoursFromNow(since + silence.grace),
            reason: 'The host does not answer',
          },
        }),
      };
    });
}

function evidenceSet(entityRef: string): fc.Arbitrary<Evidence[]> {
  const places = KEYS.flatMap(key => SOURCES.map(source => ({ key, source })));
  return fc
    .subarray(places, { minLength: 3 })
    .chain(chosen =>
      fc.tuple(
        ...chosen.map(({ key, source }) => evidenceOf(entityRef, key, source)),
      ),
    );
}

/** Level 5 is not for single services, and a rubric has to say so. */
function forKind(
  given: Omit<Criterion, 'id'>,
  kind: string,
): Omit<Criterion, 'id'> {
  if (given.level < 5) {
    return given;
  }
  return levelsOfKind(kind).includes(5)
    ? { ...given, appliesTo: { $all: [given.appliesTo, { kind }] } }
    : { ...given, level: 4 };
}

export interface Case {
  entity: Entity;
  rubric: Rubric;
  evidence: Evidence[];
  exemptions: Exemption[];
}

/** An entity with a rubric, evidence of several sources and exemptions that fit together. */
export const assessmentCase: fc.Arbitrary<Case> = entity.chain(subject => {
  const entityRef = stringifyEntityRef(subject);
  return fc
    .record({
      criteria: fc.array(criterion, { minLength: 1, maxLength: 10 }),
      evidence: evidenceSet(entityRef),
      exempt: fc.array(
        fc.record({
          index: fc.nat({ max: 9 }),
          until: fc.integer({ min: -48, max: 480 }),
        }),
        { maxLength: 3 },
      ),
      target: fc.constantFrom(...LEVELS.slice(0, 4)),
    })
    .map(({ criteria, evidence, exempt, target }) => ({
      entity: subject,
      rubric: {
        id: 'law',
        title: 'Law',
        targets: [
          {
            when: { 'spec.type': 'service' },
            levels: { 'developer-experience': target },
          },
        ],
        criteria: criteria.map((each, index) => ({
          ...forKind(each, subject.kind),
          id: `c-${index}`,
        })),
      },
      evidence,
      exemptions: exempt.map(({ index, until }) => ({
        entityRef,
        criterionId: `c-${index % criteria.length}`,
        reason: 'It is being replaced',
        grantedBy: 'user:default/auditor',
        until: hoursFromNow(until),
        renewals: 0,
      })),
    }));
});

/**
 * Half an hour past, while all else happens on the hour. A source with no grace time that falls silent in the very
 * millisecond in which another one lapses would leave two that decided last.
 */
export const FELL_SILENT = hoursFromNow(0.5);

/** Sources that fall silent, each with its grace time in hours. */
export const silence: fc.Arbitrary<Map<string, number>> = fc
  .subarray(SOURCES)
  .chain(sources =>
    fc
      .tuple(...sources.map(() => fc.constantFrom(0, 24, 96)))
      .map(
        graces =>
          new Map(sources.map((source, index) => [source, graces[index]])),
      ),
  );

/** The evidence after those sources fell silent; what was silent before stays as it was. */
export function silenced(
  evidence: Evidence[],
  sources: Map<string, number>,
): Evidence[] {
  return evidence.map(item => {
    const grace = sources.get(item.source);
    return grace === undefined || item.unavailable
      ? item
      : {
          ...item,
          unavailable: {
            since: FELL_SILENT,
            heldUntil: hoursFromNow(grace + 0.5),
            reason: 'The host does not answer',
          },
        };
  });
}
