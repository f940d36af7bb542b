/*
 * The sums of what each owner has, kept by whoever writes: the overview of a large organization is asked for often, and
 * would else go through all of its entities each time.
 */

// @ts-check

const LEVELS = [0, 1, 2, 3, 4, 5];

const COLUMNS = ['de', 'po', 'ae'].flatMap(workframe => [
  ...['proven', 'accepted', 'possible'].flatMap(mark =>
    LEVELS.map(level => ({
      name: `${workframe}_${mark}_${level}`,
      sql: `count(*) filter (where ${workframe}_${mark} = ${level})`,
    })),
  ),
  { name: `${workframe}_target`, sql: `count(${workframe}_target)` },
  {
    name: `${workframe}_target_reached`,
    sql: `count(*) filter (where ${workframe}_proven >= ${workframe}_target)`,
  },
  ...['known', 'applicable', 'exempt'].map(measure => ({
    name: `${workframe}_${measure}`,
    sql: `sum(${workframe}_${measure})`,
  })),
]);

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('owner_tallies', table => {
    table.comment('The sums over the services in assessed, by owner');
    table
      .text('owner_ref')
      .primary()
      .comment('Empty for what has no owner, which no ref is');
    table.integer('entities').notNullable();
    for (const { name } of COLUMNS) {
      table.integer(name).notNullable();
    }
  });
  await knex.raw(
    `insert into owner_tallies (owner_ref, entities, ${COLUMNS.map(
      ({ name }) => name,
    ).join(', ')})
     select coalesce(owner_ref, ''), count(*), ${COLUMNS.map(
       ({ sql }) => sql,
     ).join(', ')}
     from assessed where is_service group by coalesce(owner_ref, '')`,
  );
  await knex.schema.alterTable('assessed', table => {
    // The overview says when the oldest assessment was made.
    table.index(['assessed_at'], 'assessed_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('assessed', table => {
    table.dropIndex(['assessed_at'], 'assessed_at_idx');
  });
  await knex.schema.dropTable('owner_tallies');
};
