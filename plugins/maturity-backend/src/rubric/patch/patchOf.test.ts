import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Rubric, rubricDigest } from '@cairn/backstage-plugin-maturity-common';
import { stringify } from 'yaml';
import { criterion } from '../../__testUtils__/rubricFile';
import { RubricReader } from '../RubricReader';
import { patchOf } from './patchOf';

const HEAD = `# Our rubric. Talk to us before you change it.
id: small
title: Small rubric

targets:
  # Everything that people rely on.
  - when: { kind: Component }
    levels: { developer-experience: 1 }
`;

const DEVELOPER = `criteria:
  # Without one nobody starts.
  - id: readme
    title: Criterion readme   # in the words of the team
    workframe: developer-experience
    level: 1
    appliesTo: { kind: Component }
    evidence:
      key: test.readme
      maxAge: P1D # a day
    condition:
      any:
        - equals: true
        - path: length
          atLeast: 100
    why: >-
      It is tested, and a long text is folded over more than one line, as people do when they
      write.
    owner: group:default/platform
    remedy:
      title: Make it true
      effort: PT10M
      page: https://example.com/how
      step: Set it to true

  # What is tested stays true.
  - id: tests
    title: Criterion tests
    workframe: developer-experience
    level: 2
    appliesTo: { kind: Component }
    evidence: { key: test.tests, maxAge: P1D }
    condition: { equals: true }
    why: It is tested
    owner: group:default/platform
    remedy: { title: Make it true, effort: PT10M, page: /docs, step: Set it }
`;

const PRODUCTION = stringify({
  criteria: [
    criterion('owner', { workframe: 'production-operations' }),
    criterion('runbook', { workframe: 'production-operations' }),
  ],
});

describe('patchOf', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  function repository(files: Record<string, string> = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-patch-'));
    folders.push(folder);
    const all = {
      'a-head.yaml': HEAD,
      'developer.yaml': DEVELOPER,
      'production.yaml': PRODUCTION,
      ...files,
    };
    for (const [name, text] of Object.entries(all)) {
      writeFileSync(join(folder, name), text);
    }
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    git('init', '-q');
    git('add', '.');
    const reader = RubricReader.create({ path: folder });
    return { folder, git, reader };
  }

  async function apply(
    edit: (rubric: Rubric) => Rubric,
    files: Record<string, string> = {},
  ) {
    const { folder, git, reader } = repository(files);
    const before = await reader.read();
    expect(before.faults).toEqual([]);
    const to = edit(structuredClone(before.rubric!));
    const patch = patchOf({
      files: before.files,
      placeOf: file => file.name,
      from: before.rubric!,
      to,
    });
    writeFileSync(join(folder, '.patch'), patch);
    git('apply', '--check', '.patch');
    git('apply', '.patch');
    const after = await reader.read();
    expect(after.faults).toEqual([]);
    expect(rubricDigest(after.rubric!)).toBe(rubricDigest(to));
    const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
    return { patch, textOf };
  }

  function changed(id: string, changes: object) {
    return (rubric: Rubric): Rubric => ({
      ...rubric,
      criteria: rubric.criteria.map(each =>
        each.id === id ? { ...each, ...changes } : each,
      ),
    });
  }

  it('changes one word where one word changes, and leaves remarks alone', async () => {
    const { patch, textOf } = await apply(changed('readme', { level: 3 }));
    expect(lines(patch)).toEqual(['-    level: 1', '+    level: 3']);
    expect(textOf('developer.yaml')).toBe(
      DEVELOPER.replace('level: 1', 'level: 3'),
    );
  });

  it('reaches into what is nested, adds what is new and takes away what is gone', async () => {
    const { patch } = await apply(
      changed('readme', {
        evidence: { key: 'test.readme', maxAge: 'P7D', sources: ['ci'] },
        condition: { all: [{ exists: true }, { path: 'length', atLeast: 9 }] },
      }),
    );
    expect(lines(patch)).toContain('+      maxAge: P7D # a day');
    expect(lines(patch)).not.toContain('-    level: 1');
    await apply(
      changed('tests', { evidence: { key: 'test.other', maxAge: 'P1D' } }),
    );
  });

  it('puts a new criterion where its workframe is, and takes an old one out with its remark', async () => {
    const { patch, textOf } = await apply(rubric => ({
      ...rubric,
      criteria: [
        ...rubric.criteria.filter(({ id }) => id !== 'tests'),
        criterion('pager', { workframe: 'production-operations' }),
      ],
    }));
    expect(textOf('production.yaml')).toContain('id: pager');
    expect(textOf('developer.yaml')).not.toContain('What is tested');
    expect(textOf('developer.yaml')).toContain('# Without one nobody starts.');
    const { textOf: without } = await apply(rubric => ({
      ...rubric,
      criteria: rubric.criteria.filter(({ id }) => id !== 'readme'),
    }));
    expect(without('developer.yaml')).toBe(
      `criteria:\n${DEVELOPER.slice(DEVELOPER.indexOf('  # What is'))}`,
    );
    expect(lines(patch).filter(line => line.startsWith('-'))).not.toContain(
      '-    level: 1',
    );
  });

  it('changes targets and what the rubric says of itself', async () => {
    const { textOf } = await apply(rubric => ({
      ...rubric,
      title: 'Another title',
      description: 'What we ask',
      targets: [
        { when: { kind: 'API' }, levels: { 'agent-experience': 2 } },
        ...rubric.targets,
      ],
    }));
    expect(textOf('a-head.yaml')).toContain('# Our rubric.');
  });

  // eslint-disable-next-line jest/expect-expect -- `apply` holds files and patch against each other
  it.each([
    ['lists in flow style', `criteria: [${JSON.stringify(criterion('flow'))}]`],
    ['one criterion', stringify({ criteria: [criterion('flow')] })],
    ['no end of line', stringify({ criteria: [criterion('flow')] }).trim()],
  ])('copes with %s', async (_, text) => {
    const files = { 'flow.yaml': text };
    await apply(changed('flow', { title: 'x: "quoted"', level: 2 }), files);
    await apply(
      rubric => ({
        ...rubric,
        criteria: [
          ...rubric.criteria.filter(({ id }) => id !== 'flow'),
          criterion('other', { workframe: 'agent-experience' }),
        ],
      }),
      files,
    );
  });

  it('is empty where nothing changes', async () => {
    const { reader } = repository();
    const { rubric, files } = await reader.read();
    expect(
      patchOf({
        files,
        placeOf: ({ name }) => name,
        from: rubric!,
        to: rubric!,
      }),
    ).toBe('');
  });
});

function lines(patch: string): string[] {
  return patch
    .split('\n')
    .filter(line => /^[+-]/.test(line) && !/^(\+\+\+|---)/.test(line));
}
