import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';

const run = promisify(execFile);
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Runs git without a shell, without taking locks, and without anything that a repository's own configuration could
 * make it start.
 *
 * @throws NotFoundError when the folder is in no git repository
 * @throws ServiceUnavailableError when git is missing, fails or takes too long
 * @internal
 */
export async function runGit(options: {
  folder: string;
  /** Git looks for a repository no higher than this folder. */
  root: string;
  args: string[];
  signal?: AbortSignal;
}): Promise<string> {
  const { folder, root, args, signal } = options;
  const command = [
    // A checkout often belongs to somebody else than the process: a container, a mounted folder. Accepting that is
    // safe here because the ceiling below keeps git from finding a repository that somebody put above the root.
    ['-c', 'safe.directory=*'],
    // Else tracked files that look like a bare repository would be one, with a configuration of their own.
    ['-c', 'safe.bareRepository=explicit'],
    ['-c', 'core.fsmonitor=false'],
    ['-c', 'core.hooksPath=/dev/null'],
    ['--no-optional-locks'],
    args,
  ].flat();
  try {
    const { stdout } = await run('git', command, {
      cwd: folder,
      timeout: TIMEOUT_MS,
      maxBuffer: MAX_BYTES,
      signal,
      env: environment(root),
    });
    return stdout;
  } catch (error) {
    throw explain(error, folder);
  }
}

/** What points git to another repository, as a hook sets it for whatever it starts: `git rev-parse --local-env-vars`. */
const POINTERS = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_CONFIG',
  'GIT_CONFIG_COUNT',
  'GIT_CONFIG_PARAMETERS',
  'GIT_DIR',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_WORK_TREE',
];

function environment(root: string): NodeJS.ProcessEnv {
  const inherited = { ...process.env };
  for (const name of POINTERS) {
    delete inherited[name];
  }
  return {
    ...inherited,
    GIT_CEILING_DIRECTORIES: dirname(root),
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

function explain(error: unknown, folder: string): Error {
  const { code, stderr, killed } = error as {
    code?: string | number;
    stderr?: string;
    killed?: boolean;
  };
  if (code === 'ENOENT') {
    return new ServiceUnavailableError(
      `git was not found on the PATH, and only files that git tracks are read. Install git.`,
    );
  }
  if (/not a git repository/.test(stderr ?? '')) {
    return new NotFoundError(
      `'${folder}' is in no git repository, and only files that git tracks are read. Get the checkout with 'git clone', not from an archive.`,
    );
  }
  const reason = killed
    ? `took longer than ${TIMEOUT_MS / 1000} s`
    : stderr?.trim() || String(error);
  return new ServiceUnavailableError(`git failed in '${folder}': ${reason}`);
}
