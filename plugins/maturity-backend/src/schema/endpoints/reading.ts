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
import { Answers, Schemas } from './Answers';

/** @internal */
export interface EntityPath {
  kind: string;
  namespace: string;
  name: string;
}

/**
 * Reading where entities stand, and refreshing one.
 *
 * @internal
 */
export type ReadingEndpoints = {
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

/** Never a value: the type checker is its only reader. @internal */
export type ReadingContract = [
  Answers<RubricResponse, Schemas['RubricResponse']>,
  Answers<MaturitySummary, Schemas['MaturitySummary']>,
  Answers<Page<TeamMaturity>, Schemas['TeamPage']>,
  Answers<Page<EntityMaturity>, Schemas['EntityPage']>,
  Answers<EntityFacets, Schemas['EntityFacets']>,
  Answers<EntityMaturityDetail, Schemas['EntityMaturityDetail']>,
  Answers<Page<Transition>, Schemas['TransitionPage']>,
  Answers<MaturityHealth, Schemas['MaturityHealth']>,
];
