// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('mirror_entities', table => {
    table.comment('The entities of the catalog, as of the last sync');
    table.text('entity_ref').notNullable().primary().comment('The entity ref');
    table.text('uid').nullable().comment('The uid that the catalog gave it');
    table
      .text('kind')
      .notNullable()
      .comment('The kind, cased as in the catalog');
    table.text('namespace').notNullable().comment('The namespace');
    table.text('name').notNullable().comment('The name');
    table.text('title').nullable().comment('metadata.title');
    table.text('type').nullable().comment('spec.type');
    table.text('lifecycle').nullable().comment('spec.lifecycle');
    table
      .text('owner_ref')
      .nullable()
      .comment('The entity ref of the first owner; it may dangle');
    table
      .text('system_ref')
      .nullable()
      .comment('The entity ref of the first system it is part of');
    table.text('etag').nullable().comment('metadata.etag');
    table
      .text('digest')
      .notNullable()
      .comment('SHA-1 of the whole entity, by which a sync sees a change');
    table
      .boolean('orphan')
      .notNullable()
      .comment('Whether nothing in the catalog provides it any more');
    table.text('entity').notNullable().comment('The whole entity as JSON');
    table
      .text('search_text')
      .notNullable()
      .comment('Lower-cased text that a search box looks in');
    table.index(['kind', 'type'], 'mirror_entities_kind_idx');
    table.index(['owner_ref'], 'mirror_entities_owner_idx');
    table.index(['system_ref'], 'mirror_entities_system_idx');
  });

  await knex.schema.createTable('mirror_search', table => {
    table.comment(
      'The search fields of the catalog, from which rules become SQL',
    );
    table.text('entity_ref').notNullable().comment('The entity ref');
    table.text('key').notNullable().comment('Lower-cased path of a field');
    table
      .text('value')
      .nullable()
      .comment('Lower-cased value; null where absent or too long');
    table.index(['entity_ref', 'key', 'value'], 'mirror_search_entity_idx');
    table.index(['key', 'value', 'entity_ref'], 'mirror_search_key_idx');
  });

  await knex.schema.createTable('mirror_relations', table => {
    table.comment('The relations of the mirrored entities');
    table.text('entity_ref').notNullable().comment('From which entity');
    table.text('type').notNullable().comment('The relation type');
    table
      .text('target_ref')
      .notNullable()
      .comment('To which entity; it may dangle');
    table.primary(['entity_ref', 'type', 'target_ref']);
    table.index(['target_ref', 'type'], 'mirror_relations_target_idx');
  });

  await knex.schema.createTable('mirror_group_closure', table => {
    table.comment('Every group with every group above it, and itself');
    table.text('group_ref').notNullable().comment('The group');
    table
      .text('ancestor_ref')
      .notNullable()
      .comment('A group above it, or itself');
    table
      .integer('depth')
      .notNullable()
      .comment('Steps between the two; 0 is the group itself');
    table.primary(['group_ref', 'ancestor_ref']);
    table.index(['ancestor_ref'], 'mirror_group_closure_ancestor_idx');
  });

  await knex.schema.createTable('mirror_state', table => {
    table.comment('How the last syncs went; one row');
    table.integer('id').notNullable().primary().comment('Always 1');
    table
      .text('last_sync_at')
      .nullable()
      .comment('When the last full sync succeeded (ISO 8601, UTC)');
    table.text('error').nullable().comment('Why the last full sync failed');
    table
      .text('held_since')
      .nullable()
      .comment('Since when suspicious removals are held back (ISO 8601, UTC)');
    table
      .integer('held_entities')
      .nullable()
      .comment('How many removals are held back');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('mirror_state');
  await knex.schema.dropTable('mirror_group_closure');
  await knex.schema.dropTable('mirror_relations');
  await knex.schema.dropTable('mirror_search');
  await knex.schema.dropTable('mirror_entities');
};
