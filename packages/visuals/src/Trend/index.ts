export {
  EffectChart,
  type EffectChartProps,
  type EffectSeries,
} from './EffectChart';
export { Sparkline, type SparklineProps } from './Sparkline';
export {
  TrendChart,
  type TrendChartProps,
  type TrendSeries,
} from './TrendChart';
