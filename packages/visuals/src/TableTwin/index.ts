export { TableTwin, type TableTwinProps, type TwinTable } from './TableTwin';
