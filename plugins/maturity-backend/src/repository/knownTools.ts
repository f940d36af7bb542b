/**
 * What a command is for.
 *
 * @internal
 */
export type CommandRole = 'test' | 'build' | 'release' | 'other';

/** Tools that come with their own verbs: what has to lie beside for them to work, and what each verb is for. @internal */
export const TOOLS: Record<
  string,
  { manifests: string[]; roles: Record<string, CommandRole> }
> = {
  go: {
    manifests: ['go.mod'],
    roles: { test: 'test', build: 'build', install: 'build', vet: 'other' },
  },
  cargo: {
    manifests: ['Cargo.toml'],
    roles: {
      test: 'test',
      nextest: 'test',
      build: 'build',
      publish: 'release',
    },
  },
  mvn: {
    manifests: ['pom.xml'],
    roles: {
      test: 'test',
      verify: 'test',
      package: 'build',
      compile: 'build',
      install: 'build',
      deploy: 'release',
    },
  },
  gradle: {
    manifests: ['build.gradle', 'build.gradle.kts'],
    roles: {
      test: 'test',
      check: 'test',
      build: 'build',
      assemble: 'build',
      publish: 'release',
    },
  },
  pytest: {
    manifests: [
      'tests',
      'test',
      'pyproject.toml',
      'setup.py',
      'pytest.ini',
      'tox.ini',
    ],
    roles: { '': 'test' },
  },
  tox: { manifests: ['tox.ini', 'pyproject.toml'], roles: { '': 'test' } },
};

/** Other names of the same tools. @internal */
export const ALIASES: Record<string, string> = {
  yarnw: 'yarn',
  mvnw: 'mvn',
  gradlew: 'gradle',
  bun: 'yarn',
  gmake: 'make',
  'go-task': 'task',
  'py.test': 'pytest',
};

/** Verbs of Node package managers that are not scripts. @internal */
export const NODE_VERBS: Record<string, CommandRole> = {
  install: 'build',
  ci: 'build',
  i: 'build',
  add: 'other',
  remove: 'other',
  publish: 'release',
  npm: 'other',
  pack: 'build',
  exec: 'other',
  dlx: 'other',
  audit: 'other',
  config: 'other',
  init: 'other',
  set: 'other',
  global: 'other',
  cache: 'other',
  version: 'other',
  login: 'other',
};

/** Tools that release by themselves, with the words that make them do it. @internal */
export const RELEASES: [tool: string, ...anyOf: string[]][] = [
  ['docker', 'push', '--push'],
  ['podman', 'push'],
  ['helm', 'upgrade', 'install', 'push'],
  ['kubectl', 'apply', 'rollout', 'set'],
  ['terraform', 'apply'],
  ['tofu', 'apply'],
  ['pulumi', 'up'],
  ['cdk', 'deploy'],
  ['serverless', 'deploy'],
  ['sls', 'deploy'],
  ['flyctl', 'deploy'],
  ['fly', 'deploy'],
  ['wrangler', 'deploy', 'publish'],
  ['gcloud', 'deploy'],
  ['argocd', 'sync'],
  ['twine', 'upload'],
  ['poetry', 'publish'],
  ['uv', 'publish'],
  ['changeset', 'publish'],
  ['goreleaser', 'release'],
  ['semantic-release', ''],
  ['ansible-playbook', ''],
];

/** Commands whose words are text, names or packages, never a call. @internal */
export const NEVER = new Set(
  'echo printf cat grep which command type apt apt-get apk brew pip pip3 dnf yum git cd mkdir rm cp mv ls export set source find sed awk'.split(
    ' ',
  ),
);

/** Words before a command that do not change what it is. @internal */
export const PREFIXES = new Set(
  '$ > - sudo time exec env nice then do else if ! while xvfb-run corepack'.split(
    ' ',
  ),
);

/** What a task is for, by its name. @internal */
export function roleOfTask(name: string | undefined): CommandRole {
  const lower = (name ?? '').toLowerCase();
  const word = lower.split(/[:._-]/)[0];
  if (['test', 'tests', 'check', 'verify', 'spec', 'unittest'].includes(word)) {
    return 'test';
  }
  if (
    [
      'build',
      'compile',
      'dist',
      'assemble',
      'install',
      'bundle',
      'start',
      'tsc',
    ].includes(word)
  ) {
    return 'build';
  }
  if (['deploy', 'publish', 'release'].includes(word)) {
    return 'release';
  }
  return 'other';
}
