/*
 * Parts of the maturity backend that no installation needs to reach, and that a measurement from the outside could
 * not tell apart from all the rest. Only benchmarks look behind the package's entry, and only here.
 */
/* eslint-disable @backstage/no-relative-monorepo-imports */
export { Assessor } from '../../../../plugins/maturity-backend/src/assessment/Assessor';
export { NO_EXEMPTIONS } from '../../../../plugins/maturity-backend/src/assessment/readSlices';
export { RubricKeeper } from '../../../../plugins/maturity-backend/src/rubric/RubricKeeper';
export { RubricReader } from '../../../../plugins/maturity-backend/src/rubric/RubricReader';
export {
  createStores,
  type Stores,
} from '../../../../plugins/maturity-backend/src/store/createStores';
export { migrate } from '../../../../plugins/maturity-backend/src/store/migrate';
