import {
  directionOf,
  Marks,
  PLATFORM_REF,
  Rubric,
  SimulationMove,
  SimulationMoveQuery,
  SimulationProgress,
  TransitionCause,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';
import { ColumnTypes, Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { decodeCursor } from '../paging/cursor';
import { cutPage, OrderColumn, selectPage } from '../paging/keyset';
import { marksFromText, marksText } from './marksText';
import { rowsFrom } from './rows';
import {
  entitySummaryFromRow,
  EntitySummaryRow,
  selectEntitySummary,
} from './titles';

/**
 * A simulation as stored.
 *
 * @internal
 */
export interface StoredSimulation extends SimulationProgress {
  draftId?: string;
  rubric: Rubric;
  requestedBy: string;
}

/**
 * How one entity stands, and would stand.
 *
 * @internal
 */
export interface SimulatedRow {
  entityRef: string;
  isService: boolean;
  beforeStates: string;
  afterStates: string;
  /** See `marksText`. */
  beforeMarks: string;
  afterMarks: string;
}

/**
 * Marks that would move.
 *
 * @internal
 */
export interface MoveRow
  extends Pick<
    SimulationMove,
    'workframe' | 'from' | 'to' | 'cause' | 'changes'
  > {
  entityRef: string;
  sortTitle: string;
}

const SUBJECT_COLUMNS: ColumnTypes = {
  simulation_id: 'text',
  entity_ref: 'text',
  is_service: 'boolean',
  before_states: 'text',
  after_states: 'text',
  before_marks: 'text',
  after_marks: 'text',
};

const MOVE_COLUMNS: ColumnTypes = {
  simulation_id: 'text',
  entity_ref: 'text',
  workframe: 'text',
  direction: 'text',
  sort_title: 'text',
  from_marks: 'text',
  to_marks: 'text',
  cause: 'text',
  changes: 'text',
};

const MOVE_ORDER: OrderColumn[] = [
  { column: 'v.sort_title', type: 'text', direction: 'asc' },
  { column: 'v.entity_ref', type: 'text', direction: 'asc' },
  { column: 'v.workframe', type: 'text', direction: 'asc' },
];

/** Rows that one statement reads, few enough that nothing else has to wait. */
const READ = 1000;

/**
 * Simulations: jobs, and what they found.
 *
 * @internal
 */
export class SimulationStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): SimulationStore {
    return new SimulationStore(options.knex);
  }

  async insert(simulation: StoredSimulation): Promise<void> {
    await this.#knex('simulations').insert(toRow(simulation));
  }

  async get(id: string): Promise<StoredSimulation | undefined> {
    const row = await this.#knex('simulations').where({ id }).first();
    return row && fromRow(row);
  }

  /** The newest one of a draft. */
  async ofDraft(draftId: string): Promise<StoredSimulation | undefined> {
    const row = await this.#knex('simulations')
      .where({ draft_id: draftId })
      .orderBy('requested_at', 'desc')
      .first();
    return row && fromRow(row);
  }

  /** Those that are not through, oldest first. */
  async openIds(): Promise<string[]> {
    return this.#knex('simulations')
      .whereIn('status', ['waiting', 'running'])
      .orderBy('requested_at')
      .pluck('id');
  }

  /** False if there is no such simulation any more. */
  async change(
    id: string,
    changes: Partial<
      Pick<
        StoredSimulation,
        'status' | 'assessedAt' | 'finishedAt' | 'done' | 'total' | 'error'
      >
    >,
  ): Promise<boolean> {
    const { assessedAt, finishedAt, ...rest } = changes;
    const changed = await this.#knex('simulations')
      .where({ id })
      .update({
        ...rest,
        ...(assessedAt && { assessed_at: assessedAt }),
        ...(finishedAt && { finished_at: finishedAt }),
      });
    return changed === 1;
  }

  /** Every entity that has an assessment. */
  async assessedRefs(): Promise<string[]> {
    return this.#knex('assessed').pluck('entity_ref');
  }

  /** Entities that are through: what a process that ended has done need not be done again. */
  async doneRefs(id: string): Promise<Set<string>> {
    const refs = await this.#knex('simulation_subjects')
      .where({ simulation_id: id })
      .pluck('entity_ref');
    return new Set(refs);
  }

  /** Adds entities with their moves, all or nothing. Those that are there already stay. */
  async add(
    id: string,
    subjects: readonly SimulatedRow[],
    moves: readonly MoveRow[],
  ): Promise<void> {
    await this.#knex.transaction(async knex => {
      await insertNew(
        knex,
        'simulation_subjects',
        SUBJECT_COLUMNS,
        subjects.map(row => ({
          simulation_id: id,
          entity_ref: row.entityRef,
          is_service: row.isService,
          before_states: row.beforeStates,
          after_states: row.afterStates,
          before_marks: row.beforeMarks,
          after_marks: row.afterMarks,
        })),
      );
      await insertNew(
        knex,
        'simulation_moves',
        MOVE_COLUMNS,
        moves.map(move => ({
          simulation_id: id,
          entity_ref: move.entityRef,
          workframe: move.workframe,
          direction: directionOf(move.from, move.to),
          sort_title: move.sortTitle,
          from_marks: marksText(move.from),
          to_marks: marksText(move.to),
          cause: move.cause,
          changes: JSON.stringify(move.changes),
        })),
      );
    });
  }

  /** The services that the caller may see, some at a time. */
  async *services(options: {
    id: string;
    visibility: Visibility;
  }): AsyncGenerator<(SimulatedRow & { ownerRef?: string })[], void> {
    const { id, visibility } = options;
    for (let after = ''; ; ) {
      const query = this.#knex('simulation_subjects as s')
        .join('mirror_entities as m', 'm.entity_ref', 's.entity_ref')
        .where({ 's.simulation_id': id, 's.is_service': true })
        .where('s.entity_ref', '>', after)
        .orderBy('s.entity_ref')
        .limit(READ)
        .select('s.*', 'm.owner_ref');
      const rows = await visibility.restrict(query, 's.entity_ref');
      if (!rows.length) {
        return;
      }
      yield rows.map((row: Record<string, string>) => ({
        entityRef: row.entity_ref,
        isService: true,
        beforeStates: row.before_states,
        afterStates: row.after_states,
        beforeMarks: row.before_marks,
        afterMarks: row.after_marks,
        ...(row.owner_ref && { ownerRef: row.owner_ref }),
      }));
      after = rows.at(-1).entity_ref;
    }
  }

  /** Two statements. */
  async moves(options: MoveListOptions): Promise<{
    items: SimulationMove[];
    totalItems: number;
    pageInfo: { nextCursor?: string; prevCursor?: string };
  }> {
    const page = await this.moveRows(options);
    const [{ total }] = await this.#matching(options).count({ total: '*' });
    return { ...page, totalItems: Number(total) };
  }

  /** A page without the total, for reading one page after another. */
  async moveRows(options: MoveListOptions): Promise<{
    items: SimulationMove[];
    pageInfo: { nextCursor?: string; prevCursor?: string };
  }> {
    const { visibility, limit } = options;
    const order = 'moves title asc';
    const cursor =
      options.cursor === undefined
        ? undefined
        : decodeCursor({
            cursor: options.cursor,
            order,
            types: MOVE_ORDER.map(({ type }) => type),
          });
    const query = this.#matching(options);
    selectEntitySummary({ knex: this.#knex, visibility, query });
    query.select(
      { move_ref: 'v.entity_ref' },
      'v.sort_title',
      'v.workframe',
      'v.direction',
      'v.from_marks',
      'v.to_marks',
      'v.cause',
      'v.changes',
    );
    const selected: Row[] = await selectPage({
      query,
      order: MOVE_ORDER,
      limit,
      cursor,
    });
    const { rows, pageInfo } = cutPage({
      rows: selected,
      limit,
      order,
      cursor,
      valuesOf: row => [row.sort_title, row.move_ref, row.workframe],
    });
    return { items: rows.map(moveFromRow), pageInfo };
  }

  /** Removes what was asked for before, and for an earlier content of the draft. */
  async removeBefore(options: {
    moment: string;
    draftId?: string;
    except?: string;
  }): Promise<void> {
    const { moment, draftId, except = '' } = options;
    const old = this.#knex('simulations')
      .whereNot('id', except)
      .where(any => {
        any.where('requested_at', '<', moment);
        if (draftId) {
          any.orWhere('draft_id', draftId);
        }
      });
    const ids: string[] = await old.clone().pluck('id');
    for (const id of ids) {
      await this.remove(id);
    }
  }

  async remove(id: string): Promise<void> {
    await this.#knex.transaction(async knex => {
      await knex('simulation_moves').where({ simulation_id: id }).delete();
      await knex('simulation_subjects').where({ simulation_id: id }).delete();
      await knex('simulations').where({ id }).delete();
    });
  }

  #matching({ id, visibility, filter }: MoveListOptions): Knex.QueryBuilder {
    const knex = this.#knex;
    const query: Knex.QueryBuilder = knex('simulation_moves as v')
      .leftJoin('mirror_entities as m', 'm.entity_ref', 'v.entity_ref')
      .where('v.simulation_id', id)
      .where(seen => {
        seen.where(own =>
          visibility.restrict(own.whereNotNull('m.entity_ref'), 'v.entity_ref'),
        );
        // The platform is no entity of the catalog, and nobody's secret.
        seen.orWhere('v.entity_ref', PLATFORM_REF);
      });
    if (filter.workframe) {
      query.where('v.workframe', filter.workframe);
    }
    if (filter.direction) {
      query.where('v.direction', filter.direction);
    }
    if (filter.owner?.length) {
      const refs = filter.owner.map(ref => ref.toLowerCase());
      query.where(owned => {
        whereRefIn(owned, 'm.owner_ref', refs);
        // What stands below a group is told to those only who may see the group.
        owned.orWhereIn(
          'm.owner_ref',
          visibility.restrict(
            whereRefIn(
              knex('mirror_group_closure as c').select('c.group_ref'),
              'c.ancestor_ref',
              refs,
            ),
            'c.ancestor_ref',
          ),
        );
      });
    }
    return query;
  }
}

/** @internal */
export interface MoveListOptions {
  id: string;
  visibility: Visibility;
  filter: Pick<SimulationMoveQuery, 'owner' | 'workframe' | 'direction'>;
  limit: number;
  cursor?: string;
}

async function insertNew(
  knex: Knex,
  table: string,
  columns: ColumnTypes,
  rows: readonly object[],
): Promise<void> {
  if (!rows.length) {
    return;
  }
  const names = Object.keys(columns).join(', ');
  // SQLite would take "on conflict" for a join constraint if there were no WHERE before it.
  await knex.raw(
    `insert into ${table} (${names}) select ${names} from ? where true on conflict do nothing`,
    [rowsFrom(knex, columns, rows)],
  );
}

interface Row extends EntitySummaryRow {
  move_ref: string;
  sort_title: string;
  workframe: Workframe;
  direction: SimulationMove['direction'];
  from_marks: string;
  to_marks: string;
  cause: TransitionCause;
  changes: string;
}

function moveFromRow(row: Row): SimulationMove {
  const platform = row.move_ref === PLATFORM_REF;
  return {
    entity: platform
      ? { entityRef: PLATFORM_REF, title: 'Platform', kind: 'Platform' }
      : entitySummaryFromRow(row),
    workframe: row.workframe,
    direction: row.direction,
    from: marksFromText(row.from_marks) as Marks,
    to: marksFromText(row.to_marks) as Marks,
    cause: row.cause,
    changes: JSON.parse(row.changes),
  };
}

function toRow(simulation: StoredSimulation) {
  return {
    id: simulation.id,
    draft_id: simulation.draftId ?? null,
    base_version: simulation.baseVersion,
    digest: simulation.digest,
    content: JSON.stringify(simulation.rubric),
    requested_by: simulation.requestedBy,
    requested_at: simulation.requestedAt,
    status: simulation.status,
    done: simulation.done,
    total: simulation.total,
  };
}

function fromRow(row: {
  id: string;
  draft_id: string | null;
  base_version: number;
  digest: string;
  content: string;
  requested_by: string;
  requested_at: string;
  status: SimulationProgress['status'];
  assessed_at: string | null;
  finished_at: string | null;
  done: number;
  total: number;
  error: string | null;
}): StoredSimulation {
  return {
    id: row.id,
    ...(row.draft_id !== null && { draftId: row.draft_id }),
    baseVersion: row.base_version,
    digest: row.digest,
    rubric: JSON.parse(row.content),
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    status: row.status,
    ...(row.assessed_at !== null && { assessedAt: row.assessed_at }),
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    done: row.done,
    total: row.total,
    ...(row.error !== null && { error: row.error }),
  };
}
