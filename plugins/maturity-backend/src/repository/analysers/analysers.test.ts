import {
  GOOD_SERVICE,
  RepositoryTexts,
} from '../../sources/__fixtures__/repositories';
import { analyseFolder } from '../analyseFolder';
import { RepositoryTree } from '../RepositoryTree';
import { ANALYSERS } from './index';

function factOf(name: string, texts: RepositoryTexts, folder = '') {
  const analyser = ANALYSERS.find(({ key }) => key === `repository.${name}`)!;
  const root = 'https://github.com/acme/shop/tree/main/';
  const fact = analyseFolder(
    RepositoryTree.fromTexts(texts, root),
    folder,
    analyser,
  );
  if ('value' in fact) {
    analyser.schema.parse(fact.value);
    return fact.value;
  }
  return fact;
}

const MAKE_TEST = 'test: deps\n\tgo test ./...\n';

describe('the analysers', () => {
  it.each(ANALYSERS.map(({ key }) => [key.replace('repository.', '')]))(
    'promise a shape that they keep, with and without anything to see: %s',
    name => {
      expect(factOf(name, GOOD_SERVICE)).toBeDefined();
      expect(factOf(name, {})).toBeDefined();
      expect(factOf(name, GOOD_SERVICE, 'services/other')).toBeDefined();
    },
  );

  describe('documentation-links', () => {
    it.each([
      ['[a](docs/a.md)', 1, 0],
      ['[a](/docs/a.md#part-one)', 1, 0],
      ['[a](docs) ![b](docs/a.md?raw=true)', 2, 0],
      ['[a][x]\n\n[x]: docs/a.md', 1, 0],
      ['# Here\n\n[a](#here)', 1, 0],
      ['[a](https://github.com/acme/shop/blob/main/docs/a.md)', 1, 0],
      ['[a](https://example.com) [b](mailto:a@b.c)', 0, 0],
      ['`[a](nowhere.md)`', 0, 0],
      ['[a](docs/none.md)', 1, 1],
      ['[a](docs/a.md#none)', 1, 1],
      ['[a](../../etc/passwd)', 1, 1],
      ['[a](https://github.com/acme/shop/blob/main/none.md)', 1, 1],
      ['[a](%E0%A4%A)', 1, 1],
    ])('resolve %s', (text, links, brokenCount) => {
      const texts = { 'README.md': text, 'docs/a.md': '# Part `one`' };
      expect(factOf('documentation-links', texts)).toMatchObject({
        links,
        brokenCount,
      });
    });
  });

  describe('pipeline', () => {
    it.each([
      ['.github/workflows/ci.yml', 'jobs: {a: {steps: [{run: make}]}}', 1],
      [
        '.github/workflows/ci.yml',
        'jobs: {a: {if: false, steps: [{run: make}]}}',
        0,
      ],
      ['.github/workflows/ci.yml', 'on: push', 0],
      ['.gitlab-ci.yml', 'stages: [a]\nbuild: {script: [make, make test]}', 2],
      ['.gitlab-ci.yml', '.hidden: {script: [make]}', 0],
      [
        '.circleci/config.yml',
        'jobs: {a: {steps: [checkout, {run: {command: make}}]}}',
        2,
      ],
      [
        'azure-pipelines.yml',
        'stages: [{jobs: [{steps: [{script: make}, {task: Npm@1}]}]}]',
        2,
      ],
      [
        'bitbucket-pipelines.yml',
        'pipelines: {default: [{step: {script: [make]}}]}',
        1,
      ],
      ['Jenkinsfile', "stage('a') { steps { sh 'make' } }", 1],
      ['Jenkinsfile', '// nothing yet', 0],
      ['.ci/run', '#!/bin/sh\nset -e\nmake', 1],
      ['.ci/run', '# nothing yet', 0],
      ['.ci/count.mjs', 'export default 1', 0],
    ])('count the steps of %s: %s', (path, text, steps) => {
      expect(factOf('pipeline', { [path]: text })).toMatchObject({ steps });
    });

    it('fall back to the pipeline of the repository', () => {
      expect(factOf('pipeline', GOOD_SERVICE, 'a/b')).toMatchObject({
        path: '.github/workflows/ci.yml',
        shared: true,
      });
    });
  });

  describe('test-command', () => {
    it.each<[RepositoryTexts, string | undefined]>([
      [{ 'package.json': '{"scripts":{"test:unit":"jest"}}' }, 'test:unit'],
      [
        {
          'package.json':
            '{"scripts":{"test":"echo \\"Error: no test specified\\" && exit 1"}}',
        },
        undefined,
      ],
      [{ 'package.json': 'not json' }, undefined],
      [{ Makefile: MAKE_TEST }, 'test'],
      [{ Makefile: 'test:\n.PHONY: test\n' }, undefined],
      [{ justfile: 'test *args:\n  pytest {{args}}\n' }, 'test'],
      [{ 'Taskfile.yml': 'tasks: {check: {cmds: [go vet]}}' }, 'check'],
      [{ 'tox.ini': '[testenv]\ncommands = pytest\n' }, 'test'],
      [
        { 'noxfile.py': '@nox.session\ndef tests(session):\n  pass\n' },
        'tests',
      ],
      [{ 'pyproject.toml': '[tool.pytest.ini_options]\n' }, 'test'],
      [{ 'go.mod': 'module a\n', 'a_test.go': 'package a' }, 'test'],
      [{ 'go.mod': 'module a\n', 'a_test.go': '' }, undefined],
      [
        { 'pom.xml': '<project/>', 'src/test/java/A.java': 'class A {}' },
        'test',
      ],
    ])('find it in %j', (texts, name) => {
      expect(factOf('test-command', texts)).toMatchObject(
        name === undefined ? { found: false } : { found: true, name },
      );
    });
  });

  describe('pipeline-tests', () => {
    const steps = (run: string) => ({
      '.github/workflows/ci.yml': JSON.stringify({
        jobs: { a: { steps: [{ run }] } },
      }),
    });
    const scripts = (tasks: object) => ({
      'package.json': JSON.stringify({ name: 'shop', scripts: tasks }),
    });
    it.each<[string, RepositoryTexts, boolean]>([
      [
        'called by name',
        { ...steps('npm ci && npm test'), ...scripts({ test: 'jest' }) },
        true,
      ],
      [
        'called in a workspace',
        { ...steps('yarn workspace shop test'), ...scripts({ test: 'jest' }) },
        true,
      ],
      [
        'called through a wrapper',
        {
          ...steps('step tests ./yarnw test --json'),
          ...scripts({ test: 'jest' }),
        },
        true,
      ],
      [
        'called through a task',
        {
          ...steps('npm run ci'),
          ...scripts({
            ci: 'npm run lint && npm test',
            lint: 'eslint',
            test: 'jest',
          }),
        },
        true,
      ],
      [
        'called through a script',
        {
          ...steps('./ci/all.sh'),
          'ci/all.sh': 'make test',
          Makefile: MAKE_TEST,
        },
        true,
      ],
      [
        'by the build tool',
        {
          ...steps('go test ./...'),
          'go.mod': 'module a',
          'a_test.go': 'package a',
        },
        true,
      ],
      [
        'failure thrown away',
        { ...steps('npm test || true'), ...scripts({ test: 'jest' }) },
        false,
      ],
      [
        'only spoken of',
        { ...steps('echo "npm test"'), ...scripts({ test: 'jest' }) },
        false,
      ],
      [
        'in a comment',
        { ...steps('make # npm test'), ...scripts({ test: 'jest' }) },
        false,
      ],
      [
        'a task that does not exist',
        { ...steps('npm run test:e2e'), ...scripts({ test: 'jest' }) },
        false,
      ],
      [
        'another task',
        {
          ...steps('npm run build'),
          ...scripts({ build: 'tsc', test: 'jest' }),
        },
        false,
      ],
      ['no test command', steps('npm test'), false],
      [
        'calls in a circle',
        {
          ...steps('npm run a'),
          ...scripts({ a: 'npm run b', b: 'npm run a', test: 'jest' }),
        },
        false,
      ],
    ])('%s', (_, texts, found) => {
      expect(factOf('pipeline-tests', texts)).toMatchObject({ found });
    });
  });

  it.each([
    ['npm publish', true],
    ['yarn changeset publish', true],
    ['npx semantic-release', true],
    ['docker push shop/checkout', true],
    ['kubectl apply -f deploy/', true],
    ['make deploy', false],
    ['npm run build', false],
    ['yarn changeset status', false],
  ])('pipeline-releases: %s', (run, found) => {
    const texts = {
      '.gitlab-ci.yml': JSON.stringify({ a: { script: [run] } }),
    };
    expect(factOf('pipeline-releases', texts)).toMatchObject({ found });
  });

  describe('lockfile', () => {
    const manifest =
      '{"dependencies":{"a":"1","@b/c":"workspace:^","@d/e":"^2"}}';
    it.each<[RepositoryTexts, object]>([
      [
        {
          'package.json': manifest,
          'yarn.lock':
            '__metadata:\n  version: 8\n\n"@d/e@npm:^2":\n  version: 2\n\n"a@npm:1, a@npm:^1":\n',
        },
        { missing: [], entries: 2 },
      ],
      [
        {
          'package.json': manifest,
          'package-lock.json':
            '{"packages":{"node_modules/a":{},"node_modules/x/node_modules/@d/e":{}}}',
        },
        { missing: [], entries: 2 },
      ],
      [
        {
          'package.json': manifest,
          'pnpm-lock.yaml':
            "packages:\n\n  '@d/e@2.0.0':\n    resolution: {}\n\n  a@1.0.0:\n",
        },
        { missing: [], entries: 2 },
      ],
      [
        { 'package.json': manifest, 'yarn.lock': '"a@npm:1":\n' },
        { missing: ['@d/e'], entries: 1 },
      ],
      [
        { 'package.json': manifest, 'yarn.lock': '' },
        { missing: ['a', '@d/e'], entries: 0 },
      ],
      [
        { 'package.json': manifest },
        { found: false, needed: true, missingCount: 2 },
      ],
      [{ 'package.json': '{"name":"a"}' }, { needed: false }],
      [{ 'package.json': '' }, { needed: true, found: false }],
      [
        {
          'go.mod': 'module a\nrequire (\n\tb.org/c v1 // indirect\n)\n',
          'go.sum': 'b.org/c v1 h1:x\n',
        },
        { missing: [], entries: 1 },
      ],
      [
        {
          'pyproject.toml': '[project]\ndependencies = ["Ruamel_Yaml>=1"]',
          'uv.lock': '[[package]]\nname = "ruamel-yaml"\n',
        },
        { missing: [] },
      ],
      [
        { 'requirements.txt': 'a==1\nb>=2 # later\n' },
        { missing: ['b'], entries: 1 },
      ],
      [
        {
          'Cargo.toml': '[dependencies]\nserde = "1"\nown = { path = "own" }',
          'Cargo.lock': 'name = "serde"\n',
        },
        { missing: [], entries: 1 },
      ],
      [
        {
          'build.gradle': 'implementation "a.b:c:1.0"',
          'gradle.lockfile': 'a.b:c:1.0=compileClasspath\n',
        },
        { missing: [], entries: 1 },
      ],
      [
        {
          'pom.xml':
            '<project><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>[1,2)</version></dependency></dependencies></project>',
        },
        { missing: ['a:b'] },
      ],
    ])('hold %j against its manifest', (texts, expected) => {
      expect(factOf('lockfile', texts)).toMatchObject(expected);
    });

    it('take the lockfile of the repository for a package in it', () => {
      const texts = {
        'packages/x/package.json': manifest,
        'yarn.lock': '"a@npm:1":\n\n"@d/e@npm:^2":\n',
      };
      expect(factOf('lockfile', texts, 'packages/x')).toMatchObject({
        path: 'yarn.lock',
        shared: true,
        manifest: 'packages/x/package.json',
        missing: [],
      });
    });
  });

  it.each([
    ['Dockerfile', 'FROM scratch', true],
    ['Dockerfile', '# later', false],
    ['deploy/app.yaml', 'kind: Deployment', true],
    ['deploy/app.yaml', '', false],
    ['chart/Chart.yaml', 'name: a\nversion: 1', true],
    ['package.json', '{"publishConfig":{"access":"public"}}', true],
    ['package.json', '{"scripts":{"deploy":"cdk deploy"}}', true],
    ['package.json', '{"name":"a"}', false],
    ['scripts/deploy', '#!/bin/sh\nrsync . host:', true],
    ['main.tf', 'resource "a" "b" {}', true],
  ])('deployment: %s with %j', (path, text, found) => {
    expect(factOf('deployment', { [path]: text })).toMatchObject({ found });
  });

  it.each([
    [
      'alerts.yml',
      'groups: [{rules: [{alert: A, expr: up == 0}, {record: b, expr: c}]}]',
      1,
    ],
    [
      'deploy/rules.yaml',
      'kind: PrometheusRule\nspec: {groups: [{rules: [{alert: A, expr: up}]}]}',
      1,
    ],
    [
      'alerting/a.yaml',
      'groups: [{rules: [{title: A, data: [{refId: A}]}]}]',
      1,
    ],
    ['monitoring/a.yml', 'Resources: {A: {Type: "AWS::CloudWatch::Alarm"}}', 1],
    ['alerts.yml', 'groups: [{rules: [{alert: A}]}]', 0],
    ['alerts.yml', 'groups: {{ .Values.groups }}', 0],
    ['alerts.yml', '', 0],
  ])('alerts: %s with %j', (path, text, rules) => {
    expect(factOf('alerts', { [path]: text })).toMatchObject({ rules });
  });

  it.each([
    ['docs/runbook.md#stuck', { resolved: 1, brokenCount: 0 }],
    ['../docs/runbook.md#stuck', { resolved: 1, brokenCount: 0 }],
    [
      'https://github.com/acme/shop/blob/main/docs/runbook.md#stuck',
      { resolved: 1 },
    ],
    ['docs/runbook.md#gone', { resolved: 0, brokenCount: 1 }],
    ['docs/runbook.md', { resolved: 0, brokenCount: 1 }],
    ['', { resolved: 0, brokenCount: 1 }],
    [
      'https://wiki.example.com/stuck',
      { unavailable: expect.stringContaining('another site') },
    ],
  ])('alert-runbooks: %s', (link, expected) => {
    const texts = {
      'docs/runbook.md': '# Runbook\n\n## Stuck\n',
      'monitoring/alerts.yml': JSON.stringify({
        groups: [
          {
            rules: [
              { alert: 'A', expr: 'up', annotations: { runbook_url: link } },
            ],
          },
        ],
      }),
    };
    expect(factOf('alert-runbooks', texts)).toMatchObject(expected);
  });

  it.each<[string, object]>([
    [
      'Run `make build`, then `make test`.',
      { commands: 2, missing: ['make build'] },
    ],
    [
      '```sh\n$ go test ./...\n```',
      { commands: 1, missing: ['go test ./...'] },
    ],
    ['Run `npm run <task>` or `git push`.', { commands: 0 }],
    [
      'Call `./scripts/run.sh` and `./scripts/gone.sh`.',
      { commands: 2, missing: ['./scripts/gone.sh'] },
    ],
    ['Not `yarn`, nor `./alpha`.', { commands: 0 }],
    ['```json\n{"npm test": 1}\n```', { commands: 0 }],
  ])('agent-guide-commands: %s', (text, expected) => {
    const texts = {
      'AGENTS.md': text,
      Makefile: MAKE_TEST,
      'scripts/run.sh': 'true',
    };
    expect(factOf('agent-guide-commands', texts)).toMatchObject(expected);
  });

  it('survive texts that are made to break parsers', () => {
    const bomb = Array.from(
      { length: 40 },
      (_, index) =>
        `a${index}: &a${index} [${
          index === 0 ? 'x' : `*a${index - 1}, *a${index - 1}`
        }]`,
    ).join('\n');
    const hostile = {
      'README.md': '>'.repeat(20_000),
      'docs/a.md': '['.repeat(20_000),
      'docs/b.md': '*a '.repeat(20_000),
      'AGENTS.md': '`'.repeat(20_000),
      'package.json': '[null]',
      'alerts.yml': bomb,
      '.gitlab-ci.yml': bomb,
      'Taskfile.yml': '!!js/function "x"',
      'pyproject.toml': '[[['.repeat(5000),
      'pom.xml': '<!DOCTYPE a [<!ENTITY b "&c;&c;">]><a>&b;</a>',
      Jenkinsfile: 'sh ("'.repeat(5000),
      Makefile: ':'.repeat(20_000),
    };
    const started = Date.now();
    for (const { key } of ANALYSERS) {
      expect(factOf(key.replace('repository.', ''), hostile)).toBeDefined();
    }
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
