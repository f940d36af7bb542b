import { posix } from 'node:path';
import { asArray, asRecord, isRecord } from './parseYaml';
import { MAX_YAML, requireWithin, yamlOf } from './readable';
import { RepositoryTree } from './RepositoryTree';
import { shellCommands } from './shellCommands';

/**
 * One step of a pipeline: a shell text, or something ready-made that it uses.
 *
 * @internal
 */
export interface PipelineStep {
  run?: string;
  uses?: string;
}

/**
 * A pipeline definition, whatever the system that runs it.
 *
 * @internal
 */
export interface Pipeline {
  path: string;
  system: string;
  jobs: number;
  /** Steps that can fail the pipeline; those that are switched off or may fail are left out. */
  steps: PipelineStep[];
}

type Parsed = Omit<Pipeline, 'path' | 'system'>;

interface PipelineFile {
  text: string;
  /** The first document of it, parsed when asked for. */
  yaml(): Record<string, unknown>;
}

const SYSTEMS: {
  name: string;
  files: string[];
  parse(file: PipelineFile): Parsed;
}[] = [
  {
    name: 'GitHub Actions',
    files: ['.github/workflows/*.yml', '.github/workflows/*.yaml'],
    parse: ({ yaml }) => parseJobs(asRecord(yaml().jobs)),
  },
  { name: 'GitLab CI', files: ['.gitlab-ci.yml'], parse: parseGitlab },
  {
    name: 'CircleCI',
    files: ['.circleci/config.yml'],
    parse: ({ yaml }) => parseJobs(asRecord(yaml().jobs)),
  },
  {
    name: 'Azure Pipelines',
    files: [
      'azure-pipelines.yml',
      'azure-pipelines.yaml',
      '.azure-pipelines/*.yml',
    ],
    parse: ({ yaml }) => parseNested(yaml()),
  },
  {
    name: 'Bitbucket Pipelines',
    files: ['bitbucket-pipelines.yml'],
    parse: ({ yaml }) => parseNested(asRecord(yaml().pipelines)),
  },
  {
    name: 'Jenkins',
    files: ['Jenkinsfile', 'Jenkinsfile.*'],
    parse: parseJenkinsfile,
  },
  { name: 'scripts', files: ['.ci/*.sh', '.ci/!(*.*)'], parse: parseScript },
];

/** Globs of all pipeline definitions. @internal */
export const PIPELINE_FILES = SYSTEMS.flatMap(({ files }) => files);

/**
 * The pipelines of a folder, those without a step too.
 *
 * @internal
 */
export function pipelinesIn(tree: RepositoryTree, folder: string): Pipeline[] {
  return tree.derive(`pipelines:${folder}`, () => {
    requireWithin(tree, tree.find(folder, PIPELINE_FILES), MAX_YAML);
    return SYSTEMS.flatMap(({ name, files, parse }) =>
      tree
        .find(folder, files)
        // One that was too large to read is not one without steps.
        .filter(path => !tree.isSkipped(path))
        .map(path => ({
          path,
          system: name,
          ...parse({
            text: tree.text(path) ?? '',
            yaml: () => asRecord(yamlOf(tree, path)[0]),
          }),
        })),
    );
  });
}

/** Jobs with a list of steps, as in GitHub Actions and CircleCI. */
function parseJobs(jobs: Record<string, unknown>): Parsed {
  const steps: PipelineStep[] = [];
  let count = 0;
  for (const job of Object.values(jobs).map(asRecord)) {
    const own = isOff(job)
      ? []
      : asArray(job.steps).flatMap(step => stepOf(step));
    if (typeof job.uses === 'string' && !isOff(job)) {
      own.push({ uses: job.uses });
    }
    count += own.length > 0 ? 1 : 0;
    steps.push(...own);
  }
  return { jobs: count, steps };
}

function stepOf(step: unknown): PipelineStep[] {
  if (typeof step === 'string') {
    return [{ uses: step }];
  }
  const record = asRecord(step);
  if (isOff(record)) {
    return [];
  }
  const run = isRecord(record.run) ? record.run.command : record.run;
  if (typeof run === 'string' && run.trim()) {
    return [{ run }];
  }
  const uses = record.uses ?? Object.keys(record)[0];
  return typeof uses === 'string' && uses !== 'run' && uses !== 'name'
    ? [{ uses }]
    : [];
}

/** Switched off, or allowed to fail. */
function isOff(record: Record<string, unknown>): boolean {
  return (
    record.if === false ||
    record.if === 'false' ||
    record['continue-on-error'] === true ||
    record.allow_failure === true ||
    record.continueOnError === true ||
    record.enabled === false
  );
}

const GITLAB_KEYWORDS = new Set(
  'default include stages variables workflow image services cache before_script after_script spec'.split(
    ' ',
  ),
);

function parseGitlab({ yaml }: PipelineFile): Parsed {
  const steps: PipelineStep[] = [];
  let jobs = 0;
  for (const [name, value] of Object.entries(yaml())) {
    const job = asRecord(value);
    if (GITLAB_KEYWORDS.has(name) || name.startsWith('.') || isOff(job)) {
      continue;
    }
    const run = [job.script].flat(3).filter(line => typeof line === 'string');
    const uses = job.extends ?? job.trigger;
    if (run.length > 0) {
      steps.push(...run.map(line => ({ run: line })));
      jobs += 1;
    } else if (uses) {
      steps.push({ uses: JSON.stringify(uses) });
      jobs += 1;
    }
  }
  return { jobs, steps };
}

/** Steps at any depth, as in Azure and Bitbucket: stages hold jobs, jobs hold steps. */
function parseNested(root: Record<string, unknown>): Parsed {
  const steps: PipelineStep[] = [];
  let jobs = 0;
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (Array.isArray(value)) {
      open.push(...value.toReversed());
    } else if (isRecord(value) && !isOff(value)) {
      steps.push(...stepsOf(value));
      jobs += Array.isArray(value.steps) || Array.isArray(value.script) ? 1 : 0;
      open.push(
        ...Object.values(value)
          .filter(item => typeof item === 'object')
          .toReversed(),
      );
    }
  }
  return { jobs: steps.length > 0 ? Math.max(jobs, 1) : 0, steps };
}

function stepsOf(record: Record<string, unknown>): PipelineStep[] {
  const steps: PipelineStep[] = [];
  for (const key of ['script', 'bash', 'pwsh', 'powershell']) {
    for (const line of [record[key]].flat()) {
      if (typeof line === 'string' && line.trim()) {
        steps.push({ run: line });
      }
    }
  }
  for (const key of ['task', 'pipe', 'template']) {
    const uses = record[key];
    if (typeof uses === 'string') {
      steps.push({ uses });
    }
  }
  return steps;
}

function parseJenkinsfile({ text }: PipelineFile): Parsed {
  const steps: PipelineStep[] = [];
  for (const match of text.matchAll(
    /\b(?:sh|bat)\b[ \t(]*(?:script:[ \t]*)?('''|"""|'|")/g,
  )) {
    const start = match.index + match[0].length;
    const end = text.indexOf(match[1], start);
    const run = end < 0 ? '' : text.slice(start, end).trim();
    if (run) {
      steps.push({ run });
    }
  }
  const stages = text.split(/\bstage\s*\(/).length - 1;
  return { jobs: steps.length > 0 ? Math.max(stages, 1) : 0, steps };
}

function parseScript({ text }: PipelineFile): Parsed {
  const runs = shellCommands(text).length > 0;
  return runs ? { jobs: 1, steps: [{ run: text }] } : { jobs: 0, steps: [] };
}

/** True for a path that is read as a shell script. @internal */
export function isShellScript(path: string): boolean {
  const extension = posix.extname(path);
  return extension === '' || extension === '.sh' || extension === '.bash';
}
