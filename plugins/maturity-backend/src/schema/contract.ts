import {
  EntityFacets,
  EntityMaturity,
  EntityMaturityDetail,
  MaturityHealth,
  MaturitySummary,
  Page,
  RubricResponse,
  TeamMaturity,
  Transition,
} from '@cairn/backstage-plugin-maturity-common';
import { components } from './types.generated';

type Schemas = components['schemas'];

/** Compiles only if every answer of the client's types is one that `openapi.yaml` allows. */
type Answers<TClient extends TSpec, TSpec> = [TClient, TSpec];

/** Never a value: the type checker is its only reader. @internal */
export type Contract = [
  Answers<RubricResponse, Schemas['RubricResponse']>,
  Answers<MaturitySummary, Schemas['MaturitySummary']>,
  Answers<Page<TeamMaturity>, Schemas['TeamPage']>,
  Answers<Page<EntityMaturity>, Schemas['EntityPage']>,
  Answers<EntityFacets, Schemas['EntityFacets']>,
  Answers<EntityMaturityDetail, Schemas['EntityMaturityDetail']>,
  Answers<Page<Transition>, Schemas['TransitionPage']>,
  Answers<MaturityHealth, Schemas['MaturityHealth']>,
];
