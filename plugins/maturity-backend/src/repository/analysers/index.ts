import { agentGuideAnalyser } from './agentGuide';
import { agentGuideCommandsAnalyser } from './agentGuideCommands';
import { alertRunbooksAnalyser } from './alertRunbooks';
import { alertsAnalyser } from './alerts';
import { Analyser } from './Analyser';
import { changelogAnalyser } from './changelog';
import { deploymentAnalyser } from './deployment';
import { documentationAnalyser } from './documentation';
import { documentationLinksAnalyser } from './documentationLinks';
import { lockfileAnalyser } from './lockfile';
import { pipelineAnalyser } from './pipeline';
import { pipelineReleasesAnalyser } from './pipelineReleases';
import { pipelineTestsAnalyser } from './pipelineTests';
import { readmeAnalyser } from './readme';
import { runbookAnalyser } from './runbook';
import { testCommandAnalyser } from './testCommand';

export type { Analyser, Analysis } from './Analyser';

/** Everything that is looked at in a repository. @internal */
export const ANALYSERS: readonly Analyser[] = [
  readmeAnalyser,
  documentationAnalyser,
  documentationLinksAnalyser,
  pipelineAnalyser,
  pipelineTestsAnalyser,
  pipelineReleasesAnalyser,
  testCommandAnalyser,
  lockfileAnalyser,
  deploymentAnalyser,
  runbookAnalyser,
  alertsAnalyser,
  alertRunbooksAnalyser,
  changelogAnalyser,
  agentGuideAnalyser,
  agentGuideCommandsAnalyser,
];
