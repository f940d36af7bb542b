import { JsonValue } from '@backstage/types';
import { Condition } from '../rubric/types';
import { evaluateCondition } from './evaluateCondition';

const now = '2025-06-30T12:00:00Z';

function ask(condition: Condition, value: JsonValue | undefined) {
  const { outcome, message } = evaluateCondition({ condition, value, now });
  return `${outcome}: ${message}`;
}

describe('evaluateCondition', () => {
  it.each<[Condition, JsonValue | undefined, string]>([
    // Quantities, also of texts and lists.
    [
      { path: 'words', atLeast: 100 },
      { words: 40 },
      'fail: words: 40, wants at least 100',
    ],
    [{ path: 'words', atLeast: 100 }, { words: 100 }, 'pass: words: 100'],
    [
      { path: 'words', atLeast: 100 },
      {},
      'fail: words: none, wants at least 100',
    ],
    [
      { path: 'words', atLeast: 100 },
      { words: true },
      'malformed: words: yes, wants at least 100',
    ],
    [{ atMost: 2 }, 3, 'fail: the value: 3, wants at most 2'],
    [{ atLeast: 2 }, ['a'], 'fail: the value: a, wants at least 2'],
    [
      { atLeast: 1, atMost: 3 },
      'four',
      'fail: the value: 4 characters, wants at most 3',
    ],
    [{ atLeast: 1, atMost: 5 }, 'four', 'pass: the value: 4 characters'],
    // Equality and membership.
    [{ equals: 'a' }, 'b', 'fail: the value: b, wants a'],
    [{ equals: true }, 'true', 'fail: the value: "true", wants yes'],
    [{ equals: null }, undefined, 'pass: the value: none'],
    [{ equals: 1 }, { a: 1 }, 'malformed: the value: {"a":1}, wants 1'],
    [
      { in: ['a', 'b', 'c'] },
      'd',
      'fail: the value: d, wants one of a, b or c',
    ],
    [
      { contains: 'lint' },
      ['test', 'build'],
      'fail: the value: test and build, wants lint in it',
    ],
    [{ contains: 'lint' }, 'run lint', 'pass: the value: run lint'],
    [{ contains: 'lint' }, 7, 'malformed: the value: 7, wants lint in it'],
    // Presence.
    [{ exists: true }, null, 'fail: the value: none, wants a value'],
    [{ exists: false }, 0, 'fail: the value: 0, wants none'],
    // Operators of json-rules-engine, with their own conversions.
    [
      { jsonRule: { operator: 'lessThan', value: 5 } },
      '5',
      'fail: the value: "5", wants less than 5',
    ],
    [
      { jsonRule: { operator: 'lessThan', value: 50 } },
      '5',
      'pass: the value: "5"',
    ],
    [
      { not: { jsonRule: { operator: 'contains', value: 'a' } } },
      'a',
      'pass: the value: a',
    ],
    [
      { path: 'fact', jsonRule: { operator: 'equal', value: 1, at: ['x', 0] } },
      { fact: { x: [2] } },
      'fail: fact: 2, wants 1',
    ],
    [
      { path: 'fact', jsonRule: { operator: 'equal', value: null } },
      { fact: null },
      'pass: fact: none',
    ],
    [
      { not: { path: 'fact', jsonRule: { operator: 'equal', value: 1 } } },
      {},
      'malformed: fact: none, wants anything but 1',
    ],
    [
      { jsonRule: { operator: 'greaterThan', value: 1 } },
      { toString: 1 },
      'malformed: the value: {"toString":1}, wants more than 1',
    ],
    // Age.
    [{ youngerThan: 'P30D' }, '2025-06-01', 'pass: the value: 2025-06-01'],
    [
      { youngerThan: 'P30D' },
      '2025-05-31T12:00:00Z',
      'fail: the value: 2025-05-31T12:00:00Z, wants a moment younger than P30D',
    ],
    [
      { youngerThan: 'P30D' },
      'June 1 2025',
      'malformed: the value: June 1 2025, wants a moment younger than P30D',
    ],
    // Paths: lists by index, keys that hold dots, no way through what is no object.
    [
      { path: 'jobs.1.name', equals: 'test' },
      { jobs: [{ name: 'build' }, { name: 'lint' }] },
      'fail: jobs.1.name: lint, wants test',
    ],
    [
      { path: 'annotations.a.b/c', equals: 1 },
      { annotations: { 'a.b/c': 1 } },
      'pass: annotations.a.b/c: 1',
    ],
    [
      { path: 'a.length', exists: true },
      { a: 'text' },
      'fail: a.length: none, wants a value',
    ],
    [
      { path: 'constructor', exists: true },
      {},
      'fail: constructor: none, wants a value',
    ],
    [
      { path: 'words', label: 'The length', atLeast: 100 },
      { words: 40 },
      'fail: The length: 40, wants at least 100',
    ],
    // Combinations: only what decides is told.
    [
      {
        all: [
          { path: 'a', equals: 1 },
          { path: 'b', equals: 2 },
        ],
      },
      { a: 1, b: 3 },
      'fail: b: 3, wants 2',
    ],
    [
      {
        all: [
          { path: 'a', equals: 1 },
          { path: 'b', atLeast: 2 },
        ],
      },
      { a: 2, b: true },
      'fail: a: 2, wants 1',
    ],
    [
      {
        all: [
          { path: 'a', equals: 1 },
          { path: 'b', atLeast: 2 },
        ],
      },
      { a: 1, b: true },
      'malformed: b: yes, wants at least 2',
    ],
    [
      {
        any: [
          { path: 'slow', equals: true },
          { path: 'dear', equals: true, effort: 'P2D' },
          { path: 'cheap', equals: true, effort: 'PT1H' },
        ],
      },
      { slow: false, dear: false, cheap: false },
      'fail: cheap: no, wants yes; or dear: no, wants yes; or slow: no, wants yes',
    ],
    [
      {
        any: [
          { label: 'A test command', all: [{ path: 'test', exists: true }] },
          { path: 'ci', equals: true },
        ],
      },
      {},
      'fail: A test command (test: none, wants a value); or ci: none, wants yes',
    ],
    [
      {
        any: [
          { path: 'a', atLeast: 1 },
          { path: 'b', equals: 1 },
        ],
      },
      { a: true, b: 2 },
      'fail: b: 2, wants 1',
    ],
    [
      {
        any: [
          { path: 'a', atLeast: 1 },
          { path: 'b', atLeast: 1 },
        ],
      },
      { a: true, b: {} },
      'malformed: a: yes, wants at least 1; or b: {}, wants at least 1',
    ],
    // Negations.
    [
      { not: { path: 'open', atLeast: 3 } },
      { open: 5 },
      'fail: open: 5, wants less than 3',
    ],
    [
      { not: { path: 'open', atLeast: 3 } },
      {},
      'malformed: open: none, wants less than 3',
    ],
    [{ not: { equals: 'latest' } }, undefined, 'pass: the value: none'],
    [
      { not: { not: { atLeast: 3 } } },
      2,
      'fail: the value: 2, wants at least 3',
    ],
    [
      { not: { any: [{ contains: 'a' }, { contains: 'b' }] } },
      ['b'],
      'fail: the value: b, wants it without b',
    ],
    [
      { not: { atLeast: 2, atMost: 4 } },
      3,
      'fail: the value: 3, wants less than 2 or more than 4',
    ],
  ])('%j of %j', (condition, value, expected) => {
    expect(ask(condition, value)).toBe(expected);
  });

  it('names the value as it is told to', () => {
    expect(
      evaluateCondition({
        condition: { exists: true },
        value: undefined,
        subject: 'repository.readme',
        now,
      }).message,
    ).toBe('repository.readme: none, wants a value');
  });

  it('refuses a moment that is none', () => {
    expect(() =>
      evaluateCondition({ condition: { exists: true }, value: 1, now: 'noon' }),
    ).toThrow(
      'Cannot evaluate a condition at "noon": it is not an ISO 8601 moment',
    );
  });
});
