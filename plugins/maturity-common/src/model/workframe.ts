/**
 * One of the three sides from which maturity is seen. Each has a level of its own; they are never blended.
 *
 * @public
 */
export type Workframe =
  | 'developer-experience'
  | 'production-operations'
  | 'agent-experience';

/**
 * The three workframes in the order in which they are always shown.
 *
 * @public
 */
export const WORKFRAMES = [
  'developer-experience',
  'production-operations',
  'agent-experience',
] as const satisfies readonly Workframe[];

/**
 * The name of each workframe, as shown to people.
 *
 * @public
 */
export const WORKFRAME_NAMES: Record<Workframe, string> = {
  'developer-experience': 'Developer experience',
  'production-operations': 'Production operations',
  'agent-experience': 'Agent experience',
};
