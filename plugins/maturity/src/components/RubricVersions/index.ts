export { DiffView } from './DiffView';
export { VersionDiffPage } from './VersionDiffPage';
export { VersionList } from './VersionList';
