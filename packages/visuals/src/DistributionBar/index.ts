export {
  DistributionBar,
  type DistributionBarProps,
  type DistributionSegment,
} from './DistributionBar';
export {
  DistributionLegend,
  type DistributionLegendProps,
} from './DistributionLegend';
export {
  DistributionStrip,
  type DistributionStripProps,
} from './DistributionStrip';
