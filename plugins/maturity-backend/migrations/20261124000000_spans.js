/*
 * One wide row an entity in place of a row for each result and each workframe, and history as spans: from when to when
 * an entity stood as it did. `assessed` says how it stands now, and its open span says the same.
 *
 * Evidence, rubric versions and transitions stay. Assessments are made anew from evidence by the next sweep, which
 * opens the first spans: what was before that is told by transitions only.
 */

// @ts-check

/** What an entity was when it was assessed. */
const DIMENSIONS = [
  'type',
  'lifecycle',
  'tier',
  'owner_ref',
  'system_ref',
  'domain_ref',
];

/** Developer experience, production operations, agent experience. */
const WORKFRAMES = ['de', 'po', 'ae'];

/**
 * The columns by which entities are counted, alike in `assessed` and in `spans`.
 *
 * @param {import('knex').Knex.CreateTableBuilder} table
 */
function standing(table) {
  table.text('uid').comment('The uid of the entity that was assessed');
  table.text('kind').notNullable();
  for (const dimension of DIMENSIONS) {
    table.text(dimension);
  }
  table
    .boolean('is_service')
    .notNullable()
    .comment('Whether it counts in populations; a system or a group does not');
  table.integer('rubric_version').notNullable();
  table
    .text('states')
    .notNullable()
    .comment(
      'One letter a criterion, in the order of that rubric version: pass, fail, unknown, not applicable, exempt',
    );
  table.integer('agent_ceiling').notNullable();
  for (const workframe of WORKFRAMES) {
    for (const mark of ['proven', 'accepted', 'possible']) {
      table.integer(`${workframe}_${mark}`).notNullable();
    }
    table.integer(`${workframe}_target`);
    for (const count of ['known', 'applicable', 'exempt']) {
      table.integer(`${workframe}_${count}`).notNullable();
    }
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const table of ['levels', 'results', 'assessments', 'assessed']) {
    await knex.schema.dropTable(table);
  }

  await knex.schema.createTable('assessed', table => {
    table.comment(
      'One row per assessed entity: how it stands, what lists sort and sweeps ask by',
    );
    table.text('entity_ref').primary();
    standing(table);
    table.text('assessed_at').notNullable();
    table
      .text('revisit_at')
      .comment('The next moment at which time alone may change the assessment');
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
      .text('collected_digest')
      .comment(
        'The digest of the mirrored entity when its evidence was last collected',
      );
    table.index(['sort_title', 'entity_ref'], 'assessed_title_idx');
    table.index(['owner_ref'], 'assessed_owner_idx');
    table.index(['system_ref'], 'assessed_system_idx');
    table.index(['rubric_version'], 'assessed_rubric_version_idx');
    table.index(['revisit_at'], 'assessed_revisit_at_idx');
  });
  // Lists break ties by title whichever way they are sorted, and the schema builder cannot say "descending".
  for (const column of [
    'coverage',
    'gap',
    ...WORKFRAMES.map(workframe => `${workframe}_proven`),
  ]) {
    for (const direction of ['asc', 'desc']) {
      await knex.raw(
        `create index ?? on assessed (?? ${direction}, sort_title, entity_ref)`,
        [`assessed_${column}_${direction}_idx`, column],
      );
    }
  }

  await knex.schema.createTable('assessments', table => {
    table.comment(
      'What else the current assessment of each entity says, for its own page',
    );
    // Apart from `assessed`, so that a list does not have to read past the documents.
    table.text('entity_ref').primary();
    table.text('digest').notNullable().comment('Of the document');
    table
      .text('document')
      .notNullable()
      .comment('In JSON, without what states and evidence tell');
  });

  await knex.schema.createTable('spans', table => {
    table.comment('From when to when an entity stood as it did');
    table.bigIncrements('id');
    table.text('entity_ref').notNullable();
    table.text('from_at').notNullable();
    table.text('to_at').comment('Null while it still stands so');
    standing(table);
    table.index(['entity_ref', 'from_at'], 'spans_entity_idx');
    table.index(['from_at'], 'spans_from_idx');
    table.index(['owner_ref', 'from_at'], 'spans_owner_idx');
  });
  // Apart, so that neither database looks through all open spans for the one of an entity.
  await knex.raw(
    'create unique index spans_open_idx on spans (entity_ref) where to_at is null',
  );
  await knex.raw(
    'create index spans_to_idx on spans (to_at) where to_at is not null',
  );

  await knex.schema.createTable('result_changes', table => {
    table.comment(
      'Each change of the state of a criterion of an entity, also where no level moved',
    );
    table.bigIncrements('id');
    table.text('entity_ref').notNullable();
    table.text('uid').comment('Of the entity');
    table.text('criterion_id').notNullable();
    table.text('at').notNullable();
    table
      .text('from_state')
      .comment('Null where the criterion was not in the rubric');
    table
      .text('to_state')
      .comment('Null where the criterion is no longer in the rubric');
    table.text('cause').notNullable();
    table.integer('rubric_version').notNullable();
    table.index(['criterion_id', 'at'], 'result_changes_criterion_idx');
    table.index(['entity_ref', 'at'], 'result_changes_entity_idx');
    table.index(['at'], 'result_changes_at_idx');
  });

  await knex.schema.alterTable('transitions', table => {
    // An entity that leaves goes to no marks.
    table.setNullable('to_proven');
    table.setNullable('to_accepted');
    table.setNullable('to_possible');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex('transitions').whereNull('to_proven').delete();
  await knex.schema.alterTable('transitions', table => {
    table.dropNullable('to_proven');
    table.dropNullable('to_accepted');
    table.dropNullable('to_possible');
  });
  for (const table of ['result_changes', 'spans', 'assessments', 'assessed']) {
    await knex.schema.dropTable(table);
  }

  await knex.schema.createTable('assessed', table => {
    table.string('entity_ref').primary();
    table.integer('rubric_version').notNullable();
    table.string('assessed_at').notNullable();
    table.string('revisit_at');
    table.integer('agent_ceiling').notNullable();
    table.integer('coverage').notNullable();
    table.integer('gap').notNullable();
    table.text('sort_title').notNullable();
    table.integer('revision').notNullable();
    table.string('collected_digest');
    table.text('uid');
    table.index(['sort_title', 'entity_ref'], 'assessed_title_idx');
    table.index(['rubric_version'], 'assessed_rubric_version_idx');
    table.index(['revisit_at'], 'assessed_revisit_at_idx');
  });
  for (const column of ['coverage', 'gap']) {
    for (const direction of ['asc', 'desc']) {
      await knex.raw(
        `create index ?? on assessed (?? ${direction}, sort_title, entity_ref)`,
        [`assessed_${column}_${direction}_idx`, column],
      );
    }
  }

  await knex.schema.createTable('assessments', table => {
    table.string('entity_ref').primary();
    table.text('document').notNullable();
  });

  await knex.schema.createTable('results', table => {
    table.string('entity_ref').notNullable();
    table.string('criterion_id').notNullable();
    table.string('state').notNullable();
    table.string('reason').notNullable();
    table.primary(['entity_ref', 'criterion_id']);
    table.index(['criterion_id', 'state'], 'results_criterion_idx');
  });

  await knex.schema.createTable('levels', table => {
    table.string('entity_ref').notNullable();
    table.string('workframe').notNullable();
    table.integer('proven').notNullable();
    table.integer('accepted').notNullable();
    table.integer('possible').notNullable();
    table.integer('target');
    table.integer('known').notNullable();
    table.integer('applicable').notNullable();
    table.integer('gap').notNullable();
    table.primary(['entity_ref', 'workframe']);
    table.index(['workframe', 'proven'], 'levels_proven_idx');
  });
};
