import fc from 'fast-check';
import { assess } from '../assessment/assess';
import { Level } from '../model/level';
import { Workframe, WORKFRAMES } from '../model/workframe';
import { Criterion } from '../rubric/types';
import { AgentAct, AGENT_ACTS } from './act';
import { mayAgentAct } from './mayAgentAct';

const ACTS = Object.keys(AGENT_ACTS) as AgentAct[];
const NOW = '2026-01-01T00:00:00Z';

function criterion(
  workframe: Workframe,
  level: Exclude<Level, 0>,
  effort = 'PT1H',
): Criterion {
  return {
    id: `${workframe}-${level}`,
    title: `${workframe} at ${level}`,
    workframe,
    level,
    appliesTo: level === 5 ? { kind: 'System' } : {},
    evidence: { key: `test.${workframe}-${level}`, maxAge: 'P1D' },
    condition: { equals: true },
    why: 'It matters',
    owner: 'group:default/platform',
    remedy: { title: 'Do', effort, page: 'docs/how.md', step: 'Do it' },
  };
}

const CRITERIA = WORKFRAMES.flatMap(workframe =>
  ([1, 2, 3, 4, 5] as const).map(level => criterion(workframe, level)),
);

/** Values by key; a key without one is unknown. */
function assessed(
  values: Record<string, boolean>,
  options: { kind?: string; criteria?: Criterion[] } = {},
) {
  const { kind = 'Component', criteria = CRITERIA } = options;
  const entityRef = `${kind.toLowerCase()}:default/petstore`;
  return {
    criteria,
    assessment: assess({
      entity: {
        apiVersion: 'v1',
        kind,
        metadata: { name: 'petstore', namespace: 'default' },
      },
      rubric: { id: 'test', title: 'Test', targets: [], criteria },
      evidence: Object.entries(values).map(([key, value]) => ({
        entityRef,
        key: `test.${key}`,
        source: 'test',
        method: 'measured',
        observedAt: NOW,
        value,
      })),
      now: NOW,
    }),
  };
}

/** True at all levels up to this one, in all workframes. */
function upTo(level: number): Record<string, boolean> {
  return Object.fromEntries(
    CRITERIA.filter(item => item.level <= level).map(item => [item.id, true]),
  );
}

describe('whether an agent may act', () => {
  it.each(ACTS)('lets it %s at the level of the table, and not below', act => {
    const needs = AGENT_ACTS[act];
    const enough = assessed(upTo(needs), { kind: 'System' });
    expect(mayAgentAct({ ...enough, act })).toMatchObject({
      allowed: true,
      needs,
      ceiling: needs,
      bounds: [],
      reason: expect.stringMatching(/^Yes: /),
    });
    const less = assessed(upTo(needs - 1), { kind: 'System' });
    expect(mayAgentAct({ ...less, act })).toMatchObject({
      allowed: false,
      ceiling: needs - 1,
    });
  });

  it('names the workframe that bounds it, and what would lift it, least effort first', () => {
    const criteria = [
      ...CRITERIA.filter(({ workframe }) => workframe !== 'agent-experience'),
      criterion('agent-experience', 1),
      criterion('agent-experience', 2, 'PT5M'),
    ];
    const values: Record<string, boolean> = {
      ...upTo(3),
      'agent-experience-1': false,
    };
    const { 'agent-experience-2': _, ...known } = values;
    const verdict = mayAgentAct({
      ...assessed(known, { criteria }),
      act: 'propose-automation',
    });
    expect(verdict.reason).toBe(
      'No: propose-automation needs level 2 in all three workframes, and it is bounded by agent experience (proven 0)',
    );
    expect(verdict.mayAct).toEqual([]);
    expect(verdict.bounds).toMatchObject([
      {
        workframe: 'agent-experience',
        obstacles: [
          { criterionId: 'agent-experience-2', state: 'unknown' },
          { criterionId: 'agent-experience-1', state: 'fail' },
        ],
      },
    ]);
  });

  it('says of what is only unknown that it might hold, and refuses all the same', () => {
    const verdict = mayAgentAct({ ...assessed({}), act: 'assist' });
    expect(verdict.allowed).toBe(false);
    expect(verdict.reason).toContain('what is unknown is no');
  });

  it('sends whoever wants to improve the system from a single service to what holds it', () => {
    const verdict = mayAgentAct({
      ...assessed(upTo(4)),
      act: 'improve-system',
    });
    expect(verdict.allowed).toBe(false);
    expect(verdict.reason).toContain('no single service');
  });

  it('says where the rubric asks too little', () => {
    const criteria = CRITERIA.filter(
      ({ workframe, level }) => workframe !== 'agent-experience' || level < 2,
    );
    const verdict = mayAgentAct({
      ...assessed(upTo(4), { criteria }),
      act: 'propose-automation',
    });
    expect(verdict.bounds).toMatchObject([
      { reason: expect.stringContaining('asks nothing'), obstacles: [] },
    ]);
  });

  it('never allows more when something becomes unknown, and always what it lists', () => {
    const known = fc.dictionary(
      fc.constantFrom(...CRITERIA.map(({ id }) => id)),
      fc.boolean(),
    );
    fc.assert(
      fc.property(known, fc.constantFrom(...ACTS), (values, act) => {
        const all = mayAgentAct({ ...assessed(values), act });
        expect(all.allowed).toBe(all.mayAct.includes(act));
        expect(all.allowed).toBe(all.bounds.length === 0);
        const rest = Object.entries(values).slice(1);
        const less = mayAgentAct({
          ...assessed(Object.fromEntries(rest)),
          act,
        });
        expect(less.mayAct.length).toBeLessThanOrEqual(all.mayAct.length);
      }),
    );
  });
});
