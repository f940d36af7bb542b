import { WORKFRAMES } from '@cairn/backstage-plugin-maturity-common';
import { ColumnTypes, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { rowsFrom } from './rows';
import { columnOf } from './standing';
import { transitionColumns, transitionRow } from './transitionRows';
import type { AssessmentWrite } from './writeAssessments';

const RESULT_CHANGE: ColumnTypes = {
  entity_ref: 'text',
  uid: 'text',
  criterion_id: 'text',
  at: 'text',
  from_state: 'text',
  to_state: 'text',
  cause: 'text',
  rubric_version: 'integer',
};

/** @internal */
export async function insertTransitions(
  knex: Knex,
  writes: readonly AssessmentWrite[],
): Promise<void> {
  const rows = writes.flatMap(({ transitions, ...write }) =>
    transitions.map(transition =>
      transitionRow({
        transition,
        entityRef: write.entityRef,
        uid: write.standing.uid,
        at: write.assessedAt,
        rubricVersion: write.standing.rubricVersion,
      }),
    ),
  );
  await insertAll(knex, 'transitions', transitionColumns, rows);
}

/** @internal */
export async function insertResultChanges(
  knex: Knex,
  writes: readonly AssessmentWrite[],
): Promise<void> {
  const rows = writes.flatMap(({ changes, entityRef, standing, assessedAt }) =>
    changes.map(({ criterionId, from, to, cause }) => ({
      entity_ref: entityRef,
      uid: standing.uid,
      criterion_id: criterionId,
      at: assessedAt,
      from_state: from,
      to_state: to,
      cause,
      rubric_version: standing.rubricVersion,
    })),
  );
  await insertAll(knex, 'result_changes', RESULT_CHANGE, rows);
}

/**
 * Ends the record of entities that leave: from their marks to none. They are told by what is stored of them, so this
 * comes before that is deleted.
 *
 * @internal
 */
export async function insertLeaving(
  knex: Knex,
  entityRefs: readonly string[],
  at: string,
): Promise<void> {
  const columns = [
    'entity_ref',
    'uid',
    'workframe',
    'at',
    'from_proven',
    'from_accepted',
    'from_possible',
    'cause',
    'changes',
    'rubric_version',
  ];
  await knex(knex.raw(`transitions (${columns.join(', ')})`)).insert(
    knex
      .queryBuilder()
      .unionAll(
        WORKFRAMES.map(workframe =>
          whereRefIn(
            knex('assessed').select(
              'entity_ref',
              'uid',
              knex.raw(`'${workframe}'`),
              knex.raw(
                'case when assessed_at > ? then assessed_at else ? end',
                [at, at],
              ),
              columnOf(workframe, 'proven'),
              columnOf(workframe, 'accepted'),
              columnOf(workframe, 'possible'),
              knex.raw(`'membership'`),
              knex.raw(`'[]'`),
              'rubric_version',
            ),
            'entity_ref',
            entityRefs,
          ),
        ),
      ),
  );
}

async function insertAll(
  knex: Knex,
  table: string,
  columns: ColumnTypes,
  rows: readonly object[],
): Promise<void> {
  if (!rows.length) {
    return;
  }
  const names = Object.keys(columns).join(', ');
  await knex.raw(`insert into ${table} (${names}) select ${names} from ?`, [
    rowsFrom(knex, columns, rows),
  ]);
  await setImmediate();
}
