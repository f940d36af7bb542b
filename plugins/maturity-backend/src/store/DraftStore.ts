import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import {
  DRAFT_LIFECYCLE,
  DRAFT_STATES,
  DraftEvent,
  DraftState,
  Rubric,
  RubricFault,
  RubricOrigin,
} from '@cairn/backstage-plugin-maturity-common';
import { Knex } from 'knex';
import { decodeCursor } from '../paging/cursor';
import { cutPage, OrderColumn, selectPage } from '../paging/keyset';
import { insertVersion, StoredRubric } from './RubricStore';

/**
 * A draft as stored.
 *
 * @internal
 */
export interface StoredDraft extends DraftContent {
  id: string;
  title: string;
  /** By what people did last, see `draftStateAt`. */
  state: DraftState;
  origin: RubricOrigin;
  baseVersion: number;
  revision: number;
  authors: string[];
  history: DraftEvent[];
  updatedAt: string;
  updatedBy: string;
  publishedVersion?: number;
  /** Of the content of the files that became it. */
  filesDigest?: string;
}

/**
 * What a draft says, as written and as read.
 *
 * @internal
 */
export interface DraftContent {
  /** In YAML. */
  text: string;
  /** What could be read of it. */
  rubric?: Rubric;
  /** SHA-256 of the rubric. */
  digest: string;
  faults: RubricFault[];
}

/** @internal */
export type DraftRow = Omit<StoredDraft, 'text' | 'rubric' | 'faults'> & {
  faults: number;
};

const SUPERSEDABLE = DRAFT_STATES.filter(
  state => DRAFT_LIFECYCLE[state].supersede,
);

/** Everything but what is long. */
const LISTED = [
  'id',
  'title',
  'state',
  'origin',
  'base_version',
  'revision',
  'digest',
  'fault_count',
  'authors',
  'history',
  'updated_at',
  'updated_by',
  'published_version',
  'files_digest',
];

const ORDER: OrderColumn[] = [
  { column: 'updated_at', type: 'text', direction: 'desc' },
  { column: 'id', type: 'text', direction: 'desc' },
];

/**
 * Drafts of the rubric. Every change names the revision and the state that it expects, and changes nothing where they
 * are others.
 *
 * @internal
 */
export class DraftStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DraftStore {
    return new DraftStore(options.knex);
  }

  async get(id: string): Promise<StoredDraft | undefined> {
    const row = await this.#knex('drafts').where({ id }).first();
    return row && draftFromRow(row);
  }

  /** False if the same content of the files became a draft before. */
  async insert(draft: StoredDraft): Promise<boolean> {
    const inserted = await this.#knex('drafts')
      .insert(toRow(draft))
      .onConflict('files_digest')
      .ignore()
      .returning('id');
    return inserted.length > 0;
  }

  /** Whether it was as expected, and is now as given. */
  async change(
    expected: Pick<StoredDraft, 'id' | 'revision' | 'state'>,
    draft: StoredDraft,
  ): Promise<boolean> {
    return changeDraft(this.#knex, expected, draft);
  }

  /** Puts a draft in force, all or nothing: false if it was not as expected, or another version came first. */
  async publish(
    expected: Pick<StoredDraft, 'id' | 'revision' | 'state'>,
    draft: StoredDraft,
    version: StoredRubric,
  ): Promise<boolean> {
    try {
      return await this.#knex.transaction(async knex => {
        if (!(await changeDraft(knex, expected, draft))) {
          return false;
        }
        await insertVersion(knex, version);
        return true;
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        return false;
      }
      throw error;
    }
  }

  /** The draft that the files with this content became. */
  async ofFiles(filesDigest: string): Promise<string | undefined> {
    const row = await this.#knex('drafts')
      .where({ files_digest: filesDigest })
      .first('id');
    return row?.id;
  }

  /** Drafts that the files became and nobody has touched: what they say has been overtaken once the files change. */
  async untouchedOfFiles(): Promise<StoredDraft[]> {
    const rows = await this.#knex('drafts').where({
      origin: 'files',
      state: 'editing',
      revision: 1,
    });
    return rows.map(draftFromRow);
  }

  /** Two statements. */
  async page(options: {
    states?: readonly DraftState[];
    versionInForce: number;
    limit: number;
    cursor?: string;
  }): Promise<{
    rows: DraftRow[];
    totalItems: number;
    pageInfo: { nextCursor?: string; prevCursor?: string };
  }> {
    const { limit } = options;
    const order = 'updated desc';
    const cursor =
      options.cursor === undefined
        ? undefined
        : decodeCursor({
            cursor: options.cursor,
            order,
            types: ORDER.map(({ type }) => type),
          });
    const selected = await selectPage({
      query: this.#matching(options).select(LISTED),
      order: ORDER,
      limit,
      cursor,
    });
    const { rows, pageInfo } = cutPage<Row>({
      rows: selected,
      limit,
      order,
      cursor,
      valuesOf: row => [row.updated_at, row.id],
    });
    const [{ total }] = await this.#matching(options).count({ total: '*' });
    return { rows: rows.map(listed), totalItems: Number(total), pageInfo };
  }

  #matching(options: {
    states?: readonly DraftState[];
    versionInForce: number;
  }): Knex.QueryBuilder {
    const { states, versionInForce } = options;
    const query = this.#knex('drafts');
    if (!states?.length) {
      return query;
    }
    return query.where(any => {
      any.where(plain => {
        plain.whereIn(
          'state',
          states.filter(state => state !== 'superseded'),
        );
        plain.where(live =>
          live
            .where('base_version', versionInForce)
            .orWhereNotIn('state', SUPERSEDABLE),
        );
      });
      if (states.includes('superseded')) {
        any.orWhere(old =>
          old
            .whereIn('state', SUPERSEDABLE)
            .whereNot('base_version', versionInForce),
        );
      }
    });
  }
}

async function changeDraft(
  knex: Knex,
  expected: Pick<StoredDraft, 'id' | 'revision' | 'state'>,
  draft: StoredDraft,
): Promise<boolean> {
  const { id, revision, state } = expected;
  const changed = await knex('drafts')
    .where({ id, revision, state })
    .update(toRow(draft));
  return changed === 1;
}

interface Row {
  id: string;
  title: string;
  state: DraftState;
  origin: RubricOrigin;
  base_version: number;
  revision: number;
  text: string;
  rubric: string | null;
  digest: string;
  faults: string;
  fault_count: number;
  authors: string;
  history: string;
  updated_at: string;
  updated_by: string;
  published_version: number | null;
  files_digest: string | null;
}

function toRow(draft: StoredDraft): Row {
  return {
    id: draft.id,
    title: draft.title,
    state: draft.state,
    origin: draft.origin,
    base_version: draft.baseVersion,
    revision: draft.revision,
    text: draft.text,
    rubric: draft.rubric ? JSON.stringify(draft.rubric) : null,
    digest: draft.digest,
    faults: JSON.stringify(draft.faults),
    fault_count: draft.faults.length,
    authors: JSON.stringify(draft.authors),
    history: JSON.stringify(draft.history),
    updated_at: draft.updatedAt,
    updated_by: draft.updatedBy,
    published_version: draft.publishedVersion ?? null,
    files_digest: draft.filesDigest ?? null,
  };
}

function listed(row: Row): DraftRow {
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    origin: row.origin,
    baseVersion: row.base_version,
    revision: row.revision,
    digest: row.digest,
    faults: row.fault_count,
    authors: JSON.parse(row.authors),
    history: JSON.parse(row.history),
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    ...(row.published_version !== null && {
      publishedVersion: row.published_version,
    }),
    ...(row.files_digest !== null && { filesDigest: row.files_digest }),
  };
}

function draftFromRow(row: Row): StoredDraft {
  return {
    ...listed(row),
    text: row.text,
    ...(row.rubric !== null && { rubric: JSON.parse(row.rubric) }),
    faults: JSON.parse(row.faults),
  };
}
