import {
  EntityFacets,
  EntityMaturity,
  EntityMaturityAsOf,
  EntityMaturityDetail,
  EntityQuery,
  MaturityHealth,
  MaturitySummary,
  Page,
  PopulationFilter,
  RubricResponse,
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
    query: PopulationFilter & { asOf?: string };
    response: MaturitySummary;
  };
  '#get|/entities': { query: EntityQuery; response: Page<EntityMaturity> };
  '#get|/entities.csv': {
    query: Omit<EntityQuery, 'limit' | 'cursor'>;
    response: string;
  };
  '#get|/facets': { response: EntityFacets };
  '#get|/entities/{kind}/{namespace}/{name}': {
    path: EntityPath;
    query: { asOf?: string };
    response: EntityMaturityDetail | EntityMaturityAsOf;
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
  Answers<Page<EntityMaturity>, Schemas['EntityPage']>,
  Answers<EntityFacets, Schemas['EntityFacets']>,
  Answers<EntityMaturityDetail, Schemas['EntityMaturityDetail']>,
  Answers<Page<Transition>, Schemas['TransitionPage']>,
  Answers<MaturityHealth, Schemas['MaturityHealth']>,
];
