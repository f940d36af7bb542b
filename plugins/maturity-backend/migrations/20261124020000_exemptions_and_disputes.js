/*
 * What people ask for about one criterion of one entity: that it does not count for a while, or that its result is
 * wrong. Both belong to the entity that had the name then, by its uid: one that takes the name later starts without.
 */

// @ts-check

/**
 * @param {import('knex').Knex.CreateTableBuilder} table
 */
function subject(table) {
  table.text('id').primary();
  table.text('entity_ref').notNullable();
  table.text('uid').notNullable().comment('The uid of the entity');
  table.text('criterion_id').notNullable();
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('exemptions', table => {
    table.comment('Exemptions from criteria, from the request to the end');
    subject(table);
    table
      .text('state')
      .notNullable()
      .comment(
        'By what people did last; whether it has expired or lapsed is told by answer_by and until',
      );
    table.text('reason').notNullable();
    table.text('until').notNullable().comment('When it ends by itself');
    table.text('requested_by').notNullable();
    table.text('requested_at').notNullable();
    table
      .text('answer_by')
      .notNullable()
      .comment('When the request expires by itself');
    table.integer('renewals').notNullable();
    table.text('renews').comment('The id of the one that it renews');
    table.text('decided_by');
    table.text('decided_at');
    table.text('decision').comment('In the words of whoever decided');
    table.text('ended_by');
    table.text('ended_at').comment('When it ended before its time');
    table.text('end_reason');
    table
      .text('reminded_at')
      .comment('When the owners were told that it is about to end');
    table.index(['entity_ref', 'requested_at'], 'exemptions_entity_idx');
    table.index(['requested_at', 'id'], 'exemptions_requested_idx');
    table.index(['state', 'until'], 'exemptions_until_idx');
  });
  await knex.raw(
    `create unique index exemptions_open_idx on exemptions (uid, criterion_id) where state = 'requested'`,
  );

  await knex.schema.createTable('disputes', table => {
    table.comment('Results that somebody holds to be wrong');
    subject(table);
    table.text('state').notNullable();
    table.text('text').notNullable();
    table.text('opened_by').notNullable();
    table.text('opened_at').notNullable();
    table
      .text('seen')
      .notNullable()
      .comment('The result as it was then, in JSON');
    table.text('answered_by');
    table.text('answered_at');
    table.text('answer');
    table.text('link').comment('Where it is mended');
    table.text('withdrawn_at');
    table.index(['entity_ref', 'opened_at'], 'disputes_entity_idx');
    table.index(['opened_at', 'id'], 'disputes_opened_idx');
  });
  await knex.raw(
    `create unique index disputes_open_idx on disputes (uid, criterion_id) where state = 'open'`,
  );

  await knex.schema.createTable('dispute_comments', table => {
    table.comment('What is said about a dispute');
    table.bigIncrements('id');
    table.text('dispute_id').notNullable();
    table.text('author').notNullable();
    table.text('at').notNullable();
    table.text('text').notNullable();
    table.index(['dispute_id', 'id'], 'dispute_comments_dispute_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of ['dispute_comments', 'disputes', 'exemptions']) {
    await knex.schema.dropTable(table);
  }
};
