import { DisputeState } from '../dispute';
import { ExemptionState } from '../exemption';
import { Level } from '../model/level';
import { Workframe } from '../model/workframe';
import { DisputeRecord } from './disputes';
import { ExemptionOffer, ExemptionRecord } from './exemptions';

/** What a request is about: one criterion of one entity. @public */
export interface RequestSubject {
  entity: {
    entityRef: string;
    title: string;
    /** The first owner that resolves. */
    owner?: { entityRef: string; title: string };
  };
  /** Workframe, level and owner are absent where the rubric does not have the criterion any more. */
  criterion: {
    id: string;
    title: string;
    workframe?: Workframe;
    level?: Level;
    owner?: string;
  };
}

/** The two kinds of request. @public */
export type RequestKind = 'exemption' | 'dispute';

/** One row of the list of requests. @public */
export type RequestRecord =
  | ({ kind: 'exemption' } & ExemptionRecord)
  | ({ kind: 'dispute' } & DisputeRecord);

/**
 * Which requests: those that wait for the caller, those that the caller made, or all that the caller may see.
 *
 * @public
 */
export type RequestScope = 'to-decide' | 'mine' | 'all';

/** Filters and place of a page of requests. @public */
export interface RequestQuery {
  /** All unless given. */
  scope?: RequestScope;
  kind?: RequestKind;
  /** Any of these states, as of now. */
  state?: (ExemptionState | DisputeState)[];
  /** Group refs; entities of their child groups count too. */
  owner?: string[];
  /** Any of these criteria. */
  criterion?: string[];
  /** Only exemptions in force that end within 30 days, soonest first. */
  endingSoon?: boolean;
  /** 1 to 100, 20 unless given. */
  limit?: number;
  /** From `pageInfo` of the page before or after. Everything else must be as it was. */
  cursor?: string;
}

/** Everything that is asked and was asked about one entity, newest first, and what the caller can ask for. @public */
export interface EntityRequests {
  exemptions: ExemptionRecord[];
  disputes: DisputeRecord[];
  offer: ExemptionOffer;
  /** Whether the caller may open disputes. */
  mayDispute: boolean;
}
