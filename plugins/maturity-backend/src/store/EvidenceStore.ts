import { Evidence } from '@cairn/backstage-plugin-maturity-common';
import { ColumnTypes, inChunks, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { rowsFrom, upsertChanged } from './rows';

interface Row {
  entity_ref: string;
  key: string;
  source: string;
  value: string | null;
  method: Evidence['method'];
  observed_at: string;
  scaffolded: boolean | number;
  url: string | null;
  unavailable_since: string | null;
  held_until: string | null;
  unavailable_reason: string | null;
}

const VALUE_COLUMNS: ColumnTypes = {
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

const UNAVAILABLE_COLUMNS: ColumnTypes = {
  entity_ref: 'text',
  key: 'text',
  source: 'text',
  method: 'text',
  observed_at: 'text',
  unavailable_since: 'text',
  held_until: 'text',
  unavailable_reason: 'text',
};

const CHUNK = 1000;

/**
 * That a source cannot say anything about one key of one entity, and why.
 *
 * @internal
 */
export interface Silence {
  entityRef: string;
  key: string;
  reason: string;
}

/**
 * Evidence: the last known value per entity, key and source.
 *
 * @internal
 */
export class EvidenceStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): EvidenceStore {
    return new EvidenceStore(options.knex);
  }

  /** Stores values. What was marked unavailable is available again. */
  async record(evidence: readonly Evidence[]): Promise<void> {
    for await (const chunk of inChunks(evidence, CHUNK)) {
      await upsertChanged({
        knex: this.#knex,
        table: 'evidence',
        key: ['entity_ref', 'key', 'source'],
        columns: VALUE_COLUMNS,
        rows: chunk.map(toRow),
      });
    }
  }

  /**
   * Marks evidence as unavailable without touching its value. What is marked already keeps its `since`, so that a
   * second failure does not lengthen the time for which a value is held. Where there was no value, the reason is kept.
   */
  async markUnavailable(options: {
    source: string;
    silences: readonly Silence[];
    since: string;
    heldUntil: string;
  }): Promise<void> {
    const { source, since, heldUntil } = options;
    const names = Object.keys(UNAVAILABLE_COLUMNS).join(', ');
    for await (const chunk of inChunks(options.silences, CHUNK)) {
      const rows = chunk.map(silence => ({
        entity_ref: silence.entityRef,
        key: silence.key,
        source,
        method: 'pulled',
        observed_at: since,
        unavailable_since: since,
        held_until: heldUntil,
        unavailable_reason: silence.reason,
      }));
      await this.#knex.raw(
        `insert into evidence (${names}, scaffolded)
         select ${names}, false from ? where true
         on conflict (entity_ref, key, source) do update set
           unavailable_since = coalesce(evidence.unavailable_since, excluded.unavailable_since),
           held_until = coalesce(evidence.held_until, excluded.held_until),
           unavailable_reason = excluded.unavailable_reason
         where evidence.unavailable_since is null
           or evidence.unavailable_reason is distinct from excluded.unavailable_reason`,
        [rowsFrom(this.#knex, UNAVAILABLE_COLUMNS, rows)],
      );
    }
  }

  /** Which keys of these entities the source has ever said anything about. */
  async knownTo(
    source: string,
    entityRefs: readonly string[],
  ): Promise<{ entityRef: string; key: string }[]> {
    const rows: Row[] = await whereRefIn(
      this.#knex('evidence').select('entity_ref', 'key').where({ source }),
      'entity_ref',
      entityRefs,
    );
    return rows.map(row => ({ entityRef: row.entity_ref, key: row.key }));
  }

  /** All evidence of these entities, by entity. */
  async ofEntities(
    entityRefs: readonly string[],
  ): Promise<Map<string, Evidence[]>> {
    const rows: Row[] = await whereRefIn(
      this.#knex('evidence').select(),
      'entity_ref',
      entityRefs,
    );
    const byEntity = new Map<string, Evidence[]>();
    for (const row of rows) {
      const own = byEntity.get(row.entity_ref) ?? [];
      own.push(fromRow(row));
      byEntity.set(row.entity_ref, own);
    }
    return byEntity;
  }
}

function toRow(evidence: Evidence): Record<string, unknown> {
  return {
    entity_ref: evidence.entityRef,
    key: evidence.key,
    source: evidence.source,
    value: JSON.stringify(evidence.value),
    method: evidence.method,
    observed_at: evidence.observedAt,
    scaffolded: evidence.scaffolded ?? false,
    url: evidence.url,
  };
}

function fromRow(row: Row): Evidence {
  return {
    entityRef: row.entity_ref,
    key: row.key,
    source: row.source,
    ...(row.value !== null && { value: JSON.parse(row.value) }),
    method: row.method,
    observedAt: row.observed_at,
    ...(row.scaffolded && { scaffolded: true }),
    ...(row.url !== null && { url: row.url }),
    ...(row.unavailable_since !== null && {
      unavailable: {
        since: row.unavailable_since,
        heldUntil: row.held_until!,
        reason: row.unavailable_reason!,
      },
    }),
  };
}
