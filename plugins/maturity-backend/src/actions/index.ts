import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { MaturityReader } from '../maturity/MaturityReader';
import { RubricTrial } from '../simulation/RubricTrial';
import { registerGetMaturity } from './getMaturity';
import { registerGetNextSteps } from './getNextSteps';
import { registerMayAgentAct } from './mayAgentAct';
import { registerSimulateRubric } from './simulateRubric';

/**
 * Registers what agents, templates and the command line may ask.
 *
 * @internal
 */
export function registerActions(options: {
  actionsRegistry: ActionsRegistryService;
  reader: MaturityReader;
  trial: RubricTrial;
}): void {
  registerGetMaturity(options);
  registerGetNextSteps(options);
  registerMayAgentAct(options);
  registerSimulateRubric(options);
}
