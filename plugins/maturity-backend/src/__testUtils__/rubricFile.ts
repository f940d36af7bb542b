import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Criterion, Rubric } from '@cairn/backstage-plugin-maturity-common';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A criterion that passes where the value of `test.<id>` is true. */
export function criterion(
  id: string,
  overrides: Partial<Criterion> = {},
): Criterion {
  return {
    id,
    title: `Criterion ${id}`,
    workframe: 'developer-experience',
    level: 1,
    appliesTo: { kind: 'Component' },
    evidence: { key: `test.${id}`, maxAge: 'P1D' },
    condition: { equals: true },
    why: 'It is tested',
    owner: 'group:default/platform',
    remedy: {
      title: 'Make it true',
      effort: 'PT10M',
      page: 'https://example.com/how',
      step: 'Set it to true',
    },
    ...overrides,
  };
}

/** One criterion in each workframe, at level 1. */
export function smallRubric(overrides: Partial<Rubric> = {}): Rubric {
  return {
    id: 'small',
    title: 'Small rubric',
    targets: [
      {
        when: { kind: 'Component' },
        levels: { 'developer-experience': 1, 'production-operations': 1 },
      },
    ],
    criteria: [
      criterion('readme'),
      criterion('owner', { workframe: 'production-operations' }),
      criterion('guide', { workframe: 'agent-experience' }),
    ],
    ...overrides,
  };
}

/** A rubric in a file that can be edited. */
export function rubricFile(content: unknown = smallRubric()) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-rubric-'));
  folders.push(folder);
  const path = join(folder, 'rubric.yaml');
  function edit(next: unknown) {
    writeFileSync(path, typeof next === 'string' ? next : JSON.stringify(next));
  }
  edit(content);
  return { path, edit };
}
