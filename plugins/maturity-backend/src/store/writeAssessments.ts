import {
  CriterionChange,
  PLATFORM_REF,
} from '@cairn/backstage-plugin-maturity-common';
import { ColumnTypes, inChunks } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import type { StoredStanding } from '../assessment/readSlices';
import { lockAssessed } from './lockAssessed';
import { moveTallies } from './ownerTallies';
import { rowsFrom, rowsFromJson, rowsOf, WIDE_ROWS } from './rows';
import { Standing, standingColumns, standingRow } from './standing';
import { insertResultChanges, insertTransitions } from './writeHistory';
import { writeSpans } from './writeSpans';
import { NewTransition } from './transitionRows';

const STILL_THERE = (table: string) =>
  `(exists (select 1 from mirror_entities m where m.entity_ref = ${table}.entity_ref) or ${table}.entity_ref = ?)`;

/**
 * An assessment to be written, in place of the one that is stored.
 *
 * @internal
 */
export interface AssessmentWrite {
  entityRef: string;
  standing: Standing;
  /** Whether it stands otherwise than stored, see `standsAlike`. */
  moved: boolean;
  sortTitle: string;
  assessedAt: string;
  revisitAt?: string;
  collectedDigest?: string;
  /** In JSON. */
  document: string;
  documentDigest: string;
  /** What this assessment was made from; absent if there was none. */
  stored?: StoredStanding;
  transitions: NewTransition[];
  changes: CriterionChange[];
}

/** What every assessment changes. */
const MOMENTS: ColumnTypes = {
  assessed_at: 'text',
  revisit_at: 'text',
  revision: 'integer',
  collected_digest: 'text',
};

const ASSESSED: ColumnTypes = {
  entity_ref: 'text',
  ...standingColumns,
  ...MOMENTS,
  coverage: 'integer',
  gap: 'integer',
  sort_title: 'text',
};

/** How long the documents of one statement may be together: SQLite takes some milliseconds for so much. */
const MAX_DOCUMENTS = 2_000_000;

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
  const known = writes.filter(write => write.stored);
  const unknown = writes.filter(write => !write.stored);
  const won = new Set([
    ...(await lockRevisions(knex, known)),
    ...(await insertAssessed(knex, unknown)),
  ]);
  const winners = writes.filter(write => won.has(write.entityRef));
  const rewritten = winners.filter(
    write => write.stored && (write.moved || isRenamed(write)),
  );
  await updateAssessed(knex, rewritten, ASSESSED);
  await updateAssessed(
    knex,
    winners.filter(write => write.stored && !write.moved && !isRenamed(write)),
    { entity_ref: 'text', ...MOMENTS },
  );
  await setImmediate();
  await writeDocuments(knex, winners);
  const moved = winners.filter(write => write.moved);
  await writeSpans(knex, moved);
  await insertTransitions(knex, winners);
  await insertResultChanges(knex, winners);
  await moveTallies(knex, {
    before: moved.flatMap(({ stored }) => stored ?? []),
    now: moved.map(({ entityRef }) => entityRef),
  });
  return won;
}

function isRenamed({ stored, sortTitle }: AssessmentWrite): boolean {
  return stored?.sortTitle !== sortTitle;
}

/** Those that are still as they were read, held from now on. */
async function lockRevisions(
  knex: Knex,
  writes: readonly AssessmentWrite[],
): Promise<string[]> {
  if (!writes.length) {
    return [];
  }
  const revisions = new Map(
    writes.map(({ entityRef, stored }) => [entityRef, stored!.revision]),
  );
  const rows = await lockAssessed<{ entity_ref: string; revision: number }>({
    knex,
    entityRefs: [...revisions.keys()],
    columns: ['entity_ref', 'revision'],
    narrow: query => query.whereRaw(STILL_THERE('assessed'), [PLATFORM_REF]),
  });
  return rows
    .filter(row => row.revision === revisions.get(row.entity_ref))
    .map(row => row.entity_ref);
}

async function insertAssessed(
  knex: Knex,
  writes: readonly AssessmentWrite[],
): Promise<string[]> {
  const names = Object.keys(ASSESSED).join(', ');
  const inserted: string[] = [];
  for await (const chunk of inChunks(writes, WIDE_ROWS)) {
    const result = await knex.raw(
      `insert into assessed (${names}) select ${names} from ?
     where ${STILL_THERE('rows')}
     on conflict (entity_ref) do nothing
     returning entity_ref`,
      [rowsFrom(knex, ASSESSED, chunk.map(assessedRow)), PLATFORM_REF],
    );
    inserted.push(
      ...rowsOf<{ entity_ref: string }>(result).map(row => row.entity_ref),
    );
  }
  return inserted;
}

async function updateAssessed(
  knex: Knex,
  writes: readonly AssessmentWrite[],
  columns: ColumnTypes,
): Promise<void> {
  const sets = Object.keys(columns)
    .filter(name => name !== 'entity_ref')
    .map(name => `${name} = rows.${name}`);
  for await (const chunk of inChunks(writes, WIDE_ROWS)) {
    await knex.raw(
      `update assessed set ${sets.join(', ')} from ?
       where assessed.entity_ref = rows.entity_ref`,
      [rowsFrom(knex, columns, chunk.map(assessedRow))],
    );
  }
}

/** Of a document that did not change nothing is written. */
async function writeDocuments(
  knex: Knex,
  winners: readonly AssessmentWrite[],
): Promise<void> {
  const changed = winners.filter(
    ({ stored, documentDigest }) => stored?.documentDigest !== documentDigest,
  );
  let rows: string[] = [];
  let length = 0;
  for (const [index, write] of changed.entries()) {
    // The document is JSON already: as part of the parameter it is neither quoted nor unquoted.
    rows.push(
      `{"entity_ref":${JSON.stringify(write.entityRef)},"digest":"${
        write.documentDigest
      }","document":${write.document}}`,
    );
    length += write.document.length;
    if (length > MAX_DOCUMENTS || index === changed.length - 1) {
      await knex.raw(
        `insert into assessments (entity_ref, digest, document)
         select entity_ref, digest, document from ? where true
         on conflict (entity_ref) do update set digest = excluded.digest, document = excluded.document`,
        [
          rowsFromJson(
            knex,
            { entity_ref: 'text', digest: 'text', document: 'text' },
            `[${rows.join(',')}]`,
          ),
        ],
      );
      await setImmediate();
      rows = [];
      length = 0;
    }
  }
}

function assessedRow(write: AssessmentWrite): Record<string, unknown> {
  return {
    entity_ref: write.entityRef,
    ...standingRow(write.standing),
    assessed_at: write.assessedAt,
    revisit_at: write.revisitAt,
    revision: (write.stored?.revision ?? 0) + 1,
    collected_digest: write.collectedDigest,
    coverage: coverageOf(write.standing),
    gap: gapOf(write.standing),
    sort_title: write.sortTitle,
  };
}

function coverageOf({ workframes }: Standing): number {
  let known = 0;
  let applicable = 0;
  for (const frame of Object.values(workframes)) {
    known += frame.known;
    applicable += frame.applicable;
  }
  return applicable ? Math.floor((10_000 * known) / applicable) : -1;
}

function gapOf({ workframes }: Standing): number {
  return Math.max(
    0,
    ...Object.values(workframes).map(
      ({ target, proven }) => (target ?? 0) - proven,
    ),
  );
}
