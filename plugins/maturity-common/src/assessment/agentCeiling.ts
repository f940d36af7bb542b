import { Level } from '../model/level';
import { WorkframeAssessment } from './types';

/**
 * The least of the three proven levels. An agent's claim never exceeds what the other workframes can carry.
 *
 * @public
 */
export function agentCeiling(
  workframes: readonly Pick<WorkframeAssessment, 'proven'>[],
): Level {
  return workframes.reduce<Level>(
    (least, { proven }) => (proven < least ? proven : least),
    workframes.length ? 5 : 0,
  );
}

/**
 * What an agent may do at each ceiling, as shown to people.
 *
 * @public
 */
export const AGENT_MAY: Record<Level, string> = {
  0: 'Read, and nothing more',
  1: 'Assist a person',
  2: 'Propose automation',
  3: 'Run approved self-service',
  4: 'Act on governance, reliability and cost with approvals',
  5: 'Point out friction and propose changes to the system',
};
