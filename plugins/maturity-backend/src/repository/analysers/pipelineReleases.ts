import { z } from 'zod/v4';
import { callsOfPipelines } from '../pipelineCalls';
import { Pipeline, PIPELINE_FILES } from '../pipelines';
import { TASK_FILES } from '../taskFiles';
import { Analyser, commonFields } from './Analyser';
import { pipelinesOf } from './pipeline';

/** Parts of the names of ready-made steps that publish or deploy. */
const RELEASE_STEPS = [
  'docker/build-push-action',
  'changesets/action',
  'pypi-publish',
  'goreleaser/',
  'semantic-release',
  'action-gh-release',
  'deploy',
  'helm@',
  'helmdeploy',
  'kubernetesmanifest',
  'kustomize-set',
];

/** @internal */
export const pipelineReleasesAnalyser: Analyser = {
  key: 'repository.pipeline-releases',
  title: 'Release in the pipeline',
  description:
    '`{ found, path, command }`: the call or ready-made step in a pipeline that publishes or deploys.',
  method: 'measured',
  files: [...PIPELINE_FILES, ...TASK_FILES, '**/*.sh'],
  schema: z.strictObject({
    ...commonFields,
    found: z.boolean(),
    command: z.string().optional(),
  }),
  analyse(tree, folder) {
    const pipelines = pipelinesOf(tree, folder);
    for (const { pipeline, calls } of callsOfPipelines({
      tree,
      folder,
      pipelines,
    })) {
      const call = calls.find(
        ({ invocation, definedIn }) =>
          invocation.role === 'release' &&
          (definedIn !== undefined || invocation.target.kind === 'tool'),
      );
      const command = call?.invocation.text ?? releaseStep(pipeline);
      if (command) {
        return {
          value: {
            found: true,
            path: pipeline.path,
            command: command.slice(0, 200),
          },
          restsOn: [pipeline.path],
        };
      }
    }
    return {
      value: { found: false },
      restsOn: pipelines.map(({ path }) => path),
    };
  },
};

function releaseStep(pipeline: Pipeline): string | undefined {
  return pipeline.steps.find(({ uses }) =>
    RELEASE_STEPS.some(part => uses?.toLowerCase().includes(part)),
  )?.uses;
}
