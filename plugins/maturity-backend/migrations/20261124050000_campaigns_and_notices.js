/*
 * Campaigns, and what is told to people. A campaign keeps what was decided; how far it is, is read from spans, also once
 * it has ended. Notices are written in the transaction of what they tell of, and sent from here afterwards, so that none
 * is lost and none is told twice.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('campaigns', table => {
    table.comment('What people set out to reach');
    table.increments('id');
    table.text('title').notNullable();
    table.text('why').notNullable();
    table.text('owner_ref').notNullable();
    table.text('goal').notNullable().comment('In JSON');
    table.text('scope').notNullable().comment('In JSON');
    table
      .text('scope_owners')
      .comment(
        'The owners of the scope with the groups below them, as they were at opening; in JSON',
      );
    table.text('starts_at');
    table.text('target_date').notNullable();
    table.text('state').notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts changes; a change names the revision that it read');
    table.text('created_at').notNullable();
    table.text('created_by').notNullable();
    table.text('opened_at');
    table.text('ended_at');
    table.text('ended_by');
    table.text('reminded').comment('The last reminder that was sent');
    table
      .text('report')
      .comment(
        'What the closing report was made from, and its digest; in JSON',
      );
    table.index(['state', 'target_date'], 'campaigns_state_idx');
  });

  await knex.schema.createTable('notices', table => {
    table.comment('What is to be told to people, and what was');
    table.bigIncrements('id');
    table
      .text('scope')
      .notNullable()
      .comment('A later notice of the same scope takes the place of this one');
    table.text('recipients').notNullable().comment('Entity refs, in JSON');
    table.text('title').notNullable();
    table.text('description').notNullable();
    table.text('link').notNullable();
    table.text('severity').notNullable();
    table.text('created_at').notNullable();
    table
      .text('outcome')
      .comment('What became of it; null while it waits to be sent');
    table.integer('tries').notNullable().defaultTo(0);
    table.index(['outcome', 'id'], 'notices_outcome_idx');
    table.index(['scope', 'created_at'], 'notices_scope_idx');
  });

  await knex.schema.createTable('notice_cursors', table => {
    table.comment('Until when history was looked through for what to tell');
    table.text('name').primary();
    table.text('until_at').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of ['notice_cursors', 'notices', 'campaigns']) {
    await knex.schema.dropTable(table);
  }
};
