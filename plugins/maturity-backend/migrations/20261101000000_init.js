/*
 * The tables of maturity. Moments are text in ISO 8601, UTC, with milliseconds ("2026-11-23T21:30:00.000Z"): both
 * databases then store, compare and return the same characters, and text order is time order. Structured values are
 * text in JSON for the same reason.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('rubric_versions', table => {
    table.comment(
      'Each rubric that was ever in force; the greatest version is',
    );
    table.integer('version').primary();
    table.string('rubric_id').notNullable();
    table.string('digest').notNullable();
    table.text('content').notNullable().comment('The rubric, in JSON');
    table.string('published_at').notNullable();
    table
      .text('faults')
      .notNullable()
      .comment(
        'What was wrong with the files when they were last read, in JSON',
      );
  });

  await knex.schema.createTable('evidence', table => {
    table.comment('The last known value per entity, key and source');
    table.string('entity_ref').notNullable();
    table.string('key').notNullable();
    table.string('source').notNullable();
    table.text('value').comment('In JSON; null if nothing was ever observed');
    table.string('method').notNullable();
    table.string('observed_at').notNullable();
    table.boolean('scaffolded').notNullable().defaultTo(false);
    table.text('url');
    table
      .string('unavailable_since')
      .comment('Set while the source cannot give a newer value');
    table.string('held_until');
    table.text('unavailable_reason');
    table.primary(['entity_ref', 'key', 'source']);
    // What a failing source has to mark.
    table.index(['source', 'entity_ref'], 'evidence_source_idx');
  });

  await knex.schema.createTable('assessed', table => {
    table.comment(
      'One row per assessed entity: what lists sort and sweeps ask by',
    );
    table.string('entity_ref').primary();
    table.integer('rubric_version').notNullable();
    table.string('assessed_at').notNullable();
    table
      .string('revisit_at')
      .comment('The next moment at which time alone may change the assessment');
    table.integer('agent_ceiling').notNullable();
    table
      .integer('coverage')
      .notNullable()
      .comment(
        'Known of applicable criteria, in hundredths of a percent; -1 if none applies',
      );
    table
      .integer('gap')
      .notNullable()
      .comment('The greatest distance to target among the workframes');
    table.text('sort_title').notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts writes; a write names the revision that it read');
    table
      .string('collected_digest')
      .comment(
        'The digest of the mirrored entity when its evidence was last collected',
      );
    table.text('uid').comment('The uid of the entity that was assessed');
    table.index(['sort_title', 'entity_ref'], 'assessed_title_idx');
    table.index(['rubric_version'], 'assessed_rubric_version_idx');
    table.index(['revisit_at'], 'assessed_revisit_at_idx');
  });
  // Lists break ties by title whichever way they are sorted, and the schema builder cannot say "descending".
  for (const column of ['coverage', 'gap']) {
    for (const direction of ['asc', 'desc']) {
      await knex.raw(
        `create index ?? on assessed (?? ${direction}, sort_title, entity_ref)`,
        [`assessed_${column}_${direction}_idx`, column],
      );
    }
  }

  await knex.schema.createTable('assessments', table => {
    table.comment('The current assessment of each entity, whole');
    // Apart from `assessed`, so that a list does not have to read past the documents.
    table.string('entity_ref').primary();
    table.text('document').notNullable().comment('In JSON');
  });

  await knex.schema.createTable('results', table => {
    table.comment(
      'The state of each criterion per entity, for counting; not-applicable ones have no row',
    );
    table.string('entity_ref').notNullable();
    table.string('criterion_id').notNullable();
    table.string('state').notNullable();
    table.string('reason').notNullable();
    table.primary(['entity_ref', 'criterion_id']);
    table.index(['criterion_id', 'state'], 'results_criterion_idx');
  });

  await knex.schema.createTable('levels', table => {
    table.comment('The marks of each workframe per entity');
    table.string('entity_ref').notNullable();
    table.string('workframe').notNullable();
    table.integer('proven').notNullable();
    table.integer('accepted').notNullable();
    table.integer('possible').notNullable();
    table.integer('target');
    table.integer('known').notNullable();
    table.integer('applicable').notNullable();
    table.integer('gap').notNullable().comment('Levels from proven to target');
    table.primary(['entity_ref', 'workframe']);
    table.index(['workframe', 'proven'], 'levels_proven_idx');
  });

  await knex.schema.createTable('transitions', table => {
    table.comment('Each move of a workframe of an entity, with its cause');
    table.bigIncrements('id');
    table.string('entity_ref').notNullable();
    table
      .text('uid')
      .comment('Of the entity: one that takes the name of another has its own');
    table.string('workframe').notNullable();
    table.string('at').notNullable();
    table.integer('from_proven').comment('Null at the first assessment');
    table.integer('from_accepted');
    table.integer('from_possible');
    table.integer('to_proven').notNullable();
    table.integer('to_accepted').notNullable();
    table.integer('to_possible').notNullable();
    table.string('cause').notNullable();
    table.text('changes').notNullable().comment('In JSON');
    table.integer('rubric_version').notNullable();
    table.index(['entity_ref', 'id'], 'transitions_entity_idx');
    table.index(['at'], 'transitions_at_idx');
  });

  await knex.schema.createTable('source_runs', table => {
    table.comment('One line per run of an evidence source');
    table.bigIncrements('id');
    table.string('source').notNullable();
    table.string('trigger').notNullable();
    table.string('started_at').notNullable();
    table.string('finished_at');
    table.string('status').notNullable();
    table.integer('entities').notNullable();
    table.integer('observations').notNullable().defaultTo(0);
    table.integer('unavailable').notNullable().defaultTo(0);
    table.integer('rejected').notNullable().defaultTo(0);
    table.integer('duration_ms');
    table.text('error');
    table.index(['source', 'id'], 'source_runs_source_idx');
    table.index(['started_at'], 'source_runs_started_at_idx');
  });

  await knex.schema.createTable('claims', table => {
    table.comment('Work that one replica has taken, until when');
    table.string('name').primary();
    table.string('holder').notNullable();
    table.string('until').notNullable();
    table.index(['until'], 'claims_until_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'claims',
    'source_runs',
    'transitions',
    'levels',
    'results',
    'assessments',
    'assessed',
    'evidence',
    'rubric_versions',
  ]) {
    await knex.schema.dropTable(table);
  }
};
