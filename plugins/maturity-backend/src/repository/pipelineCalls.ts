import { InputError } from '@backstage/errors';
import { posix } from 'node:path';
import { isShared, placesOf } from './analysers/Analyser';
import { Invocation, invocationsOf } from './invocations';
import { whereCommandExists } from './commandExists';
import { isShellScript, Pipeline } from './pipelines';
import { RepositoryTree } from './RepositoryTree';
import { taskFilesIn } from './taskFiles';

/** How far calls are followed: step, script, task, task. */
const MAX_DEPTH = 4;
/** Steps and calls looked at in all pipelines of one folder, whether they are recognized or not. */
const MAX_LOOKS = 10_000;
/** Characters of shell text looked at for one folder. */
const MAX_TEXT = 1024 * 1024;

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

/** What may still be looked at; shared by all pipelines of a folder. */
interface Allowance {
  looks: number;
  text: number;
}

/**
 * What each pipeline calls, through scripts of the repository and tasks of its task files. A call whose failure is
 * thrown away is left out, with all that it calls. One pipeline after the other, as they are asked for.
 *
 * @throws InputError once it is too much to look at
 * @internal
 */
export function* callsOfPipelines(options: {
  tree: RepositoryTree;
  folder: string;
  pipelines: readonly Pipeline[];
}): Generator<{ pipeline: Pipeline; calls: PipelineCall[] }> {
  const { tree, folder, pipelines } = options;
  const allowance = { looks: MAX_LOOKS, text: MAX_TEXT };
  for (const pipeline of pipelines) {
    // What a pipeline calls is looked up where the pipeline runs, before the other place.
    const shared = isShared(folder, pipeline.path);
    const folders = shared ? ['', folder] : placesOf(folder);
    yield { pipeline, calls: callsOf({ tree, folders, pipeline, allowance }) };
  }
}

function callsOf(options: {
  tree: RepositoryTree;
  folders: string[];
  pipeline: Pipeline;
  allowance: Allowance;
}): PipelineCall[] {
  const { tree, folders, pipeline, allowance } = options;
  const calls: PipelineCall[] = [];
  const seen = new Set<string>();
  const followed = new Set<string>();
  const open = pipeline.steps.map(step => ({ text: step.run ?? '', depth: 0 }));
  // Not `shift()`, which moves everything behind it. What is followed joins at the end.
  for (const { text, depth } of open) {
    spend(allowance, pipeline, text.length);
    for (const invocation of invocationsOf(text, { anywhere: true })) {
      if (invocation.ignored || seen.has(invocation.text)) {
        continue;
      }
      spend(allowance, pipeline, 0);
      seen.add(invocation.text);
      const definedIn = whereCommandExists(tree, folders, invocation);
      calls.push({ invocation, definedIn });
      const inner = nameOf(invocation, definedIn);
      if (definedIn && depth < MAX_DEPTH && !followed.has(inner)) {
        followed.add(inner);
        open.push({
          text: textOf(tree, invocation, definedIn),
          depth: depth + 1,
        });
      }
    }
  }
  return calls;
}

function spend(allowance: Allowance, { path }: Pipeline, characters: number) {
  allowance.looks -= 1;
  allowance.text -= characters;
  if (allowance.looks < 0 || allowance.text < 0) {
    throw new InputError(
      `the pipelines up to ${path} have more than ${MAX_LOOKS} steps and calls, or ${MAX_TEXT} characters of scripts`,
    );
  }
}

/** The same script with other arguments says the same. */
function nameOf({ target }: Invocation, definedIn: string | undefined): string {
  return target.kind === 'task'
    ? `${definedIn} ${target.task}`
    : `${definedIn}`;
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
    return file?.commands.get(target.task ?? '') ?? '';
  }
  return '';
}
