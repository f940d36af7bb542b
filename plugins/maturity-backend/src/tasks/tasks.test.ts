import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import { component, eachDatabase, group, resource } from '@cairn/testing';
import { Duration } from 'luxon';
import {
  createTestPipeline,
  PETSTORE,
} from '../__testUtils__/createTestPipeline';
import { CatalogSyncTask } from './CatalogSyncTask';
import { RetentionTask } from './RetentionTask';

describe.each(eachDatabase())('tasks on %s', id => {
  const petstore = component({
    name: 'petstore',
    spec: { owner: 'group:default/team' },
  });
  const team = group({ name: 'team' });

  async function withSync(entities = [petstore, team]) {
    const source = createTestEvidenceSource({ keys: ['test.readme'] });
    source.set(PETSTORE, 'test.readme', true);
    const pipeline = await createTestPipeline(id, {
      entities,
      sources: [source],
    });
    const sync = CatalogSyncTask.create({
      ...pipeline,
      ...pipeline.stores,
      settleMs: 1,
    });
    function collectedFrom() {
      return source.runs.map(run =>
        run.entities.map(entity => entity.metadata.name),
      );
    }
    return { ...pipeline, source, sync, collectedFrom };
  }

  it('collects and assesses at once what is new, changed or related to a change', async () => {
    const { knex, catalog, sync, signal, collectedFrom } = await withSync([
      petstore,
      team,
      component({ name: 'other', spec: { owner: 'group:default/nobody' } }),
      resource({ name: 'production', spec: { type: 'environment' } }),
    ]);
    await sync.run(signal);
    expect(collectedFrom()).toEqual([['other', 'petstore']]);
    expect(await knex('assessed').where('de_proven', 1)).toMatchObject([
      { entity_ref: PETSTORE },
    ]);

    // Nothing new: nothing to do.
    await sync.run(signal);
    expect(collectedFrom()).toHaveLength(1);

    catalog.set([
      petstore,
      { ...team, metadata: { ...team.metadata, description: 'Changed' } },
      component({ name: 'other', spec: { owner: 'group:default/nobody' } }),
      component({ name: 'late' }),
      resource({ name: 'production', spec: { type: 'environment' } }),
    ]);
    await sync.run(signal);
    expect(collectedFrom().slice(1)).toEqual([['late', 'petstore']]);
  });

  it('goes on at once while the catalog is still filling up', async () => {
    const { knex, catalog, mirror, sync, signal } = await withSync([]);
    const syncAll = jest.spyOn(mirror, 'syncAll');
    syncAll.mockRejectedValueOnce(new Error('The catalog is not up yet'));
    syncAll.mockImplementationOnce(async () => {
      catalog.set([petstore]);
      return { changed: [], removed: [] };
    });
    await sync.run(signal);
    expect(await knex('assessed')).toMatchObject([{ entity_ref: PETSTORE }]);
    // Once refused, once empty, once found, once to see that there is no more.
    expect(syncAll).toHaveBeenCalledTimes(4);
  });

  it('collects what a process that ended had only mirrored', async () => {
    const { mirror, catalog, sync, signal, collectedFrom } = await withSync();
    await sync.run(signal);
    catalog.set([petstore, team, component({ name: 'late' })]);
    await mirror.syncAll();
    await sync.run(signal);
    expect(collectedFrom()).toEqual([['petstore'], ['late']]);
  });

  it('forgets what left the catalog, and what is no subject any more, but not its history', async () => {
    const database = resource({ name: 'database' });
    const { knex, catalog, sync, signal } = await withSync([
      petstore,
      database,
      team,
    ]);
    await sync.run(signal);
    expect(await knex('assessed')).toHaveLength(2);

    catalog.set([
      team,
      { ...database, spec: { ...database.spec, type: 'environment' } },
    ]);
    await sync.run(signal);
    for (const table of ['evidence', 'assessed', 'assessments']) {
      expect(await knex(table)).toEqual([]);
    }
    // Three workframes of two entities came and went.
    expect(await knex('transitions').whereNull('from_proven')).toHaveLength(6);
    expect(await knex('transitions').whereNull('to_proven')).toHaveLength(6);
    expect(await knex('spans').whereNull('to_at')).toEqual([]);
    expect(await knex('spans')).toHaveLength(2);
  });

  it('removes what is too old, and keeps the newest move of each workframe', async () => {
    const { knex, mirror, stores, logger, source, sync, collector, signal } =
      await withSync();
    await sync.run(signal);
    source.set(PETSTORE, 'test.readme', false);
    await collector.collect({
      entityRefs: [PETSTORE],
      trigger: 'schedule',
      signal,
    });
    expect(await knex('transitions')).toHaveLength(4);
    // One that came and left long ago.
    const { id: _, ...move } = await knex('transitions').first();
    const gone = { entity_ref: 'component:default/long-gone' };
    await knex('transitions').insert([
      { ...move, ...gone },
      { ...move, ...gone, to_proven: null },
    ]);
    const old = { at: '2020-01-01T00:00:00.000Z' };
    await knex('transitions').update(old);
    const [{ id: __, ...change }] = await knex('result_changes');
    await knex('result_changes').insert({ ...change, ...old });
    await knex('spans')
      .whereNotNull('to_at')
      .update({ from_at: old.at, to_at: old.at });
    await knex('spans').whereNull('to_at').update({ from_at: old.at });
    expect(await knex('spans')).toHaveLength(2);
    await knex('source_runs')
      .where({ trigger: 'change' })
      .update({ started_at: '2020-01-01T00:00:00.000Z' });
    await knex('source_runs')
      .where({ trigger: 'schedule' })
      .update({ started_at: '2026-01-01T00:00:00.000Z', status: 'running' });
    await knex('evidence').insert({
      entity_ref: 'component:default/long-gone',
      key: 'test.readme',
      source: 'test',
      method: 'measured',
      observed_at: '2020-01-01T00:00:00.000Z',
    });
    await stores.claims.take({ name: 'ended', holder: 'me', seconds: -1 });
    await stores.claims.take({ name: 'held', holder: 'me', seconds: 60 });

    await RetentionTask.create({
      ...stores,
      mirror,
      retention: {
        transitions: Duration.fromISO('P400D'),
        sourceRuns: Duration.fromISO('P1000Y').minus({ years: 995 }),
      },
      logger,
    }).run();

    expect(
      await knex('transitions').where('workframe', 'developer-experience'),
    ).toMatchObject([{ from_proven: 1, to_proven: 0 }]);
    expect(await knex('transitions')).toHaveLength(3);
    expect(await knex('spans')).toMatchObject([{ to_at: null }]);
    expect(await knex('result_changes')).toMatchObject([change]);
    expect(await knex('source_runs')).toMatchObject([
      { trigger: 'schedule', status: 'failing' },
    ]);
    expect(await knex('evidence').distinct('entity_ref')).toEqual([
      { entity_ref: PETSTORE },
    ]);
    expect(await knex('claims')).toMatchObject([{ name: 'held' }]);
  });
});
