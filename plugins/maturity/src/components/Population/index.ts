export { AsOfPicker } from './AsOfPicker';
export { PopulationFilters } from './PopulationFilters';
