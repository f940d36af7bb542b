import {
  Evidence,
  PushOutcome,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { ColumnTypes, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import type { Marked } from '../push/pushedEntity';
import { noteTaken } from './PushRecordStore';
import { rowsFrom, rowsOf } from './rows';
import { columnOf, StandingRow, workframeFromRow } from './standing';

const COLUMNS: ColumnTypes = {
  entity_ref: 'text',
  key: 'text',
  source: 'text',
  value: 'text',
  method: 'text',
  observed_at: 'text',
  scaffolded: 'boolean',
  url: 'text',
  unavailable_since: 'text',
  held_until: 'text',
  unavailable_reason: 'text',
};
const NAMES = Object.keys(COLUMNS).join(', ');

const MARKS = ['proven', 'accepted', 'possible', 'target'] as const;

const MARK_COLUMNS: ColumnTypes = {
  mark: 'text',
  entity_ref: 'text',
  marked_at: 'text',
};

/**
 * Writes evidence that machines push. Everything that decides is in the statements: two replicas that write at once
 * leave the newer observation, whichever of them is first.
 *
 * @internal
 */
export class PushStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): PushStore {
    return new PushStore(options.knex);
  }

  /**
   * Writes all of it or nothing, and marks the entities of what was accepted as waiting for their assessment.
   *
   * @returns what became of each, in their order
   */
  async write(options: {
    /** The subject of the caller. */
    client: string;
    /** Of all of the evidence. */
    source: string;
    evidence: readonly Evidence[];
    /** Names this push; see {@link PushStore.unmark}. */
    mark: string;
    now: string;
  }): Promise<PushOutcome[]> {
    const { client, source, evidence, mark, now } = options;
    // In one order, so that pushes wait for each other's rows and never in a circle.
    const rows = evidence
      .map(toRow)
      .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    return this.#knex.transaction(async knex => {
      const accepted = new Set([
        ...(await writeValues(knex, rows.filter(hasValue))),
        ...(await writeSilences(
          knex,
          rows.filter(row => !hasValue(row)),
        )),
      ]);
      const refs = new Set(
        evidence
          .filter(each => accepted.has(placeOf(toRow(each))))
          .map(each => each.entityRef),
      );
      await writeMarks(knex, [...refs], mark, now);
      const newer =
        accepted.size < rows.length ? await newerThan(knex, rows) : new Set();
      // Last, because pushes of one source wait for each other from here on.
      await noteTaken(knex, {
        client,
        source,
        observations: evidence.length,
        at: now,
      });
      return evidence.map((each): PushOutcome => {
        const place = placeOf(toRow(each));
        if (accepted.has(place)) {
          return 'accepted';
        }
        return newer.has(place) ? 'superseded' : 'unchanged';
      });
    });
  }

  /** Where these entities stand, those that were ever assessed. */
  async marked(entityRefs: readonly string[]): Promise<Map<string, Marked>> {
    const columns = WORKFRAMES.flatMap(workframe =>
      MARKS.map(mark => columnOf(workframe, mark)),
    );
    const rows: (StandingRow & { entity_ref: string })[] = await whereRefIn(
      this.#knex('assessed').select('entity_ref', ...columns),
      'entity_ref',
      entityRefs,
    );
    return new Map(rows.map(row => [row.entity_ref, markedOf(row)]));
  }

  /** The entities of this push are assessed. */
  async unmark(marks: readonly string[]): Promise<void> {
    await this.#knex('push_marks').whereIn('mark', marks).delete();
  }

  /** Entities that have waited for their assessment since before the moment given, because a process ended. */
  async waitingSince(
    before: string,
  ): Promise<{ marks: string[]; entityRefs: string[] }> {
    const rows: { mark: string; entity_ref: string }[] = await this.#knex(
      'push_marks',
    )
      .select('mark', 'entity_ref')
      .where('marked_at', '<', before)
      .orderBy('entity_ref');
    return {
      marks: [...new Set(rows.map(row => row.mark))],
      entityRefs: [...new Set(rows.map(row => row.entity_ref))],
    };
  }
}

function markedOf(row: StandingRow): Marked {
  return {
    'developer-experience': workframeFromRow(row, 'developer-experience'),
    'production-operations': workframeFromRow(row, 'production-operations'),
    'agent-experience': workframeFromRow(row, 'agent-experience'),
  };
}

type EvidenceRow = ReturnType<typeof toRow>;

function toRow(evidence: Evidence) {
  return {
    entity_ref: evidence.entityRef,
    key: evidence.key,
    source: evidence.source,
    value:
      evidence.value === undefined ? undefined : JSON.stringify(evidence.value),
    method: evidence.method,
    observed_at: evidence.observedAt,
    scaffolded: evidence.scaffolded ?? false,
    url: evidence.url,
    unavailable_since: evidence.unavailable?.since,
    held_until: evidence.unavailable?.heldUntil,
    unavailable_reason: evidence.unavailable?.reason,
  };
}

function hasValue(row: EvidenceRow): boolean {
  return row.value !== undefined;
}

function placeOf(row: { entity_ref: string; key: string }): string {
  return `${row.entity_ref} ${row.key}`;
}

/** What was marked unavailable later than the value was observed stays marked. */
function unlessLater(column: string): string {
  return `${column} = case when evidence.unavailable_since > excluded.observed_at then evidence.${column} end`;
}

async function writeValues(
  knex: Knex,
  rows: readonly EvidenceRow[],
): Promise<string[]> {
  if (!rows.length) {
    return [];
  }
  const differs = ['value', 'method', 'observed_at', 'scaffolded', 'url'].map(
    name => `evidence.${name} is distinct from excluded.${name}`,
  );
  const result = await knex.raw(
    `insert into evidence (${NAMES}) select ${NAMES} from ? where true
     on conflict (entity_ref, key, source) do update set
       value = excluded.value,
       method = excluded.method,
       observed_at = excluded.observed_at,
       scaffolded = excluded.scaffolded,
       url = excluded.url,
       ${unlessLater('unavailable_since')},
       ${unlessLater('held_until')},
       ${unlessLater('unavailable_reason')}
     where (evidence.value is null or excluded.observed_at >= evidence.observed_at)
       and (${differs.join(' or ')}
         or evidence.unavailable_since <= excluded.observed_at)
     returning entity_ref, key`,
    [rowsFrom(knex, COLUMNS, rows)],
  );
  return rowsOf<{ entity_ref: string; key: string }>(result).map(placeOf);
}

/** As when a source falls silent: the value stays, and so does the time since when it is held. */
async function writeSilences(
  knex: Knex,
  rows: readonly EvidenceRow[],
): Promise<string[]> {
  if (!rows.length) {
    return [];
  }
  const result = await knex.raw(
    `insert into evidence (${NAMES}) select ${NAMES} from ? where true
     on conflict (entity_ref, key, source) do update set
       unavailable_since = coalesce(evidence.unavailable_since, excluded.unavailable_since),
       held_until = coalesce(evidence.held_until, excluded.held_until),
       unavailable_reason = excluded.unavailable_reason
     where excluded.observed_at >= evidence.observed_at
       and (evidence.unavailable_since is null
         or evidence.unavailable_reason is distinct from excluded.unavailable_reason)
     returning entity_ref, key`,
    [rowsFrom(knex, COLUMNS, rows)],
  );
  return rowsOf<{ entity_ref: string; key: string }>(result).map(placeOf);
}

async function writeMarks(
  knex: Knex,
  refs: readonly string[],
  mark: string,
  now: string,
): Promise<void> {
  if (refs.length) {
    await knex.raw(
      `insert into push_marks (mark, entity_ref, marked_at) select mark, entity_ref, marked_at from ?`,
      [
        rowsFrom(
          knex,
          MARK_COLUMNS,
          refs.map(ref => ({ mark, entity_ref: ref, marked_at: now })),
        ),
      ],
    );
  }
}

/** Which of these are stored with a later moment. */
async function newerThan(
  knex: Knex,
  rows: readonly EvidenceRow[],
): Promise<Set<string>> {
  const moments = new Map(rows.map(row => [placeOf(row), row.observed_at]));
  const stored: { entity_ref: string; key: string; observed_at: string }[] =
    await whereRefIn(
      knex('evidence')
        .select('entity_ref', 'key', 'observed_at')
        .where('source', rows[0].source),
      'entity_ref',
      [...new Set(rows.map(row => row.entity_ref))],
    );
  return new Set(
    stored
      .filter(
        row => row.observed_at > (moments.get(placeOf(row)) ?? row.observed_at),
      )
      .map(placeOf),
  );
}
