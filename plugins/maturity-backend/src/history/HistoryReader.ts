import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  maturityReadPermission,
  MaturityTrend,
  Page,
  PopulationFilter,
  Rollup,
  RollupQuery,
  trendLine,
  TrendMove,
  TrendMovesQuery,
  trendPeriods,
  trendPoints,
  TrendQuery,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { DateTime } from 'luxon';
import { Access } from '../maturity/Access';
import { decodeCursor } from '../paging/cursor';
import { cutPage } from '../paging/keyset';
import { RollupStore } from '../store/RollupStore';
import {
  MOVES_ORDER,
  trendMoveFromRow,
  TrendMoveStore,
} from '../store/TrendMoveStore';
import { TrendStore } from '../store/TrendStore';
import { pastMoment } from './pastMoment';

const DEFAULT_LIMIT = 20;
const DEFAULT_DAYS = 90;
/** More points than this say no more, and each costs its place in the answer. */
const MOST_POINTS = 400;

/**
 * Roll-ups and trends, for whoever may read maturity, of what they may see.
 *
 * @internal
 */
export class HistoryReader {
  readonly #options: HistoryReaderOptions;

  private constructor(options: HistoryReaderOptions) {
    this.#options = options;
  }

  static create(options: HistoryReaderOptions): HistoryReader {
    return new HistoryReader(options);
  }

  async rollups(
    query: RollupQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<Rollup>> {
    const visibility = await this.#mayRead(credentials);
    const { by, asOf, text, limit, cursor, ...filter } = query;
    return this.#options.rollups.page({
      visibility,
      by,
      filter,
      text,
      cursor,
      limit: limit ?? DEFAULT_LIMIT,
      ...(asOf !== undefined && { asOf: pastMoment('asOf', asOf) }),
    });
  }

  /** Four statements, whatever the number of entities and points. */
  async trend(
    query: TrendQuery,
    credentials: BackstageCredentials,
  ): Promise<MaturityTrend> {
    const visibility = await this.#mayRead(credentials);
    const { interval = 'day' } = query;
    const scope = { visibility, filter: filterOf(query), ...timeOf(query) };
    const points = trendPoints({ ...scope, interval });
    if (points.length > MOST_POINTS) {
      throw new InputError(
        `From ${scope.from} to ${scope.to} by ${interval} are ${points.length} points, and at most ${MOST_POINTS} are answered; take a longer interval or a shorter time`,
      );
    }
    const { trends } = this.#options;
    const [everything, stayed, moves] = await Promise.all([
      trends.population(scope),
      trends.cohort(scope),
      trends.moves(scope),
    ]);
    const population = trendLine({ points, ...everything });
    const cohort = trendLine({ points, ...stayed });
    return {
      from: scope.from,
      to: scope.to,
      interval,
      points: points.map((at, index) => ({
        at,
        population: population[index],
        cohort: cohort[index],
      })),
      periods: trendPeriods(points, moves),
    };
  }

  async trendMoves(
    query: TrendMovesQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<TrendMove>> {
    const visibility = await this.#mayRead(credentials);
    const { workframe, cause, limit = DEFAULT_LIMIT } = query;
    const time = timeOf(query);
    const order = `moves of ${workframe} by ${cause ?? 'any'} since ${
      query.from ?? ''
    }`;
    const cursor =
      query.cursor === undefined
        ? undefined
        : decodeCursor({
            cursor: query.cursor,
            order,
            types: MOVES_ORDER.map(({ type }) => type),
          });
    const { rows, totalItems } = await this.#options.trendMoves.page({
      visibility,
      filter: filterOf(query),
      ...time,
      workframe,
      cause,
      limit,
      cursor,
    });
    const page = cutPage({
      rows,
      limit,
      order,
      cursor,
      valuesOf: row => [row.at, row.part, Number(row.row_id)],
    });
    return {
      items: page.rows.map(trendMoveFromRow),
      totalItems,
      pageInfo: page.pageInfo,
    };
  }

  async #mayRead(credentials: BackstageCredentials): Promise<Visibility> {
    const { access } = this.#options;
    const visibility = await access.visibility(credentials);
    await access.require(maturityReadPermission, credentials);
    return visibility;
  }
}

/** @internal */
export interface HistoryReaderOptions {
  access: Access;
  rollups: RollupStore;
  trends: TrendStore;
  trendMoves: TrendMoveStore;
}

function timeOf(query: Pick<TrendQuery, 'from' | 'to'>): {
  from: string;
  to: string;
} {
  const to =
    query.to === undefined
      ? new Date().toISOString()
      : pastMoment('to', query.to);
  const from =
    query.from === undefined
      ? DateTime.fromISO(to, { zone: 'utc' })
          .minus({ days: DEFAULT_DAYS })
          .toJSDate()
          .toISOString()
      : pastMoment('from', query.from);
  if (from >= to) {
    throw new InputError(
      `from is '${from}', which is not before to, '${to}'; a trend leads from an earlier moment to a later one`,
    );
  }
  return { from, to };
}

function filterOf(query: PopulationFilter): PopulationFilter {
  const { kind, type, lifecycle, tier, owner, system, domain } = query;
  return { kind, type, lifecycle, tier, owner, system, domain };
}
