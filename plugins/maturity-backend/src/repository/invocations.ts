import { posix } from 'node:path';
import {
  ALIASES,
  CommandRole,
  NEVER,
  NODE_VERBS,
  PREFIXES,
  RELEASES,
  roleOfTask,
  TOOLS,
} from './knownTools';
import { TaskRunner } from './taskFiles';
import { ShellCommand, shellCommands } from './shellCommands';

/** How many words may lie before a tool; whoever writes more does not call it. */
const MAX_START = 40;

/**
 * A command that a check can look up: a task of a task file, a verb of a build tool, or a script of the repository.
 *
 * @internal
 */
export interface Invocation {
  text: string;
  role: CommandRole;
  /** Its failure is thrown away with `|| true`. */
  ignored: boolean;
  target:
    | { kind: 'task'; runner: TaskRunner; task?: string; workspace?: string }
    | { kind: 'tool'; manifests: string[] }
    | { kind: 'script'; path: string };
}

/**
 * The commands of a shell text that a check can look up; others are left out. With `anywhere`, a tool is also found
 * behind other words, as in `step "Tests" yarn test`, which is right for scripts and too generous for prose.
 *
 * @internal
 */
export function invocationsOf(
  text: string,
  options?: { anywhere?: boolean },
): Invocation[] {
  const found: Invocation[] = [];
  for (const command of shellCommands(text)) {
    const invocation = invocationOf(command, options?.anywhere ?? false);
    if (invocation) {
      found.push(invocation);
    }
  }
  return found;
}

function invocationOf(
  command: ShellCommand,
  anywhere: boolean,
): Invocation | undefined {
  const words = withoutPrefix(command.words);
  if (words.length === 0 || NEVER.has(words[0])) {
    return undefined;
  }
  // `npm run <name>` is a pattern for the reader, not a command.
  if (words.some(word => word.includes('<') || word === '...')) {
    return undefined;
  }
  const last = anywhere ? Math.min(words.length, MAX_START) : 1;
  for (let start = 0; start < last; start++) {
    const found = recognize(words[start], words.slice(start + 1));
    if (found) {
      return { text: words.join(' '), ignored: command.ignored, ...found };
    }
  }
  return undefined;
}

function withoutPrefix(words: string[]): string[] {
  const start = words.findIndex(
    word => !PREFIXES.has(word) && !/^[A-Za-z_]\w*=/.test(word),
  );
  return start < 0 ? [] : words.slice(start);
}

function recognize(
  word: string,
  rest: string[],
): Pick<Invocation, 'role' | 'target'> | undefined {
  const base = posix.basename(word);
  const tool = Object.hasOwn(ALIASES, base) ? ALIASES[base] : base;
  const release = RELEASES.find(([name]) => name === tool);
  if (release) {
    const [, ...verbs] = release;
    return verbs.some(verb => verb === '' || rest.includes(verb))
      ? { role: 'release', target: { kind: 'tool', manifests: [] } }
      : undefined;
  }
  if (tool === 'npm' || tool === 'yarn' || tool === 'pnpm') {
    return nodeInvocation(tool, rest);
  }
  if (tool === 'make' || tool === 'just' || tool === 'task') {
    const task = rest.find(
      (item, index) =>
        !item.startsWith('-') &&
        !item.includes('=') &&
        rest[index - 1] !== '-C',
    );
    return {
      role: roleOfTask(task ?? 'build'),
      target: { kind: 'task', runner: tool, task },
    };
  }
  if (tool === 'nox') {
    const task = rest[rest.indexOf('-s') + 1];
    return {
      role: roleOfTask(task ?? 'test'),
      target: { kind: 'task', runner: 'nox', task },
    };
  }
  if (/^python3?$/.test(tool) && rest[0] === '-m' && isTool(rest[1])) {
    return recognize(rest[1], rest.slice(2));
  }
  if (isTool(tool)) {
    return toolInvocation(tool, rest);
  }
  return scriptInvocation(word, tool, rest);
}

function nodeInvocation(
  tool: string,
  rest: string[],
): Pick<Invocation, 'role' | 'target'> {
  const words = rest.filter(
    (word, index) =>
      !word.startsWith('-') &&
      !/^(--filter|-F|-w|--workspace|--cwd|--prefix|-C)$/.test(
        rest[index - 1] ?? '',
      ),
  );
  const filter = rest.findIndex(word =>
    /^(--filter|-F|-w|--workspace)$/.test(word),
  );
  let workspace = filter >= 0 ? rest[filter + 1] : undefined;
  if (words[0] === 'workspace') {
    workspace = words[1];
    words.splice(0, 2);
  }
  if (words[0] === 'workspaces' && words[1] === 'foreach') {
    words.splice(0, 2);
  }
  const runs = words[0] === 'run' || words[0] === 'run-script';
  const task = runs ? words[1] : words[0];
  if (!runs && (task === undefined || Object.hasOwn(NODE_VERBS, task))) {
    const publishes = words.includes('publish');
    return {
      role: publishes ? 'release' : NODE_VERBS[task ?? 'install'],
      target: { kind: 'tool', manifests: ['package.json'] },
    };
  }
  const binary =
    !runs && task !== undefined && RELEASES.some(([name]) => name === task);
  if (binary) {
    return (
      recognize(task, words.slice(1)) ?? {
        role: 'other',
        target: { kind: 'task', runner: 'node', task },
      }
    );
  }
  return {
    role: roleOfTask(task),
    target: {
      kind: 'task',
      runner: 'node',
      task: tool === 'npm' && task === 't' ? 'test' : task,
      workspace,
    },
  };
}

function isTool(word: string | undefined): word is string {
  return word !== undefined && Object.hasOwn(TOOLS, word);
}

function toolInvocation(
  tool: string,
  rest: string[],
): Pick<Invocation, 'role' | 'target'> {
  const { manifests, roles } = TOOLS[tool];
  const words = rest.map(word => word.split(':').at(-1) ?? word);
  const verb = words.find(word => Object.hasOwn(roles, word)) ?? '';
  return {
    role: Object.hasOwn(roles, verb) ? roles[verb] : 'other',
    target: { kind: 'tool', manifests },
  };
}

function scriptInvocation(
  word: string,
  tool: string,
  rest: string[],
): Pick<Invocation, 'role' | 'target'> | undefined {
  const shell = tool === 'bash' || tool === 'sh' || tool === 'node';
  const path = shell ? rest.find(item => !item.startsWith('-')) : word;
  const isPath =
    path &&
    (path.startsWith('./') ||
      path.startsWith('.ci/') ||
      ((shell || /\.(sh|mjs|js|py)$/.test(path)) && path.includes('/')));
  if (
    !isPath ||
    path.includes('$') ||
    path.includes('://') ||
    path.startsWith('/')
  ) {
    return undefined;
  }
  const name = posix.basename(path).replace(/\.[^.]*$/, '');
  return {
    role: roleOfTask(name),
    target: { kind: 'script', path: posix.normalize(path) },
  };
}
