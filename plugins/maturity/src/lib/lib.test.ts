import { ResponseError } from '@backstage/errors';
import { distributionOf } from '@cairn/backstage-plugin-maturity-common';
import { QueryState } from '../hooks/useQueryState';
import { endOfPastDay } from './asOf';
import { remarkOf } from './criterionRemark';
import { readEntityQuery } from './entityQuery';
import { predicateInWords } from './predicate';
import { problemOf } from './problem';
import { rollupCsv } from './rollupCsv';
import { safeHref } from './safeHref';

function address(search: string): QueryState {
  const params = new URLSearchParams(search);
  return {
    get: name => params.get(name) ?? undefined,
    getAll: name => params.getAll(name),
    set: () => {},
  };
}

function answer(
  status: number,
  name: string,
  headers: Record<string, string> = {},
) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message: 'What the backend said' },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json', ...headers } },
    ),
  );
}

describe('problemOf', () => {
  it.each([
    [403, 'NotAllowedError', 'forbidden'],
    [404, 'NotFoundError', 'not-found'],
    [409, 'ConflictError', 'conflict'],
    [429, 'Error', 'too-many'],
    [500, 'Error', 'other'],
  ])('takes a %i answer as %s', async (status, name, kind) => {
    expect(problemOf(await answer(status, name))).toMatchObject({
      kind,
      message: 'What the backend said',
      retryAfter: undefined,
    });
  });

  it('hands on how long to wait', async () => {
    const error = await answer(429, 'Error', { 'retry-after': '12' });
    expect(problemOf(error).retryAfter).toBe(12);
  });

  it('knows an error of a client of ones own by its name', () => {
    const error = new Error('gone');
    error.name = 'NotFoundError';
    expect(problemOf(error).kind).toBe('not-found');
  });
});

describe('safeHref', () => {
  it.each([
    ['https://example.org/x', true],
    ['HTTP://example.org', true],
    ['/docs/default/component/handbook', true],
    ['//evil.example', false],
    ['/\\evil.example', false],
    ['/\t/evil.example', false],
    ['/docs\\..\\evil', false],
    ['https://example.org/\n', false],
    // eslint-disable-next-line no-script-url
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['docs/runbook.md', false],
    [undefined, false],
  ])('%s is fit for a link: %s', (link, fit) => {
    expect(safeHref(link)).toBe(fit ? link : undefined);
  });
});

describe('readEntityQuery', () => {
  it('reads every field of the address', () => {
    expect(
      readEntityQuery(
        address(
          'text=pay&kind=API&kind=Component&owner=group:default/a&ownedByMe=true&belowTarget=any' +
            '&workframe=agent-experience&level=0&sort=gap&order=desc&limit=50&cursor=abc',
        ),
      ),
    ).toEqual({
      text: 'pay',
      kind: ['API', 'Component'],
      owner: ['group:default/a'],
      ownedByMe: true,
      belowTarget: 'any',
      workframe: 'agent-experience',
      level: 0,
      sort: 'gap',
      order: 'desc',
      limit: 50,
      cursor: 'abc',
    });
  });

  it('leaves out what makes no sense', () => {
    const query = readEntityQuery(
      address(
        'belowTarget=all&workframe=agent-experience&level=9&sort=evil&order=up&limit=7',
      ),
    );
    expect(JSON.parse(JSON.stringify(query))).toEqual({ limit: 20 });
  });

  it('takes a level only with its workframe', () => {
    expect(readEntityQuery(address('level=2')).level).toBeUndefined();
    expect(
      readEntityQuery(address('workframe=agent-experience')).workframe,
    ).toBeUndefined();
  });
});

describe('predicateInWords', () => {
  it.each([
    [{ kind: 'component' }, 'kind: component'],
    [
      { kind: { $in: ['component', 'api'] }, 'spec.type': 'service' },
      'kind: component | api, spec.type: service',
    ],
    [{ $not: { kind: 'api' } }, '{"$not":{"kind":"api"}}'],
    [
      { kind: 'api', 'spec.owner': { $exists: true } },
      '{"kind":"api","spec.owner":{"$exists":true}}',
    ],
  ])('writes %j as %s', (predicate, words) => {
    expect(predicateInWords(predicate)).toBe(words);
  });
});

describe('remarkOf', () => {
  const none = { pass: 0, fail: 0, unknown: 0, exempt: 0, 'not-applicable': 0 };
  it.each([
    ['notAsked', { 'not-applicable': 9 }, undefined],
    ['waitsFor', { unknown: 9 }, 'operations'],
    ['mostlyUnknown', { unknown: 9 }, undefined],
    ['mostlyUnknown', { unknown: 6, pass: 4 }, 'operations'],
    ['alwaysPass', { pass: 5 }, undefined],
    [undefined, { pass: 4 }, undefined],
    ['neverPass', { fail: 4, exempt: 1 }, undefined],
    [undefined, { pass: 5, fail: 1 }, undefined],
    ['oftenExempt', { pass: 3, fail: 1, exempt: 1 }, undefined],
    [undefined, { pass: 4, fail: 1, exempt: 1 }, undefined],
  ])('remarks %s on %j', (remark, counts, waitsFor) => {
    expect(
      remarkOf({ counts: { ...none, ...counts }, waitsFor, flapping: 0 }),
    ).toBe(remark);
  });

  it('remarks first that a criterion flaps', () => {
    expect(remarkOf({ counts: { ...none, pass: 9 }, flapping: 1 })).toBe(
      'flapping',
    );
  });
});

describe('endOfPastDay', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  it.each([
    ['2026-11-23', '2026-11-23T23:59:59.999Z'],
    ['2026-11-24', undefined],
    ['2026-12-01', undefined],
    ['2026-02-31', undefined],
    ['yesterday', undefined],
    [undefined, undefined],
  ])('takes %s for %s', (day, moment) => {
    expect(endOfPastDay(day, now)).toBe(moment);
  });
});

describe('rollupCsv', () => {
  it('writes a line a row, and nothing that a spreadsheet would run', () => {
    const workframes = distributionOf([]);
    const [head, row] = rollupCsv(
      [{ group: { id: 'x', title: '=1+1' }, entities: 0, workframes }],
      'proven',
    ).split('\r\n');
    expect(row).toMatch(/^x,'=1\+1,,0,0,/);
    expect(row.split(',')).toHaveLength(head.split(',').length);
  });
});
