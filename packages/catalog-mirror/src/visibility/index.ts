export { decideVisibility, type VisibilityContext } from './decideVisibility';
export type { Visibility } from './Visibility';
