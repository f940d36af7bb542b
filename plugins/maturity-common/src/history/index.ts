export { FLAPPING } from './flapping';
export { lowerMedian } from './lowerMedian';
export { trendLine } from './trendLine';
export type { DailyTally, TrendTally } from './trendLine';
export { CAUSES, trendPeriods } from './trendPeriods';
export type { DailyMoves } from './trendPeriods';
export { trendPoints } from './trendPoints';
