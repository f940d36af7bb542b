import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { parseRubric } from '../rubric/parseRubric';
import { factsOfCheck } from './factsOfCheck';
import { importJsonRules } from './importJsonRules';

function check(conditions: unknown, rest: object = {}) {
  return {
    type: 'json-rules-engine',
    name: 'Group owner',
    description: 'A group owns it.',
    factIds: ['ownership', 'teams'],
    rule: { conditions },
    ...rest,
  };
}

const OWNED = { fact: 'hasOwner', operator: 'equal', value: true };

function importOne(content: unknown, options: object = {}) {
  const { imported, faults } = importJsonRules({
    checks: { groupOwner: content },
    ...options,
  });
  return { imported: imported[0], faults };
}

describe('importJsonRules', () => {
  it('makes criteria that a rubric accepts, with what checks do not say from the options', () => {
    const checks = {
      'group owner!': check(
        { all: [OWNED, { not: { ...OWNED, path: '$.x[0]' } }] },
        {
          metadata: { rank: 3, category: 'Ownership', solution: 'Name one' },
          links: [
            { title: 'Bad', url: 'data:text/html,hi' },
            { title: 'How', url: 'https://acme.org/owners' },
          ],
        },
      ),
      plain: check({ any: [OWNED] }, { description: '' }),
      ranked: check({ any: [OWNED] }, { metadata: { rank: 'platinum' } }),
    };
    const { imported, faults } = importJsonRules({
      checks,
      levels: { platinum: 4 },
      workframes: { Ownership: 'developer-experience' },
      owner: 'group:default/quality',
    });
    expect(faults).toEqual([]);
    expect(imported.map(({ criterion }) => criterion)).toMatchObject([
      {
        id: 'tech-insights-group-owner',
        level: 3,
        workframe: 'developer-experience',
        owner: 'group:default/quality',
        why: 'A group owns it.',
        evidence: { key: 'tech-insights.checks.group-owner', maxAge: 'P7D' },
        remedy: { page: 'https://acme.org/owners', step: 'Name one' },
        condition: {
          all: [
            {
              path: 'hasOwner',
              jsonRule: { operator: 'equal', value: true },
            },
            { not: { jsonRule: { at: ['x', 0] } } },
          ],
        },
      },
      {
        level: 2,
        workframe: 'production-operations',
        why: 'Group owner',
        remedy: { page: '/tech-insights' },
      },
      { level: 4 },
    ]);

    const rubric = parseRubric([
      { content: { id: 'r', title: 'R', targets: [] } },
      { content: { criteria: imported.map(each => each.criterion) } },
    ]);
    expect(rubric.faults).toEqual([]);
    expect(rubric.rubric.criteria).toHaveLength(3);
  });

  it.each<[string, unknown, object?]>([
    [
      'its operator "startsWith"',
      { all: [{ ...OWNED, operator: 'startsWith' }] },
    ],
    ['compares a fact with another', { all: [{ ...OWNED, value: OWNED }] }],
    ['has no value', { all: [{ fact: 'a', operator: 'equal' }] }],
    [
      'wants a list and has 7',
      { any: [{ ...OWNED, operator: 'in', value: 7 }] },
    ],
    ['is no plain path', { any: [{ ...OWNED, path: '$..x' }] }],
    ['is no plain path', { any: [{ ...OWNED, path: '$.x[?(@.y)]' }] }],
    ['its any is no list, or an empty one', { any: [] }],
    ['has all and any', { all: [OWNED], any: [OWNED] }],
    ['shared condition "owned"', { condition: 'owned' }],
    ['no fact, all, any or not', { none: [] }],
    [
      'which its factIds do not list',
      { all: [{ ...OWNED, params: { factRetrieverId: 'docs' } }] },
    ],
    ['its type is "other"', { all: [OWNED] }, { type: 'other' }],
    [
      'its filter asks spec.x for {"y":1}',
      { all: [OWNED] },
      { filter: { 'spec.x': { y: 1 } } },
    ],
  ])(
    'keeps a check that cannot be asked as a criterion that is unknown, because it %s',
    (reason, conditions, ...[rest]) => {
      const { imported, faults } = importOne(check(conditions, rest));
      expect(faults).toEqual([]);
      expect(factsOfCheck({ check: imported, latest: {} })).toEqual({
        unavailable: expect.stringContaining(reason),
      });
    },
  );

  it.each<[string, unknown]>([
    ['is "nonsense"; write a check with name, factIds and rule', 'nonsense'],
    ['name is missing; write what the check is called', { factIds: [] }],
    ['factIds.0 is 5; write a list of ids', check({}, { factIds: [5] })],
    ['filter is 5; write an object', check({ all: [OWNED] }, { filter: 5 })],
  ])('names what is no check at all: %s', (reason, content) => {
    const { imported, faults } = importOne(content);
    expect(imported).toBeUndefined();
    expect(faults).toEqual([
      { checkId: 'groupOwner', reason: expect.stringContaining(reason) },
    ]);
  });

  it('names two checks that would become one criterion', () => {
    const { imported, faults } = importJsonRules({
      checks: {
        'a b': check({ all: [OWNED] }),
        'a-b': check({ all: [OWNED] }),
      },
    });
    expect(imported).toHaveLength(1);
    expect(faults).toMatchObject([{ checkId: 'a-b' }]);
  });

  it('asks those that the filter of the check means', () => {
    const { imported } = importOne(
      check(
        { all: [OWNED] },
        {
          filter: [
            { 'metadata.tags': 'Backend', 'spec.type': ['service', 'worker'] },
            { "metadata.annotations['acme.org/critical']": 'yes' },
          ],
        },
      ),
    );
    const applies = filterPredicateToFilterFunction(
      imported.criterion.appliesTo,
    );
    const entity = {
      kind: 'Component',
      metadata: { tags: ['backend'] },
      spec: { type: 'worker' },
    };
    expect(applies(entity)).toBe(true);
    expect(applies({ ...entity, kind: 'User' })).toBe(false);
    expect(applies({ ...entity, spec: { type: 'library' } })).toBe(false);
    expect(
      applies({
        kind: 'API',
        metadata: { annotations: { 'acme.org/critical': 'YES' } },
      }),
    ).toBe(true);
  });
});

describe('factsOfCheck', () => {
  const { imported } = importOne(
    check({
      all: [
        OWNED,
        { ...OWNED, fact: 'size', params: { factRetrieverId: 'teams' } },
      ],
    }),
  );
  const at = (day: number) => `2026-11-0${day}T00:00:00.000Z`;

  it('holds the facts that are asked for, as old as the oldest of them', () => {
    expect(
      factsOfCheck({
        check: imported,
        latest: {
          ownership: { facts: { hasOwner: null, size: 1 }, observedAt: at(3) },
          teams: { facts: { size: 5, hasOwner: null }, observedAt: at(2) },
          other: { facts: { hasOwner: true }, observedAt: at(1) },
        },
      }),
    ).toEqual({
      value: { hasOwner: null, 'size@teams': 5 },
      observedAt: at(2),
    });
  });

  it.each([
    ['holds no fact "size" of teams', { hasOwner: true }, {}],
    ['holds no fact "hasOwner" of ownership or teams', {}, { size: 1 }],
    [
      'is another one in ownership and teams',
      { hasOwner: true },
      { size: 1, hasOwner: false },
    ],
  ])('says why a fact is not known: it %s', (reason, ownership, teams) => {
    expect(
      factsOfCheck({
        check: imported,
        latest: {
          ownership: { facts: ownership, observedAt: at(1) },
          teams: { facts: teams, observedAt: at(1) },
        },
      }),
    ).toEqual({ unavailable: expect.stringContaining(reason) });
  });

  it('takes no fact that no schema promises any more', () => {
    const latest = {
      ownership: { facts: { hasOwner: true }, observedAt: at(1) },
      teams: { facts: { size: 1 }, observedAt: at(1) },
    };
    expect(
      factsOfCheck({
        check: imported,
        latest,
        promised: { ownership: [], teams: ['size'] },
      }),
    ).toEqual({
      unavailable: expect.stringContaining('promises the fact "hasOwner"'),
    });
  });
});
