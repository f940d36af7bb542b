import { ColumnTypes, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { rowsFrom } from './rows';
import { standingColumns, standingRow, standsAlike } from './standing';
import type { AssessmentWrite } from './writeAssessments';

const SPAN: ColumnTypes = {
  entity_ref: 'text',
  from_at: 'text',
  ...standingColumns,
};

/**
 * Where an entity stands otherwise than before, closes its span and opens the next one at the same moment.
 *
 * @internal
 */
export async function writeSpans(
  knex: Knex,
  writes: readonly AssessmentWrite[],
): Promise<void> {
  const moved = writes.filter(
    ({ stored, standing }) => !stored || !standsAlike(stored, standing),
  );
  if (!moved.length) {
    return;
  }
  const rows = moved.map(({ entityRef, assessedAt, standing }) => ({
    entity_ref: entityRef,
    from_at: assessedAt,
    ...standingRow(standing),
  }));
  if (moved.some(({ stored }) => stored)) {
    await knex.raw(
      `update spans set to_at = rows.from_at from ?
       where spans.entity_ref = rows.entity_ref and spans.to_at is null`,
      [rowsFrom(knex, { entity_ref: 'text', from_at: 'text' }, rows)],
    );
    await setImmediate();
  }
  const names = Object.keys(SPAN).join(', ');
  await knex.raw(`insert into spans (${names}) select ${names} from ?`, [
    rowsFrom(knex, SPAN, rows),
  ]);
  await setImmediate();
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
