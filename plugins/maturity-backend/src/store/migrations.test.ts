import { createTestDatabase, eachDatabase } from '@cairn/testing';
import { Knex } from 'knex';
import { migrate, migrationsDir } from './migrate';

const ENTITY = 'component:default/petstore';
const NOW = '2026-01-01T00:00:00.000Z';

const ROWS: Record<string, object> = {
  rubric_versions: {
    version: 1,
    rubric_id: 'small',
    digest: 'd',
    content: '{}',
    published_at: NOW,
    faults: '[]',
  },
  evidence: {
    entity_ref: ENTITY,
    key: 'test.readme',
    source: 'test',
    method: 'measured',
    observed_at: NOW,
  },
  assessed: {
    entity_ref: ENTITY,
    rubric_version: 1,
    assessed_at: NOW,
    agent_ceiling: 0,
    coverage: 0,
    gap: 0,
    sort_title: 'petstore',
    revision: 1,
  },
  assessments: { entity_ref: ENTITY, document: '{}' },
  results: {
    entity_ref: ENTITY,
    criterion_id: 'readme',
    state: 'pass',
    reason: 'met',
  },
  levels: {
    entity_ref: ENTITY,
    workframe: 'agent-experience',
    proven: 0,
    accepted: 0,
    possible: 0,
    known: 0,
    applicable: 0,
    gap: 0,
  },
  transitions: {
    entity_ref: ENTITY,
    workframe: 'agent-experience',
    at: NOW,
    to_proven: 0,
    to_accepted: 0,
    to_possible: 0,
    cause: 'evidence',
    changes: '[]',
    rubric_version: 1,
  },
  source_runs: {
    source: 'test',
    trigger: 'schedule',
    started_at: NOW,
    status: 'running',
    entities: 0,
  },
  claims: { name: 'a', holder: 'b', until: NOW },
};

describe.each(eachDatabase())('migrations on %s', id => {
  it('go up and down and up again with rows in place', async () => {
    const { knex } = await createTestDatabase(id);
    await migrate(knex);
    await fill(knex);

    const config = { directory: migrationsDir };
    await knex.migrate.rollback(config, true);
    for (const table of Object.keys(ROWS)) {
      await expect(knex.schema.hasTable(table)).resolves.toBe(false);
    }
    await expect(knex.migrate.currentVersion(config)).resolves.toBe('none');

    await migrate(knex);
    await fill(knex);
  });

  async function fill(knex: Knex) {
    for (const [table, row] of Object.entries(ROWS)) {
      await knex(table).insert(row);
      await expect(knex(table)).resolves.toMatchObject([row]);
    }
  }
});
