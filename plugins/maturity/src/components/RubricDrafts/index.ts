export { DraftList } from './DraftList';
export { DraftPage } from './DraftPage';
