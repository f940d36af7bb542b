import { ReportFormat } from '@cairn/backstage-plugin-maturity-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PushRefusal } from '../push/PushRefusal';
import { readReportPush } from './readReportPush';

const QUERY = { entityRef: 'component:default/petstore', source: 'ci' };

function fixture(name: string): string {
  return readFileSync(join(__dirname, '__fixtures__', name), 'utf8');
}

async function read(format: ReportFormat, text: string, query = {}) {
  const { push } = await readReportPush({
    format,
    query: { ...QUERY, ...query },
    text,
  });
  return push.observations.map(({ entityRef, ...rest }) => rest);
}

async function faultsOf(format: string, text: string, query = {}) {
  const error = await readReportPush({
    format,
    query: { ...QUERY, ...query },
    text,
  }).catch(caught => caught);
  expect(error).toBeInstanceOf(PushRefusal);
  return (error as PushRefusal).faults.map(
    ({ path, message }) => `${path}: ${message}`,
  );
}

describe('a SARIF log', () => {
  it('counts what each tool found and nobody has settled, and says which tools do not know', async () => {
    await expect(read('sarif', fixture('codeql.sarif.json'))).resolves.toEqual([
      {
        key: 'sarif.codeql',
        observedAt: '2026-11-20T10:20:00.000Z',
        value: {
          tool: 'CodeQL',
          version: '2.19.3',
          errors: 3,
          warnings: 2,
          notes: 1,
          suppressed: 1,
          results: 6,
        },
      },
      { key: 'sarif.semgrep-oss', unavailable: 'Semgrep OSS did not finish' },
      {
        key: 'sarif.checkov',
        unavailable: 'Checkov was not asked for results',
      },
    ]);
  });

  it('is refused in another version, and where it is something else', async () => {
    const run = {
      tool: { driver: { name: 'x' } },
      results: [{ level: 'bad' }],
    };
    expect(
      await faultsOf(
        'sarif',
        JSON.stringify({ version: '2.0.0', runs: [run] }),
      ),
    ).toEqual([
      'version: SARIF 2.1.0 is read, and no other',
      expect.stringContaining('runs[0].results[0].level: '),
    ]);
    expect(await faultsOf('sarif', '[]')).toHaveLength(1);
    expect(
      await faultsOf('sarif', '{"version":"2.1.0","runs":[]}'),
    ).toHaveLength(1);
  });
});

describe('a JUnit report', () => {
  it('counts cases of Surefire where they stand', async () => {
    await expect(read('junit', fixture('surefire.xml'))).resolves.toEqual([
      {
        key: 'junit',
        value: {
          tests: 5,
          failures: 1,
          errors: 1,
          skipped: 1,
          flaky: 1,
          suites: 1,
          seconds: 1200.531,
        },
      },
    ]);
  });

  it('takes the time of pytest, which says its offset', async () => {
    await expect(read('junit', fixture('pytest.xml'))).resolves.toEqual([
      {
        key: 'junit',
        observedAt: '2026-11-20T11:00:00.123Z',
        value: expect.objectContaining({ tests: 3, failures: 1, skipped: 1 }),
      },
    ]);
  });

  it('trusts a suite only where it lists no cases, and no clock without an offset', async () => {
    await expect(read('junit', fixture('nested.xml'))).resolves.toEqual([
      {
        key: 'junit',
        value: {
          tests: 5,
          failures: 1,
          errors: 0,
          skipped: 2,
          flaky: 0,
          suites: 4,
          seconds: 3,
        },
      },
    ]);
    // Tools on Windows.
    const utf16 = Buffer.from(
      '\ufeff<testsuite><testcase/></testsuite>',
      'utf16le',
    );
    await expect(
      read('junit', new TextDecoder('utf-16le').decode(utf16)),
    ).resolves.toMatchObject([{ value: { tests: 1 } }]);
  });

  it.each([
    ['no report', '<html/>', 'line 1: a JUnit report begins with testsuites'],
    ['nothing', '', 'document must contain a root element'],
    ['half a report', '<testsuite><testcase>', 'unclosed tag'],
    ['text', 'hello', 'it is no XML'],
    [
      'a file of the machine',
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><testsuite name="&f;"/>',
      'a document type is not read',
    ],
    [
      'a billion laughs',
      '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><testsuite>&b;</testsuite>',
      'a document type is not read',
    ],
    ['an entity of nobody', '<testsuite name="&f;"/>', 'undefined entity'],
    ['a tower', '<testsuite>'.repeat(1e5), 'lie more than 64 deep'],
    [
      'a huge count',
      '<testsuite tests="99999999999999999999"/>',
      'tests is no count',
    ],
    ['a negative count', '<testsuite tests="-1"/>', 'tests is no count'],
    [
      'endless time',
      '<testsuite><testcase time="1e999"/></testsuite>',
      'time is no number of seconds',
    ],
    [
      'a case in a case',
      '<testsuite><testcase><testcase/></testcase></testsuite>',
      'a testcase holds a testcase',
    ],
  ])('refuses %s', async (_, text, words) => {
    const [fault] = await faultsOf('junit', text);
    expect(fault).toContain(words);
  });

  it('reads a long one without holding up the process', async () => {
    const cases =
      '<testcase name="a" classname="b" time="0.001"><system-out>text</system-out></testcase>';
    const text = `<testsuite>${cases.repeat(100_000)}</testsuite>`;
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const [{ value }] = (await read('junit', text)) as { value: object }[];
    clearInterval(timer);
    expect(value).toMatchObject({ tests: 100_000, seconds: 100 });
    // 10 ms or so on a quiet machine, and the whole of it would be a second.
    expect(longest).toBeLessThan(200);
  });
});

describe('a CycloneDX bill of materials', () => {
  it('says nothing of vulnerabilities where none are listed', async () => {
    await expect(
      read('cyclonedx', fixture('syft-1.4.cdx.json')),
    ).resolves.toEqual([
      {
        key: 'cyclonedx',
        observedAt: '2026-11-19T08:00:00.000Z',
        value: {
          bomFormat: 'CycloneDX',
          specVersion: '1.4',
          serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
          components: 2,
          licensesKnown: 1,
          generatedAt: '2026-11-19T08:00:00.000Z',
        },
      },
    ]);
  });

  it('counts nested components, and vulnerabilities by the worst of their ratings', async () => {
    await expect(
      read('cyclonedx', fixture('cdxgen-1.6.cdx.json')),
    ).resolves.toMatchObject([
      {
        value: {
          specVersion: '1.6',
          components: 4,
          licensesKnown: 1,
          vulnerabilities: {
            critical: 1,
            high: 0,
            medium: 1,
            low: 0,
            info: 0,
            none: 0,
            unknown: 1,
            settled: 1,
          },
        },
      },
    ]);
  });

  it('is refused in other versions, and too deep', async () => {
    expect(
      await faultsOf(
        'cyclonedx',
        '{"bomFormat":"CycloneDX","specVersion":"1.3"}',
      ),
    ).toEqual([expect.stringContaining('specVersion: ')]);
    expect(
      await faultsOf('cyclonedx', '{"bomFormat":"SPDX","specVersion":"1.6"}'),
    ).toEqual([expect.stringContaining('bomFormat: ')]);
    const tower = '{"type":"a","name":"b","components":['.repeat(5000);
    expect(
      await faultsOf(
        'cyclonedx',
        `{"bomFormat":"CycloneDX","specVersion":"1.6","components":[${tower}${']}'.repeat(
          5000,
        )}]}`,
      ),
    ).toContainEqual(expect.stringContaining('more than 100 deep'));
  });
});

describe('an OpenSSF Scorecard', () => {
  it('gives each check a key, and calls inconclusive what has no score', async () => {
    const observedAt = '2026-11-18T03:04:05.000Z';
    await expect(read('scorecard', fixture('scorecard.json'))).resolves.toEqual(
      [
        {
          key: 'scorecard',
          observedAt,
          value: {
            repository: 'github.com/acme/petstore',
            commit: '5c5e9e5f8a3f8b2b9f2f9b7f7c0fd9f9c6b8a111',
            version: 'v5.0.0',
            score: 6.8,
            checks: { 'Branch-Protection': 8, SAST: 0 },
            inconclusive: ['CI-Tests'],
          },
        },
        {
          key: 'scorecard.branch-protection',
          observedAt,
          value: { score: 8, reason: expect.stringMatching(/not maximal/) },
        },
        {
          key: 'scorecard.ci-tests',
          observedAt,
          unavailable:
            'Scorecard came to no conclusion on CI-Tests: no pull request found',
        },
        {
          key: 'scorecard.sast',
          observedAt,
          value: { score: 0, reason: 'no SAST tool detected' },
        },
      ],
    );
  });

  it('is refused with a score, a date or a name that cannot be', async () => {
    const good = JSON.parse(fixture('scorecard.json'));
    for (const [change, path] of [
      [{ score: 11 }, 'score'],
      [{ date: 'yesterday' }, 'date'],
      [{ checks: [] }, 'checks'],
      [{ checks: [good.checks[0], good.checks[0]] }, 'checks[1].name'],
      [{ repo: undefined }, 'repo'],
    ] as const) {
      const [fault] = await faultsOf(
        'scorecard',
        JSON.stringify({ ...good, ...change }),
      );
      expect(fault.split(':')[0]).toBe(path);
    }
    // Earlier versions write a day.
    await expect(
      read('scorecard', JSON.stringify({ ...good, date: '2021-03-01' })),
    ).resolves.toMatchObject([
      { observedAt: '2021-03-01T00:00:00.000Z' },
      {},
      {},
      {},
    ]);
  });
});

describe('the address of a report', () => {
  it('may say when it was made, and is refused with anything that it may not say', async () => {
    await expect(
      read('junit', '<testsuite/>', {
        observedAt: '2026-11-20T00:00:00Z',
        url: 'https://ci.example.com/1',
      }),
    ).resolves.toMatchObject([
      { observedAt: '2026-11-20T00:00:00Z', url: 'https://ci.example.com/1' },
    ]);
    expect(await faultsOf('spdx', '')).toEqual([
      'format: there is no such format; give one of sarif, junit, cyclonedx, scorecard',
    ]);
    expect(await faultsOf('junit', '', { entityRef: undefined })).toEqual([
      expect.stringContaining('entityRef: '),
    ]);
    expect(
      await faultsOf('junit', '', { source: ['a', 'b'], colour: 'red' }),
    ).toHaveLength(2);
  });
});
