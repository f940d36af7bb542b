import {
  AnswerDisputeRequest,
  CreateDisputeRequest,
  CreateExemptionRequest,
  DecideExemptionRequest,
  DisputeRecord,
  EntityRequests,
  ExemptionRecord,
  Page,
  RequestQuery,
  RequestRecord,
} from '@cairn/backstage-plugin-maturity-common';
import { Answers, Schemas } from './Answers';
import { EntityPath } from './reading';

interface IdPath {
  id: string;
}

/**
 * Exemptions and disputes as lists.
 *
 * @internal
 */
export type RequestEndpoints = {
  '#get|/requests': { query: RequestQuery; response: Page<RequestRecord> };
  '#get|/requests.csv': {
    query: Omit<RequestQuery, 'limit' | 'cursor'>;
    response: string;
  };
  '#get|/entities/{kind}/{namespace}/{name}/requests': {
    path: EntityPath;
    response: EntityRequests;
  };
};

/**
 * Asking for exemptions, and deciding on them.
 *
 * @internal
 */
export type ExemptionEndpoints = {
  '#post|/exemptions': {
    body: CreateExemptionRequest;
    response: ExemptionRecord;
  };
  '#get|/exemptions/{id}': { path: IdPath; response: ExemptionRecord };
  '#post|/exemptions/{id}/decision': {
    path: IdPath;
    body: DecideExemptionRequest;
    response: ExemptionRecord;
  };
  '#post|/exemptions/{id}/withdrawal': {
    path: IdPath;
    response: ExemptionRecord;
  };
  '#post|/exemptions/{id}/revocation': {
    path: IdPath;
    body: { reason: string };
    response: ExemptionRecord;
  };
};

/**
 * Saying that a result is wrong, and answering.
 *
 * @internal
 */
export type DisputeEndpoints = {
  '#post|/disputes': { body: CreateDisputeRequest; response: DisputeRecord };
  '#get|/disputes/{id}': { path: IdPath; response: DisputeRecord };
  '#post|/disputes/{id}/answer': {
    path: IdPath;
    body: AnswerDisputeRequest;
    response: DisputeRecord;
  };
  '#post|/disputes/{id}/comments': {
    path: IdPath;
    body: { text: string };
    response: DisputeRecord;
  };
  '#post|/disputes/{id}/withdrawal': { path: IdPath; response: DisputeRecord };
};

/** Never a value: the type checker is its only reader. @internal */
export type RequestContract = [
  Answers<Page<RequestRecord>, Schemas['RequestPage']>,
  Answers<EntityRequests, Schemas['EntityRequests']>,
  Answers<ExemptionRecord, Schemas['ExemptionRecord']>,
  Answers<DisputeRecord, Schemas['DisputeRecord']>,
];
