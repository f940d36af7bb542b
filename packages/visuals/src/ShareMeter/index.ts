export { ShareMeter, type ShareMeterProps } from './ShareMeter';
