import {
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ExemptionTerms } from '@cairn/backstage-plugin-maturity-common';
import { Assessor } from '../assessment/Assessor';
import { DisputeBook } from '../disputes/DisputeBook';
import { DisputeNotices } from '../disputes/DisputeNotices';
import { Disputes } from '../disputes/Disputes';
import { ExemptionBook } from '../exemptions/ExemptionBook';
import { ExemptionDecisions } from '../exemptions/ExemptionDecisions';
import { ExemptionNotices } from '../exemptions/ExemptionNotices';
import { ExemptionRequests } from '../exemptions/ExemptionRequests';
import { Access } from '../maturity/Access';
import { MaturityReader } from '../maturity/MaturityReader';
import { Notifier } from '../notices/Notifier';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { Stores } from '../store/createStores';
import { ExemptionTask } from '../tasks/ExemptionTask';
import { People } from './People';
import { RequestReader } from './RequestReader';

/**
 * What people ask for and what is decided on it, put together.
 *
 * @internal
 */
export interface Requests {
  exemptions: {
    book: ExemptionBook;
    requests: ExemptionRequests;
    decisions: ExemptionDecisions;
  };
  disputes: Disputes;
  disputeBook: DisputeBook;
  reader: RequestReader;
  task: ExemptionTask;
}

/** @internal */
export function createRequests(options: {
  access: Access;
  reader: MaturityReader;
  rubrics: RubricKeeper;
  assessor: Pick<Assessor, 'assess'>;
  stores: Pick<
    Stores,
    'exemptions' | 'disputes' | 'requests' | 'kin' | 'details'
  >;
  notifier: Pick<Notifier, 'send'>;
  terms: ExemptionTerms;
  permissions: PermissionsService;
  userInfo: UserInfoService;
  logger: LoggerService;
  /** The time, for tests. */
  clock?: () => Date;
}): Requests {
  const { stores, notifier, permissions, userInfo, ...shared } = options;
  const { exemptions, disputes, details, kin } = stores;
  const people = People.create({ userInfo, permissions, kin });
  const asked = { ...shared, people, kin, store: exemptions };
  const disputed = { ...shared, people, details, store: disputes };
  const notices = ExemptionNotices.create({ notifier });
  const book = ExemptionBook.create(asked);
  const disputeBook = DisputeBook.create(disputed);
  return {
    exemptions: {
      book,
      requests: ExemptionRequests.create({ ...asked, book, notices }),
      decisions: ExemptionDecisions.create({ ...asked, book, notices }),
    },
    disputes: Disputes.create({
      ...disputed,
      book: disputeBook,
      notices: DisputeNotices.create({ notifier }),
    }),
    disputeBook,
    reader: RequestReader.create({
      ...shared,
      people,
      kin,
      exemptions,
      disputes,
      list: stores.requests,
      books: { exemptions: book, disputes: disputeBook },
    }),
    task: ExemptionTask.create({ ...asked, notices }),
  };
}
