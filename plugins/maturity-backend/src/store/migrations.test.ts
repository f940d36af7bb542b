import { createTestDatabase, eachDatabase } from '@cairn/testing';
import { Knex } from 'knex';
import { migrate, migrationsDir } from './migrate';
import { workframeColumns } from './standing';

const ENTITY = 'component:default/petstore';
const NOW = '2026-01-01T00:00:00.000Z';

const STANDING = {
  entity_ref: ENTITY,
  kind: 'Component',
  is_service: true,
  rubric_version: 1,
  states: 'pf',
  agent_ceiling: 0,
  ...Object.fromEntries(
    workframeColumns
      .filter(column => !column.endsWith('_target'))
      .map(column => [column, 0]),
  ),
};

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
    ...STANDING,
    assessed_at: NOW,
    coverage: 0,
    gap: 0,
    sort_title: 'petstore',
    revision: 1,
  },
  assessments: { entity_ref: ENTITY, digest: 'd', document: '{}' },
  spans: { ...STANDING, from_at: NOW },
  result_changes: {
    entity_ref: ENTITY,
    criterion_id: 'readme',
    at: NOW,
    cause: 'evidence',
    rubric_version: 1,
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
  rubric_files: { digest: 'd', content: '{}', read_at: NOW },
  drafts: {
    id: 'a',
    title: 'A draft',
    state: 'editing',
    origin: 'draft',
    base_version: 1,
    revision: 1,
    text: '',
    digest: 'd',
    faults: '[]',
    fault_count: 0,
    authors: '[]',
    history: '[]',
    updated_at: NOW,
    updated_by: 'user:default/somebody',
  },
  simulations: {
    id: 'a',
    base_version: 1,
    digest: 'd',
    content: '{}',
    requested_by: 'user:default/somebody',
    requested_at: NOW,
    status: 'waiting',
    done: 0,
    total: 0,
  },
  simulation_subjects: {
    simulation_id: 'a',
    entity_ref: ENTITY,
    before_states: 'p',
    after_states: 'f',
    before_marks: '111-',
    after_marks: '000-',
    is_service: true,
  },
  simulation_moves: {
    simulation_id: 'a',
    entity_ref: ENTITY,
    workframe: 'agent-experience',
    direction: 'up',
    sort_title: 'petstore',
    from_marks: '000-',
    to_marks: '111-',
    cause: 'rubric',
    changes: '[]',
  },
  campaigns: {
    title: 'Readmes',
    why: 'Nobody knows what it is',
    owner_ref: 'group:default/team',
    goal: '{}',
    scope: '{}',
    target_date: '2026-12-31',
    state: 'draft',
    revision: 1,
    created_at: NOW,
    created_by: 'user:default/boss',
  },
  notices: {
    scope: 's',
    recipients: '[]',
    title: 't',
    description: 'd',
    link: '/maturity',
    severity: 'normal',
    created_at: NOW,
  },
  notice_cursors: { name: 'regressions', until_at: NOW },
  claims: { name: 'a', holder: 'b', until: NOW },
  push_marks: { mark: 'm', entity_ref: ENTITY, marked_at: NOW },
  push_sources: { source: 'ci', pushed_at: NOW, observations: 1 },
  source_answers: {
    source: 'github',
    scope: 's',
    place: 'p',
    etag: 'e',
    value: '{}',
    used_at: NOW,
  },
  push_rates: { client: 'ci', minute: '2026-01-01T00:00', pushes: 1 },
  exemptions: {
    id: 'e1',
    entity_ref: ENTITY,
    uid: 'u1',
    criterion_id: 'readme',
    state: 'requested',
    reason: 'It is rewritten in spring',
    until: NOW,
    requested_by: 'user:default/owner',
    requested_at: NOW,
    answer_by: NOW,
    renewals: 0,
  },
  disputes: {
    id: 'd1',
    entity_ref: ENTITY,
    uid: 'u1',
    criterion_id: 'readme',
    state: 'open',
    text: 'The readme is there',
    opened_by: 'user:default/owner',
    opened_at: NOW,
    seen: '{}',
  },
  dispute_comments: {
    dispute_id: 'd1',
    author: 'user:default/owner',
    at: NOW,
    text: 'In three more',
  },
};

/** What the tables of the first release held that spans have replaced. */
const ROWS_BEFORE_SPANS: Record<string, object> = {
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

  it('keep evidence, rubric versions and history when results become spans, and back', async () => {
    const { knex } = await createTestDatabase(id);
    const config = { directory: migrationsDir };
    const kept = ['rubric_versions', 'evidence', 'transitions'];
    await knex.migrate.up({ ...config, name: '20261101000000_init.js' });
    await fill(knex, {
      ...ROWS_BEFORE_SPANS,
      ...Object.fromEntries(kept.map(table => [table, ROWS[table]])),
    });

    const name = '20261124000000_spans.js';
    await knex.migrate.up({ ...config, name });
    await expectRows(knex, kept);
    await expect(knex('assessed')).resolves.toEqual([]);
    await knex('transitions').insert({
      ...ROWS.transitions,
      to_proven: null,
      to_accepted: null,
      to_possible: null,
    });
    await fill(knex, {
      assessed: ROWS.assessed,
      spans: ROWS.spans,
    });

    await knex.migrate.down({ ...config, name });
    await expectRows(knex, kept);
    await expect(
      knex('transitions').insert({ ...ROWS.transitions, to_proven: null }),
    ).rejects.toThrow(/null/i);
    await fill(knex, ROWS_BEFORE_SPANS);
  });

  it('sum up by owner what is there already', async () => {
    const { knex } = await createTestDatabase(id);
    const config = { directory: migrationsDir };
    for (const name of ['20261101000000_init.js', '20261124000000_spans.js']) {
      await knex.migrate.up({ ...config, name });
    }
    for (const [name, row] of Object.entries({
      a: { owner_ref: 'group:default/team', de_proven: 2, de_target: 1 },
      b: { owner_ref: 'group:default/team', de_known: 3 },
      c: {},
      system: { owner_ref: 'group:default/team', is_service: false },
    })) {
      const entity_ref = `component:default/${name}`;
      await knex('assessed').insert({ ...ROWS.assessed, ...row, entity_ref });
    }

    const name = '20261124000100_owner_tallies.js';
    await knex.migrate.up({ ...config, name });
    await expect(
      knex('owner_tallies').orderBy('owner_ref'),
    ).resolves.toMatchObject([
      { owner_ref: '', entities: 1, de_proven_0: 1 },
      {
        owner_ref: 'group:default/team',
        entities: 2,
        ...{ de_proven_0: 1, de_proven_2: 1, po_accepted_0: 2, de_known: 3 },
        ...{ de_target: 1, de_target_reached: 1, po_target: 0 },
      },
    ]);
    await knex.migrate.down({ ...config, name });
    await expect(knex.schema.hasTable('owner_tallies')).resolves.toBe(false);
    await knex.migrate.up({ ...config, name });
  });

  it('let an entity have one open span', async () => {
    const { knex } = await createTestDatabase(id);
    await migrate(knex);
    await knex('spans').insert({ ...ROWS.spans, to_at: NOW });
    await knex('spans').insert(ROWS.spans);
    await expect(knex('spans').insert(ROWS.spans)).rejects.toThrow(/unique/i);
  });

  async function expectRows(knex: Knex, tables: string[]) {
    for (const table of tables) {
      await expect(knex(table)).resolves.toMatchObject([ROWS[table]]);
    }
  }

  async function fill(knex: Knex, rows = ROWS) {
    for (const [table, row] of Object.entries(rows)) {
      await knex(table).insert(row);
      // A boolean comes back as a number from SQLite.
      const { is_service: _, ...told } = row as { is_service?: boolean };
      await expect(knex(table)).resolves.toMatchObject([told]);
    }
  }
});
