import { AnswererStanding, DisputeAct, DisputeState } from '../dispute';
import { CriterionResult } from '../model/result';
import { RequestSubject } from './requests';

/** A result that somebody holds to be wrong. @public */
export interface CreateDisputeRequest {
  /** Full entity ref. */
  entityRef: string;
  /** The criterion whose result is wrong. */
  criterionId: string;
  /** What is wrong with it, in words for whoever owns the criterion; 10 to 2000 characters. */
  text: string;
}

/** An answer to a dispute. @public */
export interface AnswerDisputeRequest {
  /** `accept`: it is wrong, and will be mended. `decline`: it is right. */
  answer: 'accept' | 'decline';
  /** Why, in words for whoever opened it; 10 to 2000 characters. */
  text: string;
  /** Where it is mended, such as an issue; http or https. For `accept` only. */
  link?: string;
}

/** One word in the thread of a dispute. @public */
export interface DisputeComment {
  /** The user who wrote it. */
  by: string;
  /** ISO 8601 in UTC. */
  at: string;
  text: string;
}

/** A dispute, from its opening to its answer. @public */
export interface DisputeRecord extends RequestSubject {
  /** Unique among exemptions and disputes. */
  id: string;
  state: DisputeState;
  /** What is said to be wrong. */
  text: string;
  /** The user who opened it. */
  openedBy: string;
  /** ISO 8601 in UTC. */
  openedAt: string;
  /** The result that is disputed, as it was then. */
  seen: CriterionResult;
  /** The state of the result now; absent where the criterion is not asked any more. */
  now?: CriterionResult['state'];
  /** How the owner of the criterion answered. */
  answer?: { by: string; at: string; text: string; link?: string };
  /** ISO 8601 in UTC; when it was taken back. */
  withdrawnAt?: string;
  /** Oldest first. */
  comments: DisputeComment[];
  /** What the caller may do with it now, and why they may answer or may not. */
  you: { may: DisputeAct[]; standing: AnswererStanding };
}
