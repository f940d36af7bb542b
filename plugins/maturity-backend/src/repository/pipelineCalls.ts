import { posix } from 'node:path';
import { isShared, placesOf } from './analysers/Analyser';
import { Invocation, invocationsOf } from './invocations';
import { whereCommandExists } from './commandExists';
import { isShellScript, Pipeline } from './pipelines';
import { RepositoryTree } from './RepositoryTree';
import { taskFilesIn } from './taskFiles';

/** How far calls are followed: step, script, task, task. */
const MAX_DEPTH = 4;
/** Calls looked at in one pipeline. */
const MAX_CALLS = 2_000;

/**
 * A command that a pipeline really calls, and the file that the command is defined in.
 *
 * @internal
 */
export interface PipelineCall {
  invocation: Invocation;
  /** The file that the call rests on; absent when the command is not found in the repository. */
  definedIn?: string;
}

/**
 * What a pipeline calls, through scripts of the repository and tasks of its task files. A call whose failure is
 * thrown away is left out, with all that it calls.
 *
 * @internal
 */
export function pipelineCalls(options: {
  tree: RepositoryTree;
  folder: string;
  pipeline: Pipeline;
}): PipelineCall[] {
  const { tree, folder, pipeline } = options;
  // What a pipeline calls is looked up where the pipeline runs, before the other place.
  const shared = isShared(folder, pipeline.path);
  const folders = shared ? ['', folder] : placesOf(folder);
  const calls: PipelineCall[] = [];
  const seen = new Set<string>();
  const open = pipeline.steps.map(step => ({ text: step.run ?? '', depth: 0 }));
  while (open.length > 0 && calls.length < MAX_CALLS) {
    const { text, depth } = open.shift()!;
    for (const invocation of invocationsOf(text, { anywhere: true })) {
      if (invocation.ignored || seen.has(invocation.text)) {
        continue;
      }
      seen.add(invocation.text);
      const definedIn = whereCommandExists(tree, folders, invocation);
      calls.push({ invocation, definedIn });
      const inner = depth < MAX_DEPTH && definedIn;
      if (inner) {
        open.push({ text: textOf(tree, invocation, inner), depth: depth + 1 });
      }
    }
  }
  return calls;
}

function textOf(
  tree: RepositoryTree,
  { target }: Invocation,
  definedIn: string,
): string {
  if (target.kind === 'script') {
    return isShellScript(definedIn) ? tree.text(definedIn) ?? '' : '';
  }
  if (target.kind === 'task') {
    const folder = posix.dirname(definedIn);
    const file = taskFilesIn(tree, folder === '.' ? '' : folder).find(
      ({ path }) => path === definedIn,
    );
    const task = file?.tasks.find(({ name }) => name === target.task);
    return task?.command ?? '';
  }
  return '';
}
