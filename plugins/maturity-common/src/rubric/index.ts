export * from './types';
export { parseRubric } from './parseRubric';
export type { RubricDocument } from './parseRubric';
export { prepareRubric } from './prepareRubric';
export type { PreparedRubric } from './prepareRubric';
export { RubricError } from './RubricError';
export { rubricDigest } from './rubricDigest';
