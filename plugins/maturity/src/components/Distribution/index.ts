export {
  AtTarget,
  LevelKey,
  WorkframeDistributionBar,
} from './WorkframeDistributionBar';
