import { createTestDatabase, eachDatabase } from '@cairn/testing';
import { join } from 'node:path';
import { RepositoryFact } from './analyseFolder';
import { DatabaseRepositoryCache } from './DatabaseRepositoryCache';

const ROOT = 'https://github.com/acme/shop/tree/main/';

const FACTS: RepositoryFact[] = [
  {
    key: 'repository.readme',
    value: { found: true, path: 'README.md', words: 3 },
    method: 'declared',
    scaffolded: false,
  },
  { key: 'repository.alert-runbooks', unavailable: 'It leads elsewhere.' },
];

describe.each(eachDatabase())('DatabaseRepositoryCache on %s', id => {
  async function createCache() {
    const { knex } = await createTestDatabase(id);
    await knex.migrate.latest({
      directory: join(__dirname, '../../migrations'),
    });
    const clock = { now: new Date('2026-01-01T00:00:00Z') };
    const cache = DatabaseRepositoryCache.create({
      knex,
      clock: () => clock.now,
    });
    return { cache, clock, knex };
  }

  it('gives back the facts of folders of one and the same tree', async () => {
    const { cache } = await createCache();
    const folders = new Map(
      Array.from({ length: 700 }, (_, index) => [`s/${index}`, FACTS] as const),
    );
    await cache.set(ROOT, { etag: 'one', folders });
    const names = [...folders.keys()];

    expect(await cache.get(ROOT, names)).toEqual({ etag: 'one', folders });
    expect(await cache.get(ROOT, [...names, 'new'])).toBeUndefined();
    expect(await cache.get('https://elsewhere/', names)).toBeUndefined();

    await cache.set(ROOT, { etag: 'two', folders: new Map([['s/1', []]]) });
    expect(await cache.get(ROOT, names)).toBeUndefined();
    expect(await cache.get(ROOT, ['s/1'])).toEqual({
      etag: 'two',
      folders: new Map([['s/1', []]]),
    });
  });

  it('does not use facts of another analysis', async () => {
    const { cache, knex } = await createCache();
    await cache.set(ROOT, { etag: 'one', folders: new Map([['', FACTS]]) });
    await knex('repository_facts').update({ format: '0-older' });
    expect(await cache.get(ROOT, [''])).toBeUndefined();
  });

  it('forgets what no run has used for a month', async () => {
    const { cache, clock } = await createCache();
    await cache.set(ROOT, {
      etag: 'one',
      folders: new Map([
        ['used', FACTS],
        ['gone', FACTS],
      ]),
    });
    clock.now = new Date('2026-01-20T00:00:00Z');
    await cache.touch(ROOT, ['used']);
    clock.now = new Date('2026-02-10T00:00:00Z');
    await cache.prune();
    expect(await cache.get(ROOT, ['used'])).toBeDefined();
    expect(await cache.get(ROOT, ['gone'])).toBeUndefined();
  });
});
