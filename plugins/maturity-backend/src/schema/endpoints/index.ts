import { CampaignEndpoints } from './campaigns';
import { DraftEndpoints } from './drafts';
import { PlatformEndpoints } from './platform';
import { HistoryEndpoints } from './history';
import { PushEndpoints } from './push';
import { ReadingEndpoints } from './reading';
import {
  DisputeEndpoints,
  ExemptionEndpoints,
  RequestEndpoints,
} from './requests';

/**
 * The routes of the specification in the types of the client, so that handlers are checked against both. One file a
 * resource, each with a contract that holds the client's types against the specification.
 *
 * @internal
 */
export type Endpoints = CampaignEndpoints &
  DraftEndpoints &
  HistoryEndpoints &
  ReadingEndpoints &
  PlatformEndpoints &
  PushEndpoints &
  DisputeEndpoints &
  ExemptionEndpoints &
  RequestEndpoints;
