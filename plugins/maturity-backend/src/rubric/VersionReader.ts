import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  diffRubrics,
  maturityReadPermission,
  Page,
  Rubric,
  RubricVersionDetail,
  RubricVersionDiff,
  RubricVersionSummary,
  summarizeDiff,
} from '@cairn/backstage-plugin-maturity-common';
import { Access } from '../maturity/Access';
import { rubricVersionOf } from '../maturity/rubricVersionOf';
import { decodeCursor } from '../paging/cursor';
import { cutPage } from '../paging/keyset';
import { RubricStore, StoredRubric } from '../store/RubricStore';

const DEFAULT_LIMIT = 20;
const ORDER = 'version desc';
const NOTHING: Rubric = { id: '', title: '', targets: [], criteria: [] };

/**
 * Every version of the rubric, and what differs between them.
 *
 * @internal
 */
export class VersionReader {
  readonly #access: Access;
  readonly #store: RubricStore;

  private constructor(options: { access: Access; store: RubricStore }) {
    this.#access = options.access;
    this.#store = options.store;
  }

  static create(options: {
    access: Access;
    store: RubricStore;
  }): VersionReader {
    return new VersionReader(options);
  }

  async list(
    query: { limit?: number; cursor?: string },
    credentials: BackstageCredentials,
  ): Promise<Page<RubricVersionSummary>> {
    await this.#access.require(maturityReadPermission, credentials);
    const { limit = DEFAULT_LIMIT } = query;
    const cursor =
      query.cursor === undefined
        ? undefined
        : decodeCursor({
            cursor: query.cursor,
            order: ORDER,
            types: ['integer'],
          });
    // Versions have no gaps, so that the page before one begins at a known number.
    const place = cursor && Number(cursor.values[0]);
    const before =
      cursor?.direction === 'prev' ? Number(place) + limit + 1 : place;
    // One older than the page shows, to compare the last with.
    const stored = await this.#store.list({ before, limit: limit + 1 });
    const { rows, pageInfo } = cutPage({
      rows: stored,
      limit,
      order: ORDER,
      ...(cursor && { cursor: { ...cursor, direction: 'next' as const } }),
      valuesOf: row => [row.version],
    });
    const total = await this.#store.count();
    return {
      items: rows.map((row, index) => summaryOf(row, stored[index + 1])),
      totalItems: total,
      pageInfo: {
        ...(pageInfo.nextCursor && { nextCursor: pageInfo.nextCursor }),
        ...(rows.length &&
          rows[0].version < total &&
          pageInfo.prevCursor && { prevCursor: pageInfo.prevCursor }),
      },
    };
  }

  /** @throws NotFoundError if there is no such version */
  async version(
    version: number,
    credentials: BackstageCredentials,
  ): Promise<RubricVersionDetail> {
    await this.#access.require(maturityReadPermission, credentials);
    const stored = await this.#find(version);
    const { description, targets, criteria } = stored.rubric;
    return {
      ...summaryOf(stored, await this.#store.get(version - 1)),
      ...(description !== undefined && { description }),
      targets,
      criteria,
    };
  }

  /** @throws NotFoundError if there is no such version */
  async diff(
    from: number,
    to: number,
    credentials: BackstageCredentials,
  ): Promise<RubricVersionDiff> {
    await this.#access.require(maturityReadPermission, credentials);
    const [older, newer] = [await this.#find(from), await this.#find(to)];
    return { from, to, diff: diffRubrics(older.rubric, newer.rubric) };
  }

  async #find(version: number): Promise<StoredRubric> {
    const stored = version > 0 ? await this.#store.get(version) : undefined;
    if (!stored) {
      throw new NotFoundError(
        `There is no version ${version} of the rubric; the newest is ${
          (await this.#store.latestVersion()) ?? 0
        }`,
      );
    }
    return stored;
  }
}

function summaryOf(
  stored: StoredRubric,
  previous: StoredRubric | undefined,
): RubricVersionSummary {
  const { origin = 'files', authors = [], reviewedBy, note, draftId } = stored;
  const diff = diffRubrics(previous?.rubric ?? NOTHING, stored.rubric);
  return {
    ...rubricVersionOf(stored),
    origin,
    authors,
    ...(reviewedBy !== undefined && { reviewedBy }),
    ...(note !== undefined && { note }),
    ...(draftId !== undefined && { draftId }),
    criteriaCount: stored.rubric.criteria.length,
    changes: summarizeDiff(diff),
  };
}
