export { toCsvLine } from './toCsvLine';
