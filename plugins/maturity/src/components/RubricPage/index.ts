export { FaultList } from './FaultList';
export { RubricPage } from './RubricPage';
export { TargetTable } from './TargetTable';
