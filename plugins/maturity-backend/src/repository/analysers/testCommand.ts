import { posix } from 'node:path';
import { z } from 'zod/v4';
import { roleOfTask } from '../knownTools';
import { RepositoryTree } from '../RepositoryTree';
import { TASK_FILES, taskFilesIn } from '../taskFiles';
import { Analyser, commonFields, isShared, placesOf } from './Analyser';

/** Build tools that know by themselves what a test is: their build file, and where tests lie. */
const CONVENTIONS = [
  {
    runner: 'go',
    manifest: 'go.mod',
    tests: ['**/*_test.go'],
    command: 'go test ./...',
  },
  {
    runner: 'cargo',
    manifest: 'Cargo.toml',
    tests: ['tests/**/*.rs'],
    command: 'cargo test',
  },
  {
    runner: 'maven',
    manifest: 'pom.xml',
    tests: ['src/test/**'],
    command: 'mvn test',
  },
  {
    runner: 'gradle',
    manifest: 'build.gradle',
    tests: ['src/test/**'],
    command: 'gradle test',
  },
  {
    runner: 'gradle',
    manifest: 'build.gradle.kts',
    tests: ['src/test/**'],
    command: 'gradle test',
  },
];

/** @internal */
export const TEST_COMMAND_FILES = [
  ...TASK_FILES,
  ...CONVENTIONS.map(({ manifest }) => manifest),
];

/**
 * A command that tests, and the file that gives it its name.
 *
 * @internal
 */
export interface TestCommand {
  path: string;
  runner: string;
  name: string;
  command: string;
}

/** The test commands of one folder. @internal */
export function testCommandsIn(
  tree: RepositoryTree,
  folder: string,
): TestCommand[] {
  const named = taskFilesIn(tree, folder).flatMap(({ path, runner, tasks }) =>
    tasks
      .filter(
        ({ name, command }) =>
          roleOfTask(name) === 'test' && !isPlaceholder(command),
      )
      .map(({ name, command }) => ({ path, runner, name, command })),
  );
  const conventional = CONVENTIONS.flatMap(
    ({ runner, manifest, tests, command }) => {
      const path = posix.join(folder, manifest);
      const holds =
        (tree.text(path) ?? '').trim() !== '' &&
        tree.find(folder, tests).some(test => tree.size(test) > 0);
      return holds ? [{ path, runner, name: 'test', command }] : [];
    },
  );
  return [...named, ...conventional];
}

function isPlaceholder(command: string): boolean {
  return command.includes('no test specified') || command.trim() === 'true';
}

/** @internal */
export const testCommandAnalyser: Analyser = {
  key: 'repository.test-command',
  title: 'Test command',
  description:
    '`{ found, path, shared, runner, name, command }`: the command that a task file of the folder, or else of the root, names for testing.',
  method: 'declared',
  files: TEST_COMMAND_FILES,
  schema: z.strictObject({
    ...commonFields,
    found: z.boolean(),
    runner: z.string().optional(),
    name: z.string().optional(),
    command: z.string().optional(),
  }),
  analyse(tree, folder) {
    const [first] = placesOf(folder).flatMap(place =>
      testCommandsIn(tree, place),
    );
    if (!first) {
      return { value: { found: false }, restsOn: [] };
    }
    return {
      value: {
        found: true,
        ...first,
        command: first.command.slice(0, 200),
        shared: isShared(folder, first.path),
      },
      restsOn: [first.path],
    };
  },
};
