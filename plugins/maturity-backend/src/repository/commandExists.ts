import { posix } from 'node:path';
import { Invocation } from './invocations';
import { RepositoryTree } from './RepositoryTree';
import { packageByName, TaskFile, taskFilesIn } from './taskFiles';

/** Commands that a well-known package brings under another name. */
const BINARIES: Record<string, string> = {
  tsc: 'typescript',
  'backstage-cli': '@backstage/cli',
  changeset: '@changesets/cli',
  playwright: '@playwright/test',
};

/**
 * Looks a command up in the repository: the task in a task file, the manifest that the tool works on, or the script.
 * Answers with the file that holds it.
 *
 * @internal
 */
export function whereCommandExists(
  tree: RepositoryTree,
  folders: readonly string[],
  { target }: Invocation,
): string | undefined {
  if (target.kind === 'script') {
    return folders
      .map(folder => posix.join(folder, target.path))
      .find(path => tree.hasFile(path) && tree.size(path) > 0);
  }
  if (target.kind === 'tool') {
    return folders
      .flatMap(folder => target.manifests.map(name => posix.join(folder, name)))
      .find(path => tree.size(path) > 0 || tree.hasFolder(path));
  }
  const { runner, task, workspace } = target;
  const named = workspace ? packageByName(tree, workspace) : undefined;
  const files = workspace
    ? [named].filter(file => file !== undefined)
    : folders.flatMap(folder => taskFilesIn(tree, folder));
  return files.find(file => file.runner === runner && holdsTask(file, task))
    ?.path;
}

function holdsTask(file: TaskFile, task: string | undefined): boolean {
  if (task === undefined) {
    return file.tasks.length > 0;
  }
  if (file.commands.has(task)) {
    return true;
  }
  const binary = Object.hasOwn(BINARIES, task) ? BINARIES[task] : task;
  return file.dependencies?.has(binary) ?? false;
}
