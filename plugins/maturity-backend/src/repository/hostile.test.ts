import { readDefinition } from '../sources/catalog/definition/readDefinition';
import { analyseFolder } from './analyseFolder';
import { ANALYSERS } from './analysers';
import { RepositoryTree } from './RepositoryTree';
import { warmFolder } from './warmFolder';

/** Generous for what takes milliseconds, and far too short for work that grows with the square of its input. */
const BOUND_MS = 2_000;

const KB = 1024;

function times(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join('');
}

/** Time on the processor: a busy machine does not count. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  return user / 1_000;
}

function keys(count: number): string {
  return times(count, index => `key${index}: 1\n`);
}

const GITLAB_JOB = 'build:\n  script:\n';

const REPOSITORIES: [name: string, texts: Record<string, string>][] = [
  [
    'a changelog heading of nothing but digits',
    { 'CHANGELOG.md': `# ${'1'.repeat(200 * KB)}` },
  ],
  ['a YAML map with many keys', { '.gitlab-ci.yml': keys(18_000) }],
  [
    'a YAML text with many errors',
    { '.gitlab-ci.yml': 'a: b: c\n'.repeat(30_000) },
  ],
  ['a YAML text that is far too long', { 'alerts.yml': keys(100_000) }],
  [
    'many YAML files, each of them as long as may be',
    Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `alerts/${index}.yml`,
        keys(18_000),
      ]),
    ),
  ],
  [
    'a pipeline with many steps that call nothing',
    { '.gitlab-ci.yml': `${GITLAB_JOB}${'  - a\n'.repeat(40_000)}` },
  ],
  [
    'many pipelines that call the same long script',
    {
      ...Object.fromEntries(
        Array.from({ length: 100 }, (_, index) => [
          `.github/workflows/${index}.yml`,
          `jobs:\n  a:\n    steps:\n${times(
            50,
            step => `    - run: ./run.sh ${step}\n`,
          )}`,
        ]),
      ),
      'run.sh': 'make one\n'.repeat(20_000),
      Makefile: 'test:\n\tgo test\n',
    },
  ],
  [
    'many commands and many tasks',
    {
      'AGENTS.md': `\`\`\`sh\n${times(
        20_000,
        index => `make none${index}\n`,
      )}\`\`\`\n`,
      Makefile: times(20_000, index => `task${index}:\n\ttrue\n`),
      '.ci/all': times(20_000, index => `make task${index}\n`),
    },
  ],
  [
    'script lines with many words',
    { '.ci/all': `${'a '.repeat(990)}\n`.repeat(500) },
  ],
  [
    'many links to anchors of a long page',
    {
      'README.md': times(15_000, index => `[a](docs/a.md#none${index}) `),
      'docs/a.md': 'word '.repeat(100 * KB),
    },
  ],
  [
    'more Markdown than is read',
    Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `docs/${index}.md`,
        '*a* [b](c.md) '.repeat(35 * KB),
      ]),
    ),
  ],
  [
    'names of what every object has',
    {
      'AGENTS.md': '`constructor __proto__` `yarn toString` `go valueOf`',
      '.ci/all': 'python -m constructor\n__proto__ a\nyarn hasOwnProperty\n',
      'package.json': '{"scripts":{"__proto__":"a"}}',
    },
  ],
];

describe('whatever a repository holds', () => {
  it.each(REPOSITORIES)(
    'an analyser ends soon, and none breaks: %s',
    (_, texts) => {
      const tree = RepositoryTree.fromTexts(texts);
      const steps = warmFolder(tree, '');
      for (let done = false; !done; ) {
        expect(cpuOf(() => (done = steps.next().done === true))).toBeLessThan(
          BOUND_MS,
        );
      }
      for (const analyser of ANALYSERS) {
        const took = cpuOf(() => analyseFolder(tree, '', analyser));
        expect({ key: analyser.key, soon: took < BOUND_MS }).toEqual({
          key: analyser.key,
          soon: true,
        });
      }
    },
    120_000,
  );
});

const OPENAPI = 'openapi: 3.0.0\ninfo: { title: a, version: 1 }\npaths: {}\n';

describe('whatever a definition holds', () => {
  it.each([
    ['openapi', 'a map with many keys', `${OPENAPI}${keys(40_000)}`],
    ['openapi', 'many errors', `${OPENAPI}${times(20_000, () => 'a: b: c\n')}`],
    [
      'openapi',
      'many tags that have to differ',
      JSON.stringify({
        openapi: '3.0.0',
        info: { title: 'a', version: '1' },
        paths: {},
        tags: Array.from({ length: 40_000 }, (_, name) => ({
          name: `${name}`,
        })),
      }),
    ],
    ['asyncapi', 'many keys', `asyncapi: 3.0.0\n${keys(40_000)}`],
    [
      'graphql',
      'many fields',
      `type Query {${times(50_000, n => `f${n}:Int `)}}`,
    ],
    ['grpc', 'many messages', times(10_000, n => `message A${n} {}\n`)],
  ])(
    'its reader ends soon: %s, %s',
    (format, _, text) => {
      const took = cpuOf(() => void readDefinition(format, text));
      expect(took).toBeLessThan(BOUND_MS);
    },
    120_000,
  );
});
