/**
 * What the pages of Cairn share: stones, bars and badges, drawn with Backstage UI tokens, each with its words or its
 * table twin.
 *
 * @packageDocumentation
 */

export * from './Cairn';
export * from './DistributionBar';
export * from './HeatMap';
export * from './TableTwin';
export * from './Trend';
export * from './ShareMeter';
export * from './CoverageText';
export * from './ConfidenceBadge';
export * from './Age';
export * from './ResultStateBadge';
export * from './States';
