import { ColumnTypes, inChunks, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { standingColumns, standingRow } from './standing';
import { rowsFrom, WIDE_ROWS } from './rows';
import type { AssessmentWrite } from './writeAssessments';

const SPAN: ColumnTypes = {
  entity_ref: 'text',
  from_at: 'text',
  ...standingColumns,
};

/**
 * Closes the spans of entities that stand otherwise than before, and opens the next ones at the same moment.
 *
 * @internal
 */
export async function writeSpans(
  knex: Knex,
  moved: readonly AssessmentWrite[],
): Promise<void> {
  const closed = moved.filter(({ stored }) => stored);
  if (closed.length) {
    const rows = closed.map(({ entityRef, assessedAt }) => ({
      entity_ref: entityRef,
      from_at: assessedAt,
    }));
    await knex.raw(
      `update spans set to_at = rows.from_at from ?
       where spans.entity_ref = rows.entity_ref and spans.to_at is null`,
      [rowsFrom(knex, { entity_ref: 'text', from_at: 'text' }, rows)],
    );
    await setImmediate();
  }
  const names = Object.keys(SPAN).join(', ');
  for await (const chunk of inChunks(moved, WIDE_ROWS)) {
    const rows = chunk.map(({ entityRef, assessedAt, standing }) => ({
      entity_ref: entityRef,
      from_at: assessedAt,
      ...standingRow(standing),
    }));
    await knex.raw(`insert into spans (${names}) select ${names} from ?`, [
      rowsFrom(knex, SPAN, rows),
    ]);
  }
}

/**
 * Closes the spans of entities that leave. Nothing ends before it began, whatever the clocks of two replicas say.
 *
 * @internal
 */
export async function closeSpans(
  knex: Knex,
  entityRefs: readonly string[],
  at: string,
): Promise<void> {
  await whereRefIn(knex('spans'), 'entity_ref', entityRefs)
    .whereNull('to_at')
    .update({
      to_at: knex.raw('case when from_at > ? then from_at else ? end', [
        at,
        at,
      ]),
    });
}
