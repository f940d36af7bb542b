export {
  HeatMap,
  type HeatMapCell,
  type HeatMapProps,
  type HeatMapRow,
} from './HeatMap';
