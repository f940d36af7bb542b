import { z } from 'zod/v4';
import { Pipeline, PIPELINE_FILES, pipelinesIn } from '../pipelines';
import { RepositoryTree } from '../RepositoryTree';
import { Analyser, commonFields, isShared, placesOf } from './Analyser';

/**
 * The pipelines that concern a folder: its own and those of the repository, the one with the most steps first.
 *
 * @internal
 */
export function pipelinesOf(tree: RepositoryTree, folder: string): Pipeline[] {
  return placesOf(folder).flatMap(place =>
    pipelinesIn(tree, place).toSorted(
      (a, b) => b.steps.length - a.steps.length,
    ),
  );
}

/** @internal */
export const pipelineAnalyser: Analyser = {
  key: 'repository.pipeline',
  title: 'Pipeline',
  description:
    '`{ found, path, shared, system, jobs, steps }`: the pipeline definition with the most steps, in the folder or else at the root. Steps that are switched off or allowed to fail do not count.',
  method: 'declared',
  files: PIPELINE_FILES,
  schema: z.strictObject({
    ...commonFields,
    found: z.boolean(),
    system: z.string().optional(),
    jobs: z.int().min(0),
    steps: z.int().min(0),
  }),
  analyse(tree, folder) {
    const pipelines = pipelinesOf(tree, folder);
    const best =
      pipelines.find(({ steps }) => steps.length > 0) ?? pipelines[0];
    if (!best) {
      return { value: { found: false, jobs: 0, steps: 0 }, restsOn: [] };
    }
    const { path, system, jobs, steps } = best;
    return {
      value: {
        found: true,
        path,
        shared: isShared(folder, path),
        system,
        jobs,
        steps: steps.length,
      },
      restsOn: [path],
    };
  },
};
