import {
  EntityFacets,
  EntityMaturity,
  EntityMaturityDetail,
  EntityQuery,
  MaturityHealth,
  MaturitySummary,
  Page,
  RubricResponse,
  TeamMaturity,
  Transition,
} from '@cairn/backstage-plugin-maturity-common';

interface EntityPath {
  kind: string;
  namespace: string;
  name: string;
}

/**
 * The routes of `openapi.yaml` in the types of the client, so that handlers are checked against both.
 *
 * @internal
 */
export type Endpoints = {
  '#get|/rubric': { response: RubricResponse };
  '#get|/summary': {
    query: Pick<
      EntityQuery,
      'kind' | 'type' | 'lifecycle' | 'owner' | 'system'
    >;
    response: MaturitySummary;
  };
  '#get|/teams': {
    query: { text?: string; limit?: number; cursor?: string };
    response: Page<TeamMaturity>;
  };
  '#get|/entities': { query: EntityQuery; response: Page<EntityMaturity> };
  '#get|/entities.csv': {
    query: Omit<EntityQuery, 'limit' | 'cursor'>;
    response: string;
  };
  '#get|/facets': { response: EntityFacets };
  '#get|/entities/{kind}/{namespace}/{name}': {
    path: EntityPath;
    response: EntityMaturityDetail;
  };
  '#get|/entities/{kind}/{namespace}/{name}/transitions': {
    path: EntityPath;
    query: { limit?: number; cursor?: string };
    response: Page<Transition>;
  };
  '#post|/entities/{kind}/{namespace}/{name}/refresh': {
    path: EntityPath;
    response: EntityMaturityDetail;
  };
  '#get|/health': { response: MaturityHealth };
};
