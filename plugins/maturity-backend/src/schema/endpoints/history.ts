import {
  EntityMaturityAsOf,
  MaturityTrend,
  Page,
  Rollup,
  RollupQuery,
  TrendMove,
  TrendMovesQuery,
  TrendQuery,
} from '@cairn/backstage-plugin-maturity-common';
import { Answers, Schemas } from './Answers';

/**
 * Roll-ups, trends and the past.
 *
 * @internal
 */
export type HistoryEndpoints = {
  '#get|/rollups': { query: RollupQuery; response: Page<Rollup> };
  '#get|/trends': { query: TrendQuery; response: MaturityTrend };
  '#get|/trends/changes': {
    query: TrendMovesQuery;
    response: Page<TrendMove>;
  };
};

/** Never a value: the type checker is its only reader. @internal */
export type HistoryContract = [
  Answers<Page<Rollup>, Schemas['RollupPage']>,
  Answers<MaturityTrend, Schemas['MaturityTrend']>,
  Answers<Page<TrendMove>, Schemas['TrendMovePage']>,
  Answers<EntityMaturityAsOf, Schemas['EntityMaturityAsOf']>,
];
