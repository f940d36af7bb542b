export { PopulationCard } from './PopulationCard';
