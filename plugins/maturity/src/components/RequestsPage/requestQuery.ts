import {
  DISPUTE_STATES,
  DisputeState,
  EXEMPTION_STATES,
  ExemptionState,
  RequestKind,
  RequestQuery,
  RequestScope,
} from '@cairn/backstage-plugin-maturity-common';
import { QueryState } from '../../hooks/useQueryState';

/** The tabs, in their order; the first is there unless the address says otherwise. */
export const SCOPES: readonly RequestScope[] = ['to-decide', 'mine', 'all'];

/** The kinds of request. */
export const KINDS: readonly RequestKind[] = ['exemption', 'dispute'];

/** All states that a request of either kind can have; both kinds can be withdrawn. */
export const STATES: readonly (ExemptionState | DisputeState)[] = [
  ...new Set([...EXEMPTION_STATES, ...DISPUTE_STATES]),
];

/** The parameters of the address that narrow the list. */
export const FILTERS = [
  'kind',
  'state',
  'owner',
  'criterion',
  'endingSoon',
] as const;

/** What the address asks for. Values that mean nothing are passed over. */
export function readRequestQuery(
  query: QueryState,
): RequestQuery & { scope: RequestScope } {
  const scope = SCOPES.find(each => each === query.get('scope')) ?? SCOPES[0];
  const kind = KINDS.find(each => each === query.get('kind'));
  const state = STATES.filter(each => query.getAll('state').includes(each));
  const owner = query.getAll('owner');
  const criterion = query.getAll('criterion');
  const cursor = query.get('cursor');
  return {
    scope,
    ...(kind && { kind }),
    ...(state.length && { state }),
    ...(owner.length && { owner }),
    ...(criterion.length && { criterion }),
    ...(query.get('endingSoon') === 'true' && { endingSoon: true }),
    ...(cursor && { cursor }),
  };
}
