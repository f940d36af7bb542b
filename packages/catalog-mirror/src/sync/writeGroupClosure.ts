import {
  RELATION_CHILD_OF,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import { Knex } from 'knex';
import { ClosureRow } from '../database';
import { deleteRows, upsertRows } from '../sql';
import { groupClosure } from './groupClosure';

/**
 * Brings `mirror_group_closure` up to date with the mirrored groups, writing only what differs. The catalog states
 * `spec.parent` and `spec.children` as relations of both groups, so relations are all that has to be read.
 */
export async function writeGroupClosure(knex: Knex): Promise<void> {
  const groups: { entity_ref: string }[] = await knex('mirror_entities')
    .where('kind', 'Group')
    .select('entity_ref');
  const relations: { entity_ref: string; type: string; target_ref: string }[] =
    await knex('mirror_relations')
      .whereIn('type', [RELATION_CHILD_OF, RELATION_PARENT_OF])
      .select('entity_ref', 'type', 'target_ref');
  const before: ClosureRow[] = await knex('mirror_group_closure').select(
    'group_ref',
    'ancestor_ref',
    'depth',
  );

  const after = groupClosure({
    groups: groups.map(row => row.entity_ref),
    parents: relations.map(({ entity_ref, type, target_ref }) =>
      type === RELATION_CHILD_OF
        ? { group: entity_ref, parent: target_ref }
        : { group: target_ref, parent: entity_ref },
    ),
  });

  const known = new Map(before.map(row => [pairOf(row), row.depth]));
  const wanted = new Set(after.map(pairOf));
  await deleteRows({
    knex,
    table: 'mirror_group_closure',
    key: { group_ref: 'text', ancestor_ref: 'text' },
    rows: before.filter(row => !wanted.has(pairOf(row))),
  });
  await upsertRows({
    knex,
    table: 'mirror_group_closure',
    columns: { group_ref: 'text', ancestor_ref: 'text', depth: 'integer' },
    key: ['group_ref', 'ancestor_ref'],
    rows: after.filter(row => known.get(pairOf(row)) !== row.depth),
  });
}

function pairOf(row: ClosureRow): string {
  return `${row.group_ref} ${row.ancestor_ref}`;
}
