import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  component,
  countStatements,
  eachDatabase,
  generateOrganization,
  group,
  system,
  user,
  withRelations,
} from '@cairn/testing';
import { CatalogMirror } from './CatalogMirror';
import { createTestMirror, deciding } from './__testUtils__/createTestMirror';

const ORGANIZATION = withRelations([
  group({ name: 'company' }),
  group({ name: 'stones', parent: 'company' }),
  user({ name: 'ada', memberOf: ['stones'] }),
  system({ name: 'hill', spec: { owner: 'company' } }),
  component({
    name: 'scale',
    title: 'The Scale',
    tags: ['go'],
    spec: { owner: 'stones', system: 'hill', lifecycle: 'experimental' },
  }),
]);
const [COMPANY, STONES, ADA, HILL, SCALE] = ORGANIZATION;

function refsOf(entities: Entity[]): string[] {
  return entities.map(stringifyEntityRef).sort();
}

function template(name: string): Entity {
  return { ...component({ name }), kind: 'Template' };
}

describe.each(eachDatabase())('CatalogMirror on %s', id => {
  it('holds what the catalog holds, whole, and says which entities changed', async () => {
    const { mirror } = await createTestMirror(id, {
      entities: [...ORGANIZATION, template('new-service')],
    });
    await expect(mirror.getEntities()).resolves.toEqual([]);

    const first = await mirror.syncAll();
    expect(first.changed.sort()).toEqual(refsOf(ORGANIZATION));
    expect(first.removed).toEqual([]);

    const entities = await mirror.getEntities();
    expect(refsOf(entities)).toEqual(refsOf(ORGANIZATION));
    expect(entities).toEqual(expect.arrayContaining(ORGANIZATION));
    await expect(
      mirror.getEntities(['Component:Scale', 'user:default/ada', 'api:none']),
    ).resolves.toEqual([SCALE, ADA]);
  });

  it('makes the fields that plugins sort and filter by readable as columns', async () => {
    const { mirror, knex } = await createTestMirror(id, {
      entities: ORGANIZATION,
    });
    await mirror.syncAll();

    await expect(
      knex('mirror_entities')
        .where('entity_ref', 'component:default/scale')
        .first(),
    ).resolves.toMatchObject({
      kind: 'Component',
      namespace: 'default',
      name: 'scale',
      title: 'The Scale',
      type: 'service',
      lifecycle: 'experimental',
      owner_ref: 'group:default/stones',
      system_ref: 'system:default/hill',
      search_text: 'component:default/scale\nthe scale\ngo',
    });
  });

  it('follows changes: a new relation alone, a rename, and an orphan, which stays', async () => {
    const { mirror, source, knex } = await createTestMirror(id, {
      entities: ORGANIZATION,
    });
    await mirror.syncAll();

    const renamed = {
      ...SCALE,
      metadata: { ...SCALE.metadata, name: 'ruler' },
    };
    const related = {
      ...HILL,
      relations: [{ type: 'hasPart', targetRef: 'component:default/ruler' }],
    };
    const orphaned = {
      ...ADA,
      metadata: {
        ...ADA.metadata,
        annotations: { 'backstage.io/orphan': 'true' },
      },
    };
    source.set([COMPANY, STONES, related, orphaned, renamed]);
    const { changed, removed } = await mirror.syncAll();

    expect(changed.sort()).toEqual(refsOf([related, orphaned, renamed]));
    expect(removed).toEqual(['component:default/scale']);
    for (const table of [
      'mirror_entities',
      'mirror_search',
      'mirror_relations',
    ]) {
      await expect(
        knex(table).where('entity_ref', 'component:default/scale'),
      ).resolves.toEqual([]);
    }
    const orphans = await knex('mirror_entities').where('orphan', true);
    expect(orphans.map(row => row.entity_ref)).toEqual(['user:default/ada']);
    await expect(
      knex('mirror_relations').where('entity_ref', 'system:default/hill'),
    ).resolves.toEqual([
      {
        entity_ref: 'system:default/hill',
        type: 'hasPart',
        target_ref: 'component:default/ruler',
      },
    ]);
  });

  it('keeps the groups above each group in step', async () => {
    const { mirror, source, knex } = await createTestMirror(id, {
      entities: ORGANIZATION,
    });
    async function closure() {
      const rows = await knex('mirror_group_closure').orderBy([
        'group_ref',
        'depth',
      ]);
      return rows.map(
        row => `${row.group_ref} < ${row.ancestor_ref} ${row.depth}`,
      );
    }

    await mirror.syncAll();
    await expect(closure()).resolves.toEqual([
      'group:default/company < group:default/company 0',
      'group:default/stones < group:default/stones 0',
      'group:default/stones < group:default/company 1',
    ]);

    const moved = withRelations([
      group({ name: 'company' }),
      group({ name: 'division', parent: 'company' }),
      group({ name: 'stones', parent: 'division' }),
    ]);
    source.set(moved);
    await mirror.syncEntities(refsOf(moved));
    await expect(closure()).resolves.toEqual([
      'group:default/company < group:default/company 0',
      'group:default/division < group:default/division 0',
      'group:default/division < group:default/company 1',
      'group:default/stones < group:default/stones 0',
      'group:default/stones < group:default/division 1',
      'group:default/stones < group:default/company 2',
    ]);

    source.set(moved.slice(0, 1));
    await mirror.syncEntities(refsOf(moved));
    await expect(closure()).resolves.toEqual([
      'group:default/company < group:default/company 0',
    ]);
  });

  it('syncs some entities without touching others', async () => {
    const { mirror, source } = await createTestMirror(id, {
      entities: ORGANIZATION,
    });
    await mirror.syncAll();
    const titled = { ...HILL, metadata: { ...HILL.metadata, title: 'A hill' } };
    source.set([COMPANY, titled, template('new-service')]);

    await expect(
      mirror.syncEntities([
        'System:hill',
        'component:default/scale',
        'group:default/company',
        'template:default/new-service',
        'api:default/never-was',
      ]),
    ).resolves.toEqual({
      changed: ['system:default/hill'],
      removed: ['component:default/scale'],
    });
    await expect(mirror.getEntities()).resolves.toEqual([
      COMPANY,
      STONES,
      titled,
      ADA,
    ]);
  });

  it('mirrors the kinds that it was asked for, templates among them', async () => {
    const { mirror } = await createTestMirror(id, {
      entities: [...ORGANIZATION, template('new-service')],
      kinds: ['template', 'User'],
    });
    const wanted = ['template:default/new-service', 'user:default/ada'];

    expect((await mirror.syncAll()).changed.sort()).toEqual(wanted);
    await mirror.syncEntities(['component:default/scale']);
    expect(refsOf(await mirror.getEntities())).toEqual(wanted);
  });

  it('stays usable when a sync fails midway, and says why until one succeeds', async () => {
    let now = new Date('2026-11-01T08:00:00Z');
    const { mirror, source } = await createTestMirror(id, {
      entities: ORGANIZATION,
      clock: () => now,
    });
    await expect(mirror.status()).resolves.toEqual({ entities: 0 });
    await mirror.syncAll();
    const fine = { entities: 5, lastSyncAt: '2026-11-01T08:00:00.000Z' };
    await expect(mirror.status()).resolves.toEqual(fine);

    now = new Date('2026-11-01T09:00:00Z');
    source.failAfter({ ...HILL, spec: { owner: 'ada' } });
    await expect(mirror.syncAll()).rejects.toThrow('The catalog went away');
    await expect(mirror.status()).resolves.toEqual({
      ...fine,
      error: 'Error: The catalog went away',
    });
    expect(refsOf(await mirror.getEntities())).toEqual(refsOf(ORGANIZATION));

    source.set(ORGANIZATION);
    const { changed } = await mirror.syncAll();
    expect(changed).toEqual(['system:default/hill']);
    await expect(mirror.status()).resolves.toEqual({
      entities: 5,
      lastSyncAt: '2026-11-01T09:00:00.000Z',
    });
  });

  it('takes a stop between two pages for no fault', async () => {
    const { mirror } = await createTestMirror(id, { entities: ORGANIZATION });
    const stop = new AbortController();
    stop.abort();

    await expect(mirror.syncAll({ signal: stop.signal })).rejects.toThrow(
      /abort/i,
    );
    await expect(mirror.status()).resolves.toEqual({ entities: 0 });
  });

  it('does not believe an empty catalog until it was empty for ten minutes', async () => {
    let now = new Date('2026-11-01T08:00:00Z');
    const { mirror, source } = await createTestMirror(id, {
      entities: ORGANIZATION,
      clock: () => now,
    });
    await mirror.syncAll();
    const nothing = { changed: [], removed: [] };

    source.set([]);
    await expect(mirror.syncAll()).resolves.toEqual(nothing);
    now = new Date('2026-11-01T08:05:00Z');
    await expect(mirror.syncAll()).resolves.toEqual(nothing);
    await expect(mirror.status()).resolves.toMatchObject({
      entities: 5,
      held: { since: '2026-11-01T08:00:00.000Z', entities: 5 },
    });

    // It was only starting.
    source.set(ORGANIZATION);
    await expect(mirror.syncAll()).resolves.toEqual(nothing);
    expect(await mirror.status()).not.toHaveProperty('held');

    now = new Date('2026-11-01T08:11:00Z');
    source.set([]);
    await expect(mirror.syncAll()).resolves.toEqual(nothing);
    now = new Date('2026-11-01T08:21:00Z');
    const { removed } = await mirror.syncAll();
    expect(removed.sort()).toEqual(refsOf(ORGANIZATION));
    await expect(mirror.status()).resolves.toEqual({
      entities: 0,
      lastSyncAt: '2026-11-01T08:21:00.000Z',
    });
  });

  it('does not believe a catalog that lost most of its entities at once, and removes few at once', async () => {
    const entities = generateOrganization({
      seed: 3,
      people: 10,
      services: 30,
      teams: 4,
    });
    const { mirror, source } = await createTestMirror(id, { entities });
    await mirror.syncAll();

    source.set(entities.slice(0, 10));
    await expect(mirror.syncAll()).resolves.toEqual({
      changed: [],
      removed: [],
    });
    source.set(entities.slice(15));
    expect((await mirror.syncAll()).removed.sort()).toEqual(
      refsOf(entities.slice(0, 15)),
    );
  });

  it('keeps an entity that slipped between two pages', async () => {
    const { mirror, source } = await createTestMirror(id, {
      entities: ORGANIZATION,
    });
    await mirror.syncAll();
    source.hideFromPages('component:default/scale');

    await expect(mirror.syncAll()).resolves.toEqual({
      changed: [],
      removed: [],
    });
    await expect(mirror.status()).resolves.toMatchObject({ entities: 5 });
  });

  it('stores what a database would refuse in JSON, but for the characters it refuses', async () => {
    const entities = [
      component({
        name: 'odd',
        description: 'nul:\u0000 half:\ud83d whole:\u{1faa8} plain:\\u0000',
      }),
    ];
    const { mirror, knex } = await createTestMirror(id, { entities });
    await mirror.syncAll();

    const row = await knex('mirror_entities').first();
    expect(row.search_text).toBe(
      'component:default/odd\nnul: half:\ufffd whole:\u{1faa8} plain:\\u0000',
    );
    await expect(mirror.getEntities()).resolves.toEqual(entities);
    await expect(mirror.syncAll()).resolves.toMatchObject({ changed: [] });
  });

  it('spends a handful of statements on a thousand entities that did not change', async () => {
    const entities = generateOrganization({
      seed: 5,
      people: 300,
      services: 400,
      teams: 30,
    });
    expect(entities.length).toBeGreaterThan(1000);
    const { mirror, knex } = await createTestMirror(id, { entities });
    await mirror.syncAll();

    const counter = countStatements(knex);
    await expect(mirror.syncAll()).resolves.toEqual({
      changed: [],
      removed: [],
    });
    expect(counter.count).toBeLessThanOrEqual(3);
  });

  it('ends up the same when two replicas sync at once', async () => {
    const entities = generateOrganization({
      seed: 9,
      people: 40,
      services: 60,
      teams: 8,
    });
    const { mirror, source, database, knex } = await createTestMirror(id, {
      entities,
    });
    const replica = await CatalogMirror.create({
      knex: id === 'POSTGRES_18' ? database.connect() : knex,
      catalog: source.catalog,
      auth: mockServices.auth(),
      permissions: deciding({ result: AuthorizeResult.ALLOW }),
      logger: mockServices.logger.mock(),
    });
    await Promise.all([mirror.syncAll(), replica.syncAll()]);

    const twice = await knex('mirror_search')
      .groupBy('entity_ref', 'key', 'value')
      .havingRaw('count(*) > 1')
      .select('entity_ref', 'key');
    expect(twice).toEqual([]);
    expect(refsOf(await replica.getEntities())).toEqual(refsOf(entities));
    await expect(mirror.syncAll()).resolves.toMatchObject({ changed: [] });
  });
});
