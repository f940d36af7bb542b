/*
 * What tools answered, by the etag under which they know it, so that an answer that has not changed costs nothing.
 * Everything here can be deleted at any time: the next run asks afresh.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('source_answers', table => {
    table.comment('What was taken from the answers of tools, by address');
    table
      .string('source', 64)
      .notNullable()
      .comment('The id of the evidence source');
    table
      .text('scope')
      .notNullable()
      .comment('What is read at once, such as a repository');
    table.text('place').notNullable().comment('What was asked for');
    table.text('etag').notNullable().comment('As the tool sent it');
    table
      .text('value')
      .notNullable()
      .comment('What was taken from it, in JSON');
    table
      .string('used_at')
      .notNullable()
      .comment('When a run last wrote or confirmed it, ISO 8601 in UTC');
    table.primary(['source', 'scope', 'place']);
    table.index(['used_at'], 'source_answers_used_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('source_answers');
};
