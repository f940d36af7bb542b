import { Knex } from 'knex';
import { upsertRows } from '../sql';

/**
 * How fresh the mirror is.
 *
 * @public
 */
export interface MirrorStatus {
  /** When the last full sync succeeded (ISO 8601, UTC). */
  lastSyncAt?: string;
  /** How many entities the mirror holds. */
  entities: number;
  /** Why the last full sync failed. The mirror then still holds what it held, and what that sync got done. */
  error?: string;
  /** Removals that are held back, because a full sync missed so many entities that the catalog may still be filling. */
  held?: { since: string; entities: number };
}

/** A row of `mirror_state`, which has one. */
interface StateRow {
  last_sync_at?: string | null;
  error?: string | null;
  held_since?: string | null;
  held_entities?: number | null;
}

/** Writes the given fields of the state and leaves the others as they are. */
export async function writeState(knex: Knex, state: StateRow): Promise<void> {
  const { held_entities, ...texts } = state;
  await upsertRows({
    knex,
    table: 'mirror_state',
    columns: {
      id: 'integer',
      ...Object.fromEntries(
        Object.keys(texts).map(name => [name, 'text' as const]),
      ),
      ...(held_entities !== undefined && { held_entities: 'integer' as const }),
    },
    key: ['id'],
    rows: [{ id: 1, ...state }],
  });
}

/** Since when removals are held back. */
export async function readHeldSince(knex: Knex): Promise<string | undefined> {
  const row = await knex('mirror_state').select('held_since').first();
  return row?.held_since ?? undefined;
}

/** Reads the state and counts the entities, in one statement. */
export async function readStatus(knex: Knex): Promise<MirrorStatus> {
  const row = await knex
    .select(
      'mirror_state.last_sync_at',
      'mirror_state.error',
      'mirror_state.held_since',
      'mirror_state.held_entities',
      { entities: knex('mirror_entities').count() },
    )
    .from(knex.raw('(select 1 as id) as one'))
    .leftJoin('mirror_state', 'mirror_state.id', 'one.id')
    .first();
  return {
    // PostgreSQL counts in bigint, which its driver hands over as text.
    entities: Number(row.entities),
    ...(row.last_sync_at && { lastSyncAt: row.last_sync_at }),
    ...(row.error && { error: row.error }),
    ...(row.held_since && {
      held: { since: row.held_since, entities: row.held_entities },
    }),
  };
}
