import { Assessment } from '@cairn/backstage-plugin-maturity-common';
import { ColumnTypes, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { rowsFrom, rowsOf, upsertChanged } from './rows';
import {
  NewTransition,
  transitionColumns,
  transitionRow,
} from './transitionRows';

/**
 * An assessment to be written, in place of the one of the revision named.
 *
 * @internal
 */
export interface AssessmentWrite {
  assessment: Assessment;
  /** The uid that the catalog gave the entity. */
  uid?: string;
  sortTitle: string;
  rubricVersion: number;
  assessedAt: string;
  revisitAt?: string;
  collectedDigest?: string;
  /** The revision that this assessment was made from; 0 if there was none. */
  fromRevision: number;
  transitions: NewTransition[];
}

const ASSESSED_COLUMNS: ColumnTypes = {
  entity_ref: 'text',
  rubric_version: 'integer',
  assessed_at: 'text',
  revisit_at: 'text',
  agent_ceiling: 'integer',
  coverage: 'integer',
  gap: 'integer',
  sort_title: 'text',
  revision: 'integer',
  collected_digest: 'text',
  uid: 'text',
};

const RESULT_COLUMNS: ColumnTypes = {
  entity_ref: 'text',
  criterion_id: 'text',
  state: 'text',
  reason: 'text',
};

const LEVEL_COLUMNS: ColumnTypes = {
  entity_ref: 'text',
  workframe: 'text',
  proven: 'integer',
  accepted: 'integer',
  possible: 'integer',
  target: 'integer',
  known: 'integer',
  applicable: 'integer',
  gap: 'integer',
};

/**
 * Writes assessments and what belongs to them, in sets, in the caller's transaction.
 *
 * @returns the refs that were written, see {@link AssessmentStore.write}
 * @internal
 */
export async function writeAssessments(
  knex: Knex,
  writes: readonly AssessmentWrite[],
): Promise<Set<string>> {
  const won = await claimRevisions(knex, writes);
  const winners = writes.filter(write => won.has(write.assessment.entityRef));
  if (winners.length) {
    await writeDocuments(knex, winners);
    await writeResults(knex, winners);
    await writeLevels(knex, winners);
    await writeTransitions(knex, winners);
  }
  return won;
}

async function claimRevisions(
  knex: Knex,
  writes: readonly AssessmentWrite[],
): Promise<Set<string>> {
  const rows = writes.map(write => ({
    entity_ref: write.assessment.entityRef,
    rubric_version: write.rubricVersion,
    assessed_at: write.assessedAt,
    revisit_at: write.revisitAt,
    agent_ceiling: write.assessment.agentCeiling,
    coverage: coverageOf(write.assessment),
    gap: gapOf(write.assessment),
    sort_title: write.sortTitle,
    revision: write.fromRevision + 1,
    collected_digest: write.collectedDigest,
    uid: write.uid,
  }));
  const names = Object.keys(ASSESSED_COLUMNS);
  const sets = names
    .filter(name => name !== 'entity_ref')
    .map(name => `${name} = excluded.${name}`);
  const result = await knex.raw(
    `insert into assessed (${names.join(', ')})
     select ${names.map(name => `rows.${name}`).join(', ')} from ?
     where exists (select 1 from mirror_entities m where m.entity_ref = rows.entity_ref)
     on conflict (entity_ref) do update set ${sets.join(', ')}
     where assessed.revision = excluded.revision - 1
     returning entity_ref`,
    [rowsFrom(knex, ASSESSED_COLUMNS, rows)],
  );
  return new Set(rowsOf<{ entity_ref: string }>(result).map(r => r.entity_ref));
}

async function writeDocuments(
  knex: Knex,
  writes: readonly AssessmentWrite[],
): Promise<void> {
  await upsertChanged({
    knex,
    table: 'assessments',
    key: ['entity_ref'],
    columns: { entity_ref: 'text', document: 'text' },
    rows: writes.map(({ assessment }) => ({
      entity_ref: assessment.entityRef,
      document: JSON.stringify(assessment),
    })),
  });
}

async function writeResults(
  knex: Knex,
  writes: readonly AssessmentWrite[],
): Promise<void> {
  const rows = writes.flatMap(({ assessment }) =>
    assessment.results
      .filter(result => result.state !== 'not-applicable')
      .map(result => ({
        entity_ref: assessment.entityRef,
        criterion_id: result.criterionId,
        state: result.state,
        reason: result.reason,
      })),
  );
  await upsertChanged({
    knex,
    table: 'results',
    key: ['entity_ref', 'criterion_id'],
    columns: RESULT_COLUMNS,
    rows,
  });
  // What the entity is not asked any more.
  await whereRefIn(
    knex('results'),
    'entity_ref',
    writes.map(write => write.assessment.entityRef),
  )
    .whereRaw(
      '(entity_ref, criterion_id) not in (select rows.entity_ref, rows.criterion_id from ?)',
      [rowsFrom(knex, RESULT_COLUMNS, rows)],
    )
    .delete();
}

async function writeLevels(
  knex: Knex,
  writes: readonly AssessmentWrite[],
): Promise<void> {
  await upsertChanged({
    knex,
    table: 'levels',
    key: ['entity_ref', 'workframe'],
    columns: LEVEL_COLUMNS,
    rows: writes.flatMap(({ assessment }) =>
      assessment.workframes.map(frame => ({
        entity_ref: assessment.entityRef,
        workframe: frame.workframe,
        proven: frame.proven,
        accepted: frame.accepted,
        possible: frame.possible,
        target: frame.target,
        known: frame.coverage.known,
        applicable: frame.coverage.applicable,
        gap: Math.max(0, (frame.target ?? 0) - frame.proven),
      })),
    ),
  });
}

async function writeTransitions(
  knex: Knex,
  writes: readonly AssessmentWrite[],
): Promise<void> {
  const rows = writes.flatMap(write =>
    write.transitions.map(transition =>
      transitionRow({
        transition,
        entityRef: write.assessment.entityRef,
        uid: write.uid,
        at: write.assessedAt,
        rubricVersion: write.rubricVersion,
      }),
    ),
  );
  if (!rows.length) {
    return;
  }
  const names = Object.keys(transitionColumns).join(', ');
  await knex.raw(`insert into transitions (${names}) select ${names} from ?`, [
    rowsFrom(knex, transitionColumns, rows),
  ]);
}

function coverageOf(assessment: Assessment): number {
  let known = 0;
  let applicable = 0;
  for (const { coverage } of assessment.workframes) {
    known += coverage.known;
    applicable += coverage.applicable;
  }
  return applicable ? Math.floor((10_000 * known) / applicable) : -1;
}

function gapOf(assessment: Assessment): number {
  return Math.max(
    0,
    ...assessment.workframes.map(frame => (frame.target ?? 0) - frame.proven),
  );
}
