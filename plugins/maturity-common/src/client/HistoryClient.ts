import {
  EntityMaturityAsOf,
  MaturityTrend,
  Rollup,
  RollupQuery,
  TrendMove,
  TrendMovesQuery,
  TrendQuery,
} from '../api/history';
import { Page } from '../api/types';
import { entityPath } from './entityPath';
import type { MaturityRequestOptions } from './MaturityApi';
import { Requester } from './Requester';

/**
 * Roll-ups, trends and the past. Every call sees only entities that the caller may see.
 *
 * @public
 */
export interface HistoryApi {
  /** Teams, systems, domains, tiers or lifecycles with the distributions of what they hold, by title. */
  getRollups(
    query: RollupQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<Rollup>>;
  /** How the entities that match came from one moment to another. */
  getTrend(
    query?: TrendQuery,
    options?: MaturityRequestOptions,
  ): Promise<MaturityTrend>;
  /** The moves of which a trend consists, newest first. */
  getTrendMoves(
    query: TrendMovesQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<TrendMove>>;
  /**
   * Where one entity stood at a moment of the past.
   *
   * @param asOf - ISO 8601.
   * @throws NotFoundError if it was not assessed then, or the caller may not see it
   */
  getEntityAsOf(
    entityRef: string,
    asOf: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityMaturityAsOf>;
}

/** @internal */
export class HistoryClient implements HistoryApi {
  readonly #requester: Requester;

  private constructor(requester: Requester) {
    this.#requester = requester;
  }

  static create(options: { requester: Requester }): HistoryClient {
    return new HistoryClient(options.requester);
  }

  async getRollups(
    query: RollupQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<Rollup>> {
    return this.#requester.json({
      path: '/rollups',
      query: { ...query },
      options,
    });
  }

  async getTrend(
    query?: TrendQuery,
    options?: MaturityRequestOptions,
  ): Promise<MaturityTrend> {
    return this.#requester.json({
      path: '/trends',
      query: { ...query },
      options,
    });
  }

  async getTrendMoves(
    query: TrendMovesQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<TrendMove>> {
    return this.#requester.json({
      path: '/trends/changes',
      query: { ...query },
      options,
    });
  }

  async getEntityAsOf(
    entityRef: string,
    asOf: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityMaturityAsOf> {
    return this.#requester.json({
      path: entityPath(entityRef),
      query: { asOf },
      options,
    });
  }
}
