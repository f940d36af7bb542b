/*
 * What pushes leave beside their evidence: that an entity waits to be assessed, how each source was last heard of, and
 * how much each client has sent of late.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('push_marks', table => {
    table.comment(
      'Entities whose pushed evidence is stored and not yet assessed; gone a moment later unless a process ended between',
    );
    table.string('mark').notNullable().comment('One a push');
    table.string('entity_ref').notNullable();
    table.string('marked_at').notNullable();
    table.primary(['mark', 'entity_ref']);
    table.index(['marked_at'], 'push_marks_marked_at_idx');
  });

  await knex.schema.createTable('push_sources', table => {
    table.comment('How each pushed source was last heard of');
    table.string('source').primary();
    table.string('pushed_at').comment('When a push was last taken');
    table.integer('observations').comment('How many that push had');
    table.string('refused_at').comment('When a push was last refused');
    table.text('refusal').comment('Why');
  });

  await knex.schema.createTable('push_rates', table => {
    table.comment('How many pushes each client has sent in a minute');
    table.text('client').primary();
    table.string('minute').notNullable();
    table.integer('pushes').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('push_rates');
  await knex.schema.dropTable('push_sources');
  await knex.schema.dropTable('push_marks');
};
