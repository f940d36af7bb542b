/*
 * What was found in each folder of each repository, so that a repository that has not changed is not read again.
 * Everything here can be deleted at any time: the next run reads the repositories afresh.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('repository_facts', table => {
    table.comment('What the repository source found, by repository and folder');
    table.text('root').notNullable().comment('The URL of the repository root');
    table
      .text('folder')
      .notNullable()
      .comment('Relative to the root; empty for the root itself');
    table
      .text('etag')
      .notNullable()
      .comment('Of the tree that the facts were found in');
    table
      .text('format')
      .notNullable()
      .comment('Of the facts; facts of another format are not used');
    table.text('facts').notNullable().comment('The facts, in JSON');
    table
      .string('used_at')
      .notNullable()
      .comment('When a run last used them, ISO 8601 in UTC');
    table.primary(['root', 'folder']);
    table.index(['used_at'], 'repository_facts_used_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('repository_facts');
};
