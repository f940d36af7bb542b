import { posix } from 'node:path';
import { z } from 'zod/v4';
import { roleOfTask } from '../knownTools';
import { asRecord, parseJsonRecord, parseYaml } from '../parseYaml';
import { MAX_YAML, partBySize, requireWithin } from '../readable';
import { RepositoryTree } from '../RepositoryTree';
import { shellCommands } from '../shellCommands';
import { TASK_FILES, taskFilesIn } from '../taskFiles';
import { Analyser, commonFields } from './Analyser';

/** A way to deploy or publish: where it is described, and how a file says something. */
const WAYS: { how: string; files: string[]; says(text: string): boolean }[] = [
  {
    how: 'container image',
    files: ['Dockerfile', 'Dockerfile.*', '*.Dockerfile', 'Containerfile'],
    says: text => text.split('\n').some(line => /^FROM\s+\S/i.test(line)),
  },
  {
    how: 'compose file',
    files: [
      'docker-compose*.yml',
      'docker-compose*.yaml',
      'compose.yml',
      'compose.yaml',
    ],
    says: text => hasKeys(text, 'services'),
  },
  {
    how: 'manifests',
    files: [
      '{deploy,deployment,k8s,kubernetes,manifests,chart,charts,helm}/**/*.{yml,yaml}',
      'kustomization.yaml',
      'kustomization.yml',
    ],
    says: text =>
      parseYaml(text).some(item =>
        ['kind', 'resources', 'name'].some(key => key in asRecord(item)),
      ),
  },
  {
    how: 'chart',
    files: ['Chart.yaml'],
    says: text => hasKeys(text, 'name', 'version'),
  },
  {
    how: 'process file',
    files: ['Procfile'],
    says: text => text.includes(':'),
  },
  {
    how: 'platform configuration',
    files: [
      'serverless.yml',
      'serverless.yaml',
      'app.yaml',
      '.goreleaser.yml',
      '.goreleaser.yaml',
      'skaffold.yaml',
    ],
    says: text => parseYaml(text).length > 0,
  },
  {
    how: 'platform configuration',
    files: ['fly.toml', 'wrangler.toml', 'netlify.toml'],
    says: text => text.includes('='),
  },
  {
    how: 'infrastructure as code',
    files: ['*.tf', '{terraform,infra,infrastructure}/**/*.tf'],
    says: text => text.includes('{'),
  },
  {
    how: 'deploy script',
    files: ['{deploy,publish,release}.sh', 'scripts/{deploy,publish,release}*'],
    says: text => shellCommands(text).length > 0,
  },
  {
    how: 'publish configuration',
    files: ['package.json'],
    says: text =>
      Object.keys(asRecord(parseJsonRecord(text).publishConfig)).length > 0,
  },
  {
    how: 'publish configuration',
    files: ['pyproject.toml'],
    says: text => text.includes('[build-system]') && text.includes('[project]'),
  },
  {
    how: 'publish configuration',
    files: ['pom.xml'],
    says: text => text.includes('<distributionManagement>'),
  },
];

/** @internal */
export const deploymentAnalyser: Analyser = {
  key: 'repository.deployment',
  title: 'Way to deploy',
  description:
    '`{ found, path, how }`: the first described way to deploy or publish what is in the folder.',
  method: 'declared',
  files: [...WAYS.flatMap(({ files }) => files), ...TASK_FILES],
  schema: z.strictObject({
    ...commonFields,
    found: z.boolean(),
    how: z.string().optional(),
  }),
  analyse(tree, folder) {
    const way = describedWay(tree, folder) ?? deployTask(tree, folder);
    return way
      ? { value: { found: true, ...way }, restsOn: [way.path] }
      : { value: { found: false }, restsOn: [] };
  },
};

function describedWay(tree: RepositoryTree, folder: string) {
  for (const { how, files, says } of WAYS) {
    const candidates = tree.find(folder, files);
    const { read, left } = partBySize(tree, candidates, MAX_YAML);
    const path = read.find(candidate => says(tree.text(candidate) ?? ''));
    if (path) {
      return { path, how };
    }
    // None of those that were read says it; one of the others may.
    requireWithin(tree, left, 0);
  }
  return undefined;
}

function deployTask(tree: RepositoryTree, folder: string) {
  const file = taskFilesIn(tree, folder).find(({ tasks }) =>
    tasks.some(({ name }) => roleOfTask(name) === 'release'),
  );
  return (
    file && { path: file.path, how: `task in ${posix.basename(file.path)}` }
  );
}

function hasKeys(text: string, ...keys: string[]): boolean {
  const record = asRecord(parseYaml(text)[0]);
  return keys.every(key => Boolean(record[key]));
}
