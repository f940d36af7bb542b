export { EntityMaturityCard } from './EntityMaturityCard';
export { WorkframeFigures } from './WorkframeFigures';
