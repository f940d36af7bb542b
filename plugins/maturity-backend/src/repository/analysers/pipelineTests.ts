import { z } from 'zod/v4';
import { callsOfPipelines } from '../pipelineCalls';
import { PIPELINE_FILES } from '../pipelines';
import { Analyser, commonFields, placesOf } from './Analyser';
import { pipelinesOf } from './pipeline';
import { TEST_COMMAND_FILES, testCommandsIn } from './testCommand';

/** @internal */
export const pipelineTestsAnalyser: Analyser = {
  key: 'repository.pipeline-tests',
  title: 'Tests in the pipeline',
  description:
    '`{ found, path, command, definedIn }`: the call in a pipeline that runs a test command which exists, followed through scripts and tasks. A call whose failure is thrown away does not count.',
  method: 'measured',
  files: [...PIPELINE_FILES, ...TEST_COMMAND_FILES, '**/*.sh'],
  schema: z.strictObject({
    ...commonFields,
    found: z.boolean(),
    command: z.string().optional(),
    definedIn: z.string().optional(),
  }),
  analyse(tree, folder) {
    const folders = placesOf(folder);
    const hasTests = folders.some(
      place => testCommandsIn(tree, place).length > 0,
    );
    const pipelines = hasTests ? pipelinesOf(tree, folder) : [];
    for (const { pipeline, calls } of callsOfPipelines({
      tree,
      folder,
      pipelines,
    })) {
      const call = calls.find(
        ({ invocation, definedIn }) => invocation.role === 'test' && definedIn,
      );
      if (call?.definedIn) {
        return {
          value: {
            found: true,
            path: pipeline.path,
            command: call.invocation.text.slice(0, 200),
            definedIn: call.definedIn,
          },
          restsOn: [pipeline.path, call.definedIn].filter(path =>
            tree.hasFile(path),
          ),
        };
      }
    }
    return {
      value: { found: false },
      restsOn: pipelines.map(({ path }) => path),
    };
  },
};
