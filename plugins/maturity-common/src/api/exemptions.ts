import {
  DeciderStanding,
  ExemptionAct,
  ExemptionState,
  ExemptionTerms,
} from '../exemption';
import { RequestSubject } from './requests';

/** What is asked for. @public */
export interface CreateExemptionRequest {
  /** Full entity ref. */
  entityRef: string;
  /** The criterion that is not to count. */
  criterionId: string;
  /** Why it cannot be met for now, in words for whoever decides; 10 to 2000 characters. */
  reason: string;
  /** ISO 8601; when it ends. */
  until: string;
}

/** An answer to a request. @public */
export interface DecideExemptionRequest {
  decision: 'grant' | 'refuse';
  /** Why, in words for whoever asked; 10 to 2000 characters. */
  reason: string;
  /** An earlier end than the one asked for; for `grant` only. */
  until?: string;
}

/** An exemption, from the request to its end. @public */
export interface ExemptionRecord extends RequestSubject {
  /** Unique among exemptions and disputes. */
  id: string;
  /** As of now. */
  state: ExemptionState;
  /** Why it is asked for. */
  reason: string;
  /** ISO 8601 in UTC; from this moment on it has lapsed. */
  until: string;
  /** The user who asked. */
  requestedBy: string;
  /** ISO 8601 in UTC. */
  requestedAt: string;
  /** ISO 8601 in UTC; the request expires then unless it is answered. */
  answerBy: string;
  /** How often it was renewed; 0 is the first. */
  renewals: number;
  /** The exemption that it renews. */
  renews?: string;
  /** Who granted or refused it, why and when. */
  decision?: { by: string; at: string; reason: string };
  /** Who ended it before its time, why and when; the reason is absent where it was withdrawn. */
  ended?: { by: string; at: string; reason?: string };
  /** What the caller may do with it now, and why they may decide or may not. */
  you: { may: ExemptionAct[]; standing: DeciderStanding };
}

/** What the caller can ask for on one entity. @public */
export interface ExemptionOffer extends ExemptionTerms {
  /** ISO 8601 in UTC; the latest end that can be asked for now. */
  latestEnd: string;
  /** Whether the caller may ask; if not, why: they neither own the entity nor decide on exemptions, or lack the permission. */
  may: 'ask' | 'not-owner' | 'no-permission';
  /** How often a new exemption would be renewed, by criterion; absent where it would be the first. */
  renewals: Record<string, number>;
}
