/*
 * Parts of the maturity backend that no installation needs to reach, and that a measurement from the outside could
 * not tell apart from all the rest. Only benchmarks look behind the package's entry, and only here.
 */
/* eslint-disable @backstage/no-relative-monorepo-imports */
export { Assessor } from '../../../../plugins/maturity-backend/src/assessment/Assessor';
export { RubricKeeper } from '../../../../plugins/maturity-backend/src/rubric/RubricKeeper';
export { AssessmentStore } from '../../../../plugins/maturity-backend/src/store/AssessmentStore';
export { EvidenceStore } from '../../../../plugins/maturity-backend/src/store/EvidenceStore';
export { migrate } from '../../../../plugins/maturity-backend/src/store/migrate';
export { RubricStore } from '../../../../plugins/maturity-backend/src/store/RubricStore';
export { SubjectStore } from '../../../../plugins/maturity-backend/src/store/SubjectStore';
