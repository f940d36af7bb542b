import { Level } from '../model/level';

/**
 * What an agent may want to do, by the level that it needs: the table of the maturity model.
 *
 * - `assist`: help a person, who does it
 * - `propose-automation`: open changes that automate recurring work, for people to take
 * - `run-self-service`: run what people approved for self-service
 * - `act-with-approval`: act on governance, reliability and cost, each time with an approval
 * - `improve-system`: point out friction and propose changes to the system
 *
 * @public
 */
export const AGENT_ACTS = {
  assist: 1,
  'propose-automation': 2,
  'run-self-service': 3,
  'act-with-approval': 4,
  'improve-system': 5,
} as const satisfies Record<string, Exclude<Level, 0>>;

/**
 * A kind of act of an agent.
 *
 * @public
 */
export type AgentAct = keyof typeof AGENT_ACTS;

/**
 * The acts that a level allows, the least first. Reading is always allowed to those who may see the entity.
 *
 * @public
 */
export function actsAt(ceiling: Level): AgentAct[] {
  return (Object.keys(AGENT_ACTS) as AgentAct[]).filter(
    act => AGENT_ACTS[act] <= ceiling,
  );
}
