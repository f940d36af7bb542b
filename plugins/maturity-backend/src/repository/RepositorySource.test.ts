import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { createTestDatabase } from '@cairn/testing';
import { join } from 'node:path';
import { collect, TEST_CONFIG } from '../sources/__testUtils__/collectAll';
import { FakeUrlReader } from '../sources/__testUtils__/FakeUrlReader';
import { GOOD_SERVICE } from '../sources/__fixtures__/repositories';
import { DatabaseRepositoryCache } from './DatabaseRepositoryCache';
import { RepositorySource } from './RepositorySource';

const ROOT = 'https://github.com/acme/shop/tree/main/';

function componentAt(name: string, location: string | undefined): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: location
        ? { 'backstage.io/source-location': `url:${location}` }
        : {},
    },
  };
}

async function createSource(
  urlReader: FakeUrlReader,
  settings: Record<string, number | string[]> = {},
) {
  const { knex } = await createTestDatabase('SQLITE_FILE');
  await knex.migrate.latest({
    directory: join(__dirname, '../../migrations'),
  });
  const { integrations, maturity } = TEST_CONFIG;
  return RepositorySource.create({
    config: mockServices.rootConfig({
      data: {
        integrations,
        maturity: { repository: { ...maturity.repository, ...settings } },
      },
    }),
    urlReader,
    cache: DatabaseRepositoryCache.create({ knex }),
  });
}

/** Every observation is unavailable, for one reason. */
function expectUnavailable(observations: object[], reason: unknown) {
  expect(observations.length).toBeGreaterThan(0);
  expect(new Set(observations.map(item => (item as any).unavailable))).toEqual(
    new Set([reason]),
  );
}

describe('RepositorySource', () => {
  it('reads a repository once for all entities in it', async () => {
    const folders = Array.from(
      { length: 30 },
      (_, index) => `service-${index}`,
    );
    const texts = Object.fromEntries(
      folders.map(folder => [`${folder}/README.md`, `# About ${folder}`]),
    );
    const reader = new FakeUrlReader({ [ROOT]: { texts, etag: 'one' } });
    const source = await createSource(reader);

    const observations = await collect(
      source,
      folders.map(folder => componentAt(folder, `${ROOT}${folder}/`)),
    );

    expect(reader.calls).toHaveLength(1);
    expect(observations).toHaveLength(30 * source.keys.length);
    expect(observations).toContainEqual({
      entityRef: 'component:default/service-29',
      key: 'repository.readme',
      value: { found: true, path: 'service-29/README.md', words: 2 },
      method: 'declared',
      observedAt: expect.any(String),
      url: `${ROOT}service-29/README.md`,
    });
  });

  it('asks once more, and reads and looks at nothing again, when the repository has not changed', async () => {
    const reader = new FakeUrlReader({
      [ROOT]: { texts: GOOD_SERVICE, etag: 'one' },
    });
    const source = await createSource(reader);
    const entities = [componentAt('checkout', ROOT)];
    const first = await collect(source, entities);

    const second = await collect(source, entities);

    expect(reader.calls).toEqual([
      { url: ROOT, etag: undefined, modified: true },
      { url: ROOT, etag: 'one', modified: false },
    ]);
    const later = expect.any(String);
    expect(second).toEqual(first.map(item => ({ ...item, observedAt: later })));
    expect((second[0] as any).observedAt >= (first[0] as any).observedAt).toBe(
      true,
    );
  });

  it('reads everything when an entity is new in a repository that has not changed', async () => {
    const reader = new FakeUrlReader({
      [ROOT]: {
        texts: { 'a/README.md': 'A', 'b/README.md': 'B' },
        etag: 'one',
      },
    });
    const source = await createSource(reader);
    await collect(source, [componentAt('a', `${ROOT}a/`)]);

    const observations = await collect(source, [
      componentAt('a', `${ROOT}a/`),
      componentAt('b', `${ROOT}b/`),
    ]);

    expect(reader.calls[1]).toEqual({ url: ROOT, modified: true });
    expect(observations).toHaveLength(2 * source.keys.length);
  });

  it.each([
    [new NotAllowedError('no token'), 'is not allowed (NotAllowedError).'],
    [
      new NotFoundError('secret-host answered 404 Not Found'),
      'was not found, or may not be seen (NotFoundError, status 404).',
    ],
    [new Error('connect ECONNREFUSED 10.0.0.7'), 'could not be read (Error).'],
  ])(
    'says why a repository cannot be read, and never fails it: %s',
    async (error, words) => {
      const reader = new FakeUrlReader();
      reader.error = error;
      const source = await createSource(reader);
      const observations = await collect(source, [
        componentAt('checkout', ROOT),
      ]);
      expectUnavailable(observations, expect.stringContaining(words));
    },
  );

  it.each([
    ['https://github.com/acme/', true],
    ['https://github.com/acme/shop/', true],
    ['https://github.com/acme/other/', false],
    ['https://gitlab.com/', false],
  ])('reads only what is allowed: %s', async (prefix, allowed) => {
    const reader = new FakeUrlReader({
      [ROOT]: { texts: GOOD_SERVICE, etag: 'one' },
    });
    const source = await createSource(reader, { allow: [prefix] });
    const observations = await collect(source, [componentAt('checkout', ROOT)]);
    expect(reader.calls).toHaveLength(allowed ? 1 : 0);
    expect(
      JSON.stringify(observations).includes('maturity.repository.allow'),
    ).toBe(!allowed);
  });

  it.each([
    'https://github.com/acme/../other/shop/tree/main/',
    'https://github.com/acme/%2e%2e/other/shop/tree/main/',
    'https://github.com/acme/..%2fother/shop/tree/main/',
    'https://github.com/acme-other/shop/tree/main/',
    'https://github.com@evil.example/acme/shop/tree/main/',
  ])('is not led out of what is allowed by %s', async location => {
    const reader = new FakeUrlReader();
    const source = await createSource(reader, {
      allow: ['https://github.com/acme/'],
    });
    const observations = await collect(source, [
      componentAt('checkout', location),
    ]);
    expect(reader.calls).toEqual([]);
    expectUnavailable(
      observations,
      expect.stringContaining('maturity.repository.allow'),
    );
  });

  it('reads at most so many repositories of a host at once, over all runs', async () => {
    const reader = new FakeUrlReader({
      'https://github.com/acme/other/tree/main/': { texts: {}, etag: 'one' },
    });
    reader.hangsOn = ROOT;
    const source = await createSource(reader, {
      concurrency: 1,
      readTimeoutSeconds: 1,
    });
    const started = Date.now();
    await Promise.all([
      collect(source, [componentAt('checkout', ROOT)]),
      collect(source, [
        componentAt('other', 'https://github.com/acme/other/tree/main/'),
      ]).then(() => expect(Date.now() - started).toBeGreaterThan(900)),
    ]);
  });

  it('keeps an unreadable repository from hiding the others', async () => {
    const reader = new FakeUrlReader({
      [ROOT]: { texts: GOOD_SERVICE, etag: 'one' },
    });
    const source = await createSource(reader);
    const observations = await collect(source, [
      componentAt('gone', 'https://github.com/acme/gone/tree/main/'),
      componentAt('homeless', undefined),
      componentAt('checkout', ROOT),
    ]);
    const seen = observations.filter(item => 'value' in item);
    expect(new Set(seen.map(({ entityRef }) => entityRef))).toEqual(
      new Set(['component:default/checkout']),
    );
    expect(observations).toHaveLength(3 * source.keys.length);
  });

  it.each([
    [{ maxFiles: 3 }, /more than 3 files/],
    [{ maxBytes: 1000 }, /more than 1000 bytes/],
  ])('does not judge a tree over the limits: %j', async (settings, words) => {
    const reader = new FakeUrlReader({
      [ROOT]: { texts: GOOD_SERVICE, etag: 'one' },
    });
    const source = await createSource(reader, settings);
    const observations = await collect(source, [componentAt('checkout', ROOT)]);
    expectUnavailable(observations, expect.stringMatching(words));
  });

  it('notes a file that is too large to read, and goes on', async () => {
    const texts = { ...GOOD_SERVICE, 'docs/huge.md': 'word '.repeat(1000) };
    const reader = new FakeUrlReader({ [ROOT]: { texts, etag: 'one' } });
    const source = await createSource(reader, { maxFileBytes: 4000 });
    const observations = await collect(source, [componentAt('checkout', ROOT)]);
    expect(observations).toContainEqual(
      expect.objectContaining({
        key: 'repository.documentation',
        value: expect.objectContaining({ skipped: ['docs/huge.md'] }),
      }),
    );
  });

  it('does not fail what is in a file that is too large to read', async () => {
    const large = `a: ${'x'.repeat(300 * 1024)}`;
    const texts = { '.gitlab-ci.yml': large, 'alerts.yml': large };
    const reader = new FakeUrlReader({ [ROOT]: { texts, etag: 'one' } });
    const source = await createSource(reader);
    const observations = await collect(source, [componentAt('checkout', ROOT)]);
    for (const key of ['repository.pipeline', 'repository.alerts']) {
      expect(observations).toContainEqual({
        entityRef: 'component:default/checkout',
        key,
        unavailable: expect.stringContaining('too large to read'),
      });
    }
  });

  it.each([
    `${'a/'.repeat(40)}README.md`,
    `${'a'.repeat(400)}/README.md`,
    `${'a/../'.repeat(300)}README.md`,
  ])('takes no path that is absurd: %#', async path => {
    const reader = new FakeUrlReader({
      [ROOT]: { texts: { [path]: 'Words' }, etag: 'one' },
    });
    const source = await createSource(reader);
    const folder = path.slice(0, path.lastIndexOf('/'));
    const observations = await collect(source, [
      componentAt('checkout', `${ROOT}${folder}/`),
    ]);
    expect(observations).toContainEqual(
      expect.objectContaining({
        key: 'repository.readme',
        value: expect.objectContaining({ found: false }),
      }),
    );
  });

  it('takes nothing from outside the tree', async () => {
    const texts = {
      '../README.md': 'Out',
      '/README.md': 'In here',
      'a/../../x': '',
    };
    const reader = new FakeUrlReader({ [ROOT]: { texts, etag: 'one' } });
    const source = await createSource(reader);
    const observations = await collect(source, [componentAt('checkout', ROOT)]);
    expect(observations).toContainEqual(
      expect.objectContaining({
        key: 'repository.readme',
        value: { found: true, path: 'README.md', words: 2 },
      }),
    );
  });

  it.each([
    [{ readTimeoutSeconds: 1 }, 'took more than 1 s'],
    [{ timeoutSeconds: 1 }, 'no time left'],
  ])(
    'gives up on a host that does not answer, and goes on: %j',
    async (settings, words) => {
      const other = 'https://gitlab.com/acme/shop/-/tree/main/';
      const reader = new FakeUrlReader({
        [other]: { texts: GOOD_SERVICE, etag: 'one' },
      });
      reader.hangsOn = ROOT;
      const source = await createSource(reader, settings);
      const observations = await collect(source, [
        componentAt('checkout', ROOT),
        componentAt('other', other),
      ]);
      const silent = observations.filter(item => 'unavailable' in item);
      expect(silent).toHaveLength(source.keys.length);
      expectUnavailable(silent, expect.stringContaining(words));
    },
  );

  it('stops when the run is over', async () => {
    const reader = new FakeUrlReader({
      [ROOT]: { texts: GOOD_SERVICE, etag: 'one' },
    });
    const source = await createSource(reader);
    await expect(
      collect(source, [componentAt('checkout', ROOT)], AbortSignal.abort()),
    ).rejects.toThrow();
    expect(reader.calls).toEqual([]);
  });

  it('refuses limits that make no sense', async () => {
    await expect(
      createSource(new FakeUrlReader(), { maxFiles: 0 }),
    ).rejects.toThrow(
      'maturity.repository.maxFiles is 0; write a whole number, 1 or more',
    );
    await expect(
      createSource(new FakeUrlReader(), { allow: ['https://github.com/acme'] }),
    ).rejects.toThrow('write a URL that ends with a slash');
  });
});
