/*
 * Drafts of the rubric, what simulations of them found, what the rubric files were last seen to hold, and where each
 * version came from.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('rubric_versions', table => {
    table
      .text('origin')
      .notNullable()
      .defaultTo('files')
      .comment('Whether it came from files or from a draft');
    table
      .text('authors')
      .notNullable()
      .defaultTo('[]')
      .comment('Who wrote the draft, in JSON');
    table.text('reviewed_by').comment('Who published the draft');
    table.text('note').comment('What the reviewer said');
    table.text('draft_id');
  });

  await knex.schema.createTable('rubric_files', table => {
    table.comment('Each content that the rubric files were seen to hold');
    table.text('digest').primary();
    table.text('content').notNullable().comment('The rubric, in JSON');
    table.text('read_at').notNullable().comment('When it was last met');
    table
      .text('applied_at')
      .comment('When the files last held what was in force; null if never');
    table
      .integer('version')
      .comment('The version that had that content when it was applied');
  });

  await knex.schema.createTable('drafts', table => {
    table.comment('Drafts of the rubric');
    table.text('id').primary();
    table.text('title').notNullable();
    table
      .text('state')
      .notNullable()
      .comment(
        'By what people did last; whether it is superseded is told by base_version',
      );
    table.text('origin').notNullable();
    table.integer('base_version').notNullable();
    table.integer('revision').notNullable().comment('Counts edits');
    table.text('text').notNullable().comment('As somebody wrote it, in YAML');
    table
      .text('rubric')
      .comment('What could be read of it, in JSON; null if nothing could');
    table.text('digest').notNullable().comment('SHA-256 of the rubric');
    table.text('faults').notNullable().comment('In JSON');
    table.integer('fault_count').notNullable();
    table.text('authors').notNullable().comment('In JSON');
    table.text('history').notNullable().comment('What was done, in JSON');
    table.text('updated_at').notNullable();
    table.text('updated_by').notNullable();
    table.integer('published_version');
    table
      .text('files_digest')
      .unique({ indexName: 'drafts_files_idx' })
      .comment('Of the content of the files that became it');
    table.index(['updated_at', 'id'], 'drafts_updated_idx');
  });

  await knex.schema.createTable('simulations', table => {
    table.comment('What would be if a draft were published: jobs');
    table.text('id').primary();
    table.text('draft_id').comment('Null for a change that is no draft');
    table.integer('base_version').notNullable();
    table.text('digest').notNullable().comment('SHA-256 of the rubric');
    table.text('content').notNullable().comment('The rubric, in JSON');
    table.text('requested_by').notNullable();
    table.text('requested_at').notNullable();
    table.text('status').notNullable();
    table.text('assessed_at').comment('As of when everything is assessed');
    table.text('finished_at');
    table.integer('done').notNullable();
    table.integer('total').notNullable();
    table.text('error');
    table.index(['draft_id', 'requested_at'], 'simulations_draft_idx');
    table.index(['status', 'requested_at'], 'simulations_status_idx');
  });

  await knex.schema.createTable('simulation_subjects', table => {
    table.comment('How each entity stands, and would stand');
    table.text('simulation_id').notNullable();
    table.text('entity_ref').notNullable();
    table.boolean('is_service').notNullable();
    table
      .text('before_states')
      .notNullable()
      .comment('One letter a criterion of the base version');
    table
      .text('after_states')
      .notNullable()
      .comment('One letter a criterion of the draft');
    table
      .text('before_marks')
      .notNullable()
      .comment('Proven, accepted, possible and target of each workframe');
    table.text('after_marks').notNullable();
    table.primary(['simulation_id', 'entity_ref']);
  });

  await knex.schema.createTable('simulation_moves', table => {
    table.comment('Marks that would move');
    table.text('simulation_id').notNullable();
    table.text('entity_ref').notNullable();
    table.text('workframe').notNullable();
    table.text('direction').notNullable();
    table.text('sort_title').notNullable();
    table.text('from_marks').notNullable();
    table.text('to_marks').notNullable();
    table.text('cause').notNullable();
    table.text('changes').notNullable().comment('In JSON');
    table.primary(['simulation_id', 'entity_ref', 'workframe']);
    table.index(
      ['simulation_id', 'sort_title', 'entity_ref', 'workframe'],
      'simulation_moves_title_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'simulation_moves',
    'simulation_subjects',
    'simulations',
    'drafts',
    'rubric_files',
  ]) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('rubric_versions', table => {
    table.dropColumns('origin', 'authors', 'reviewed_by', 'note', 'draft_id');
  });
};
