export { createWorkspaceSnapshot } from './readWorkspace';
