import { setTimeout as wait } from 'node:timers/promises';
import { component, eachDatabase } from '@cairn/testing';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import {
  asMachine,
  startMaturityBackend,
} from '../__testUtils__/startMaturityBackend';

const PETSTORE = 'component:default/petstore';
const ADDRESS = `?entityRef=${PETSTORE}&source=ci`;

const REPORTS: Record<string, Sent> = Object.fromEntries(
  (
    [
      ['sarif', 'codeql.sarif.json'],
      ['junit', 'surefire.xml'],
      ['cyclonedx', 'cdxgen-1.6.cdx.json'],
      ['scorecard', 'scorecard.json'],
    ] as const
  ).map(([format, file]) => [
    format,
    {
      path: `/reports/${format}${ADDRESS}`,
      // By now, whatever the clock of the machine says.
      body: Buffer.from(
        readFileSync(
          resolve(__dirname, '../reports/__fixtures__', file),
          'utf8',
        ).replaceAll('2026-', '2024-'),
      ),
    },
  ]),
);

/** Fields without which a report is none, with what may not stand there. */
const REQUIRED: Record<string, string[][]> = {
  sarif: [
    ['version'],
    ['runs'],
    ['runs', '0', 'tool'],
    ['runs', '0', 'tool', 'driver'],
    ['runs', '0', 'tool', 'driver', 'name'],
  ],
  cyclonedx: [
    ['bomFormat'],
    ['specVersion'],
    ['components', '0', 'name'],
    ['components', '0', 'type'],
  ],
  scorecard: [
    ['date'],
    ['score'],
    ['repo'],
    ['repo', 'name'],
    ['checks'],
    ['checks', '0', 'name'],
    ['checks', '1', 'score'],
  ],
};

/** What is sent, and where to. */
interface Sent {
  path: string;
  body: Buffer;
}

describe.each(eachDatabase())('pushes that are wrong on %s', id => {
  let backend: Awaited<ReturnType<typeof startMaturityBackend>>;
  beforeAll(async () => {
    backend = await startMaturityBackend(id, {
      sources: [],
      entities: [component({ name: 'petstore' }), component({ name: 'other' })],
      maturity: {
        push: {
          perMinute: 1_000_000,
          clients: [
            {
              subject: 'external:ci',
              sources: ['ci'],
              keys: [
                'ci.*',
                'sarif.*',
                'junit',
                'cyclonedx',
                'scorecard.*',
                'scorecard',
              ],
              entities: { 'metadata.name': 'petstore' },
            },
          ],
        },
      },
    });
    await backend.follow(2);
    if (id === 'SQLITE_FILE') {
      // Each refusal is noted, and a thousand waits for the disk say nothing here.
      await backend.knex.raw('pragma synchronous = off');
    }
  });

  async function send({ path, body }: Sent) {
    return (
      request(backend.server)
        .post(`/api/maturity${path}`)
        .set(asMachine('external:ci'))
        .set('content-type', 'application/json')
        // supertest would write a buffer as JSON.
        .serialize(data => data as unknown as string)
        .send(body)
    );
  }

  async function rows() {
    return Promise.all(
      ['evidence', 'push_marks', 'transitions'].map(async table =>
        Number((await backend.knex(table).count({ count: '*' }))[0].count),
      ),
    );
  }

  it('are each answered with their faults, and leave nothing behind', async () => {
    // What the generators break is whole before.
    for (const good of [
      ...Object.values(REPORTS),
      goodPush([observation(0)]),
    ]) {
      expect([good.path, (await send(good)).status]).toEqual([good.path, 200]);
    }
    while ((await backend.knex('push_marks')).length) {
      await wait(10);
    }
    const before = await rows();
    await fc.assert(
      fc.asyncProperty(fc.oneof(wrongPush(), wrongReport()), async sent => {
        const { status, body } = await send(sent);
        expect(status).toBe(400);
        expect(body.error.name).toBe('InputError');
        expect(body.error.faults.length).toBeGreaterThan(0);
        for (const fault of body.error.faults) {
          expect(fault).toEqual({
            path: expect.any(String),
            message: expect.stringMatching(/\S/),
            value: fault.value,
          });
          expect(['string', 'undefined']).toContain(typeof fault.value);
          expect(JSON.stringify(fault).length).toBeLessThan(3000);
        }
      }),
      { numRuns: 1000 },
    );
    await expect(rows()).resolves.toEqual(before);
  }, 60_000);
});

function observation(index: number): Record<string, unknown> {
  return {
    entityRef: PETSTORE,
    key: `ci.k${index}`,
    value: { passed: true, count: index },
    observedAt: '2026-01-02T03:04:05Z',
    url: 'https://ci.example.com/1',
  };
}

function goodPush(observations: unknown[]): Sent {
  return pushOf({ source: 'ci', observations });
}

function pushOf(document: unknown): Sent {
  return { path: '/evidence', body: Buffer.from(JSON.stringify(document)) };
}

/** Good observations with one among them that is not. */
function wrongPush(): fc.Arbitrary<Sent> {
  const among = (wrong: fc.Arbitrary<unknown>) =>
    fc
      .tuple(fc.nat(20), fc.nat(20), wrong)
      .map(([before, after, bad]) =>
        goodPush([
          ...Array.from({ length: before }, (_, index) => observation(index)),
          bad,
          ...Array.from({ length: after }, (_, index) =>
            observation(100 + index),
          ),
        ]),
      );
  const changed = (change: fc.Arbitrary<Record<string, unknown>>) =>
    among(change.map(part => ({ ...observation(50), ...part })));
  const notText = fc.oneof(
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string()),
    fc.dictionary(fc.string(), fc.integer()),
  );
  const whole = fc.nat(20).map(count =>
    JSON.stringify({
      source: 'ci',
      observations: Array.from({ length: count + 1 }, (_, i) => observation(i)),
    }),
  );
  return fc.oneof(
    fc.jsonValue().map(pushOf),
    among(fc.jsonValue()),
    changed(notText.map(entityRef => ({ entityRef }))),
    changed(notText.map(key => ({ key }))),
    changed(notText.map(url => ({ url }))),
    changed(notText.map(observedAt => ({ observedAt }))),
    changed(fc.string().map(entityRef => ({ entityRef }))),
    changed(fc.string().map(key => ({ key }))),
    changed(fc.constant({ entityRef: 'component:default/other' })),
    changed(fc.constant({ unavailable: 'and a value' })),
    changed(fc.constant({ key: 'ci.k50', value: 'x'.repeat(70_000) })),
    changed(
      fc
        .constantFrom(
          // eslint-disable-next-line no-script-url
          'javascript:1',
          'ftp://a/b',
          'https://a:b@c',
          '//host',
          'data:,x',
        )
        .map(url => ({ url })),
    ),
    changed(
      fc
        .constantFrom(
          '2999-01-01T00:00:00Z',
          '2026-02-31T00:00:00Z',
          '2026-01-01',
          '1e9',
          '',
        )
        .map(observedAt => ({ observedAt })),
    ),
    changed(
      fc
        .string({ minLength: 1 })
        .filter(name => !(name in observation(0)) && name !== 'scaffolded')
        .map(name => JSON.parse(`{${JSON.stringify(name)}:1}`)),
    ),
    among(fc.constant(observation(100)).map(twin => twin)).map(sent =>
      // Twice the same key, whichever good ones there are.
      goodPush([
        ...JSON.parse(sent.body.toString()).observations,
        observation(100),
      ]),
    ),
    // Cut off, with a broken byte, and with numbers, names and characters that nothing can keep.
    fc
      .tuple(whole, fc.double({ min: 0, max: 0.999, noNaN: true }))
      .map(([text, share]) =>
        raw(text.slice(0, Math.floor(text.length * share))),
      ),
    whole.map(text => ({
      path: '/evidence',
      body: Buffer.concat([
        Buffer.from(text.slice(0, -1)),
        Buffer.from([0xc3, 0x28]),
      ]),
    })),
    fc
      .tuple(
        whole,
        fc.constantFrom(
          '1e999',
          '-1e999',
          '{"__proto__":{"polluted":true}}',
          '{"constructor":{"prototype":1}}',
          '"\\u0000"',
          '"\\ud800"',
          '['.repeat(5000) + ']'.repeat(5000),
        ),
      )
      .map(([text, value]) =>
        raw(
          text.replace('"value":{"passed":true', `"value":{"passed":${value}`),
        ),
      ),
  );
}

function raw(text: string): Sent {
  return { path: '/evidence', body: Buffer.from(text) };
}

function wrongReport(): fc.Arbitrary<Sent> {
  const format = fc.constantFrom(...Object.keys(REPORTS));
  return fc.oneof(
    // Cut off.
    fc
      .tuple(format, fc.double({ min: 0, max: 0.99, noNaN: true }))
      .map(([name, share]) => {
        const { path, body } = REPORTS[name];
        return {
          path,
          body: body.subarray(0, Math.floor(body.length * share)),
        };
      }),
    // Of another kind.
    fc
      .tuple(format, format)
      .filter(([name, other]) => name !== other)
      .map(([name, other]) => ({
        path: REPORTS[name].path,
        body: REPORTS[other].body,
      })),
    fc.tuple(format, fc.string()).map(([name, text]) => ({
      path: REPORTS[name].path,
      body: Buffer.from(text),
    })),
    fc.tuple(format, fc.uint8Array()).map(([name, bytes]) => ({
      path: REPORTS[name].path,
      body: Buffer.from([...bytes, 0xff, 0xfe, 0x00]),
    })),
    // Without something, or with something else in its place.
    fc
      .constantFrom(...Object.keys(REQUIRED))
      .chain(name =>
        fc.tuple(
          fc.constant(name),
          fc.constantFrom(...REQUIRED[name]),
          fc.constantFrom(undefined, null, true, {}, [[]], 1e6, -2),
        ),
      )
      .map(([name, path, value]) => {
        const document = JSON.parse(REPORTS[name].body.toString());
        let at = document;
        for (const part of path.slice(0, -1)) {
          at = at[part];
        }
        at[path.at(-1)!] = value;
        return {
          path: REPORTS[name].path,
          body: Buffer.from(JSON.stringify(document)),
        };
      }),
    // Hostile XML.
    fc
      .constantFrom(
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><testsuite>&f;</testsuite>',
        '<!DOCTYPE x SYSTEM "http://example.com/x.dtd"><testsuite/>',
        '<testsuite tests="1e400"/>',
        '<testsuite><testcase time="NaN"/></testsuite>',
        '<testsuite a="1" a="2"/>',
        `<testsuite ${Array.from({ length: 100 }, (_, i) => `a${i}="1"`).join(
          ' ',
        )}/>`,
        '<testsuite>\u0000</testsuite>',
        '<testsuite>&#0;</testsuite>',
        '<testsuite/><testsuite/>',
      )
      .map(text => ({ path: REPORTS.junit.path, body: Buffer.from(text) })),
    // A good one of somebody else's entity, in a format of nobody, or with a wrong address.
    fc
      .tuple(
        format,
        fc.constantFrom(
          '?entityRef=component:default/other&source=ci',
          '?entityRef=component:default/nobody&source=ci',
          `?entityRef=${PETSTORE}&source=other`,
          `?entityRef=${PETSTORE}`,
          '',
          `${ADDRESS}&colour=red`,
          `${ADDRESS}&source=ci`,
          `${ADDRESS}&url=javascript:alert(1)`,
          `${ADDRESS}&observedAt=2999-01-01T00:00:00Z`,
        ),
      )
      .map(([name, address]) => ({
        path: `/reports/${name}${address}`,
        body: REPORTS[name].body,
      })),
    fc
      .constantFrom('spdx', 'SARIF', '__proto__', 'constructor', '%00')
      .map(name => ({
        path: `/reports/${name}${ADDRESS}`,
        body: REPORTS.sarif.body,
      })),
  );
}
