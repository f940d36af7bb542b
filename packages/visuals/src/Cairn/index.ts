export { Cairn, type CairnProps } from './Cairn';
export { CairnLegend, type CairnLegendProps } from './CairnLegend';
export { stoneStates, type StoneStatesOptions } from './stoneStates';
export type { StoneState } from './types';
