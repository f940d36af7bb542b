export { FaultList } from './FaultList';
export { RubricPage } from './RubricPage';
