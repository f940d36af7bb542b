import { stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { DateTime } from 'luxon';
import { digestOf } from './entityRow';
import { fetchEntities } from './fetchEntities';
import { kindsRequest } from './kinds';
import { readHeldSince, writeState } from './state';
import { SyncContext, SyncResult } from './types';
import { ChangedEntity, deleteEntities, writeEntities } from './writeEntities';
import { writeGroupClosure } from './writeGroupClosure';

const PAGE_SIZE = 500;

// A catalog that is starting is empty at first and fills up over minutes. What hosts delete with a removed entity,
// such as years of history, does not come back, so many removals at once have to be seen twice, this long apart.
const SUSPICIOUS_REMOVALS = 20;
const CONFIRM_AFTER = { minutes: 10 };

/** Brings the whole mirror up to date with the catalog. */
export async function syncAll(
  context: SyncContext,
  options: { signal?: AbortSignal },
): Promise<SyncResult> {
  const { knex } = context;
  try {
    return await run(context, options.signal);
  } catch (error) {
    // A shutdown is not a fault that anybody has to look at.
    if (!options.signal?.aborted) {
      await writeState(knex, { error: stringifyError(error) });
    }
    throw error;
  }
}

async function run(
  context: SyncContext,
  signal: AbortSignal | undefined,
): Promise<SyncResult> {
  const { knex, catalog, auth, kinds, clock } = context;
  const known = new Map<string, string>();
  for (const row of await knex('mirror_entities').select(
    'entity_ref',
    'digest',
  )) {
    known.set(row.entity_ref, row.digest);
  }

  const seen = new Set<string>();
  const changed: string[] = [];
  const pages = catalog.streamEntities(
    { ...kindsRequest(kinds), pageSize: PAGE_SIZE },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  for await (const page of pages) {
    signal?.throwIfAborted();
    const differing = new Map<string, ChangedEntity>();
    for (const entity of page) {
      const ref = stringifyEntityRef(entity);
      const digest = digestOf(entity);
      seen.add(ref);
      if (known.get(ref) !== digest) {
        differing.set(ref, { entity, digest });
      }
    }
    await writeEntities(knex, [...differing.values()]);
    changed.push(...differing.keys());
  }
  signal?.throwIfAborted();

  const missing = [...known.keys()].filter(ref => !seen.has(ref));
  const held = await holdBack(context, { missing, seen: seen.size });
  const removed = held ? [] : await removeMissing(context, missing);
  if ([...changed, ...removed].some(ref => ref.startsWith('group:'))) {
    await writeGroupClosure(knex);
  }

  await writeState(knex, {
    last_sync_at: clock().toISOString(),
    error: null,
    held_since: held?.since ?? null,
    held_entities: held?.entities ?? null,
  });
  return { changed, removed };
}

/** Decides whether a full pass that missed entities may be believed; if not, since when it is not. */
async function holdBack(
  context: SyncContext,
  pass: { missing: string[]; seen: number },
): Promise<{ since: string; entities: number } | undefined> {
  const { knex, logger, clock } = context;
  const missing = pass.missing.length;
  const suspicious =
    missing > 0 &&
    (pass.seen === 0 || (missing > SUSPICIOUS_REMOVALS && missing > pass.seen));
  if (!suspicious) {
    return undefined;
  }

  const now = DateTime.fromJSDate(clock(), { zone: 'utc' });
  const since = await readHeldSince(knex);
  if (since && now >= DateTime.fromISO(since).plus(CONFIRM_AFTER)) {
    return undefined;
  }
  logger.warn(
    `The catalog has only ${pass.seen} entities and misses ${missing} that it had before; it may still be starting, so they are kept until a later sync misses them too`,
  );
  return { since: since ?? now.toISO()!, entities: missing };
}

/** Removes entities after asking the catalog for each by name, since an entity can slip between two pages. */
async function removeMissing(
  context: SyncContext,
  missing: string[],
): Promise<string[]> {
  if (missing.length === 0) {
    return [];
  }
  const found = await fetchEntities(context, missing);
  const removed = missing.filter(ref => !found.has(ref));
  await deleteEntities(context.knex, removed);
  return removed;
}
