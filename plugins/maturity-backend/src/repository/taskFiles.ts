import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { asRecord, parseJsonRecord, parseYaml } from './parseYaml';
import { RepositoryTree } from './RepositoryTree';

/**
 * What runs the tasks of a task file.
 *
 * @internal
 */
export type TaskRunner =
  | 'node'
  | 'make'
  | 'just'
  | 'task'
  | 'tox'
  | 'nox'
  | 'python';

/**
 * A file that gives names to commands, and the names it gives.
 *
 * @internal
 */
export interface TaskFile {
  path: string;
  runner: TaskRunner;
  /** Of a `package.json`: the name of the package and what it depends on. */
  packageName?: string;
  dependencies?: ReadonlySet<string>;
  tasks: { name: string; command: string }[];
  /** The same by name; of two with one name, the first. */
  commands: ReadonlyMap<string, string>;
}

type Written = Omit<TaskFile, 'path' | 'commands'>;

const READERS: Record<string, (text: string) => Written> = {
  'package.json': readPackageJson,
  makefile: readMakefile,
  gnumakefile: readMakefile,
  justfile: readJustfile,
  '.justfile': readJustfile,
  'taskfile.yml': readTaskfile,
  'taskfile.yaml': readTaskfile,
  'tox.ini': readToxIni,
  'noxfile.py': readNoxfile,
  'pyproject.toml': readPyproject,
};

/** Globs of all task files. @internal */
export const TASK_FILES = Object.keys(READERS);

/**
 * The task files directly in a folder.
 *
 * @internal
 */
export function taskFilesIn(tree: RepositoryTree, folder: string): TaskFile[] {
  return tree.derive(`tasks:${folder}`, () => {
    const files: TaskFile[] = [];
    for (const path of tree.find(folder, TASK_FILES)) {
      const text = tree.text(path);
      if (text?.trim()) {
        const read = READERS[posix.basename(path).toLowerCase()];
        files.push(taskFile(path, read(text)));
      }
    }
    return files;
  });
}

function taskFile(path: string, written: Written): TaskFile {
  const commands = new Map(
    written.tasks.toReversed().map(({ name, command }) => [name, command]),
  );
  return { path, ...written, commands };
}

/** The `package.json` of a package of the repository, by its name. @internal */
export function packageByName(
  tree: RepositoryTree,
  name: string,
): TaskFile | undefined {
  const byName = tree.derive('packages', () => {
    const packages = new Map<string, TaskFile>();
    for (const path of tree.find('', ['**/package.json'])) {
      const file = taskFile(path, readPackageJson(tree.text(path) ?? ''));
      if (file.packageName) {
        packages.set(file.packageName, file);
      }
    }
    return packages;
  });
  return byName.get(name);
}

function readPackageJson(text: string): Written {
  const json = parseJsonRecord(text);
  const tasks = Object.entries(asRecord(json.scripts))
    .filter(([, command]) => typeof command === 'string' && command.trim())
    .map(([name, command]) => ({ name, command: String(command) }));
  return {
    runner: 'node',
    packageName: typeof json.name === 'string' ? json.name : undefined,
    dependencies: new Set([
      ...Object.keys(asRecord(json.dependencies)),
      ...Object.keys(asRecord(json.devDependencies)),
    ]),
    tasks,
  };
}

function readMakefile(text: string): Written {
  const tasks: TaskFile['tasks'] = [];
  for (const [head, body] of blocks(text)) {
    const colon = head.indexOf(':');
    if (colon > 0 && head[colon + 1] !== '=' && !head.includes('=')) {
      const command = body.join('\n');
      const needs = head.slice(colon + 1).trim();
      for (const name of head.slice(0, colon).trim().split(/\s+/)) {
        // A target without recipe and prerequisites does nothing.
        if (!name.startsWith('.') && (command || needs)) {
          tasks.push({ name, command: command || needs });
        }
      }
    }
  }
  return { runner: 'make', tasks };
}

function readJustfile(text: string): Written {
  const tasks: TaskFile['tasks'] = [];
  for (const [head, body] of blocks(text)) {
    const colon = head.indexOf(':');
    if (colon > 0 && head[colon + 1] !== '=') {
      const name = head
        .slice(0, colon)
        .trim()
        .split(/\s+/)[0]
        .replace(/^@/, '');
      const command = body.join('\n') || head.slice(colon + 1).trim();
      if (name && command) {
        tasks.push({ name, command });
      }
    }
  }
  return { runner: 'just', tasks };
}

/** Lines that start at the margin, each with the indented lines below it. */
function blocks(text: string): [string, string[]][] {
  const found: [string, string[]][] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) {
      continue;
    }
    if (line.startsWith('\t') || line.startsWith(' ')) {
      found.at(-1)?.[1].push(line.trim());
    } else {
      found.push([line, []]);
    }
  }
  return found;
}

function readTaskfile(text: string): Written {
  const tasks = asRecord(asRecord(parseYaml(text)[0]).tasks);
  return {
    runner: 'task',
    tasks: Object.entries(tasks)
      .map(([name, task]) => {
        const record = asRecord(task);
        const commands = record.cmds ?? record.cmd ?? record.deps ?? task;
        return { name, command: JSON.stringify(commands) };
      })
      .filter(task => task.command !== '{}' && task.command !== 'null'),
  };
}

function readToxIni(text: string): Written {
  const sections = text.split('\n[').map(part => part.replace(/^\[/, ''));
  const environment = sections.find(part => part.startsWith('testenv'));
  return {
    runner: 'tox',
    tasks: environment?.includes('commands')
      ? [{ name: 'test', command: 'tox' }]
      : [],
  };
}

function readNoxfile(text: string): Written {
  const tasks: TaskFile['tasks'] = [];
  let decorated = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('@nox.session') || line.startsWith('@session')) {
      decorated = true;
    } else if (decorated && line.startsWith('def ')) {
      const name = line.slice(4).split('(')[0].trim();
      tasks.push({ name, command: `nox -s ${name}` });
      decorated = false;
    }
  }
  return { runner: 'nox', tasks };
}

function readPyproject(text: string): Written {
  const tool = asRecord(tomlRecord(text).tool);
  const tasks = Object.entries({
    ...asRecord(asRecord(tool.poe).tasks),
    ...asRecord(asRecord(tool.pdm).scripts),
    ...asRecord(asRecord(tool.taskipy).tasks),
  }).map(([name, command]) => ({ name, command: JSON.stringify(command) }));
  if (tool.pytest !== undefined && !tasks.some(task => task.name === 'test')) {
    tasks.push({ name: 'test', command: 'pytest' });
  }
  return { runner: 'python', tasks };
}

/** The object in a TOML text; an empty one when it cannot be parsed. @internal */
export function tomlRecord(text: string | undefined): Record<string, unknown> {
  try {
    return asRecord(parseToml(text ?? ''));
  } catch {
    return {};
  }
}
