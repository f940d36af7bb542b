import { Entity } from '@backstage/catalog-model';
import { Evidence } from '../model/evidence';
import { Level } from '../model/level';
import { Exemption } from '../model/result';
import { Criterion, Rubric } from '../rubric/types';
import { assess } from './assess';

const now = '2025-06-30T12:00:00.000Z';
const entityRef = 'component:default/payments';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments' },
  spec: { type: 'service', lifecycle: 'production' },
};

function criterion(overrides: Partial<Criterion> = {}): Criterion {
  return {
    id: 'readme',
    title: 'The readme says enough',
    workframe: 'developer-experience',
    level: 1,
    appliesTo: { kind: 'Component' },
    evidence: { key: 'repository.readme', maxAge: 'P30D' },
    condition: { path: 'words', atLeast: 100 },
    why: 'A reader has to start somewhere.',
    owner: 'group:default/platform',
    remedy: {
      title: 'Write a readme',
      effort: 'PT2H',
      page: '/docs/readme',
      step: 'Follow the page',
    },
    ...overrides,
  };
}

function rubric(...criteria: Criterion[]): Rubric {
  return { id: 'test', title: 'Test', targets: [], criteria };
}

function evidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    entityRef,
    key: 'repository.readme',
    source: 'repository',
    method: 'declared',
    observedAt: '2025-06-29T12:00:00.000Z',
    value: { words: 140 },
    ...overrides,
  };
}

function exemption(overrides: Partial<Exemption> = {}): Exemption {
  return {
    entityRef,
    criterionId: 'readme',
    reason: 'It is replaced in July',
    grantedBy: 'user:default/auditor',
    until: '2025-08-01T00:00:00.000Z',
    renewals: 0,
    ...overrides,
  };
}

const failing = { words: 40 };
const stale = { observedAt: '2025-05-01T00:00:00.000Z' };
const silentSince = (heldUntil: string) => ({
  unavailable: {
    since: '2025-06-28T00:00:00.000Z',
    heldUntil,
    reason: 'The host answers 403',
  },
});

describe('the result of a criterion', () => {
  it.each<{
    name: string;
    level?: Exclude<Level, 0>;
    evidence?: Evidence[];
    waitsFor?: string;
    sources?: string[];
    appliesTo?: Criterion['appliesTo'];
    exemptions?: Exemption[];
    knownKeys?: Set<string>;
    expected: [state: string, reason: string, message: string];
    revisitAt?: string;
    source?: string;
  }>([
    {
      name: 'fresh evidence that passes',
      evidence: [evidence()],
      expected: ['pass', 'met', 'words: 140'],
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'fresh evidence that fails',
      evidence: [evidence({ value: failing })],
      expected: ['fail', 'not-met', 'words: 40, wants at least 100'],
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'evidence that passed and is too old',
      evidence: [evidence(stale)],
      expected: [
        'unknown',
        'lapsed',
        'Passed when last seen on 2025-05-01, which is longer ago than the P30D for which that counts',
      ],
    },
    {
      name: 'evidence that lapses at this very moment',
      evidence: [evidence({ observedAt: '2025-05-31T12:00:00.000Z' })],
      expected: [
        'unknown',
        'lapsed',
        'Passed when last seen on 2025-05-31, which is longer ago than the P30D for which that counts',
      ],
    },
    {
      name: 'evidence that failed and is too old',
      evidence: [evidence({ ...stale, value: failing })],
      expected: [
        'fail',
        'fail-stands',
        'words: 40, wants at least 100; last seen on 2025-05-01, and a fail stands until newer evidence passes',
      ],
    },
    {
      name: 'a pass of a silent source within its grace time',
      evidence: [evidence(silentSince('2025-07-05T00:00:00.000Z'))],
      expected: [
        'pass',
        'held',
        'words: 140. Held since 2025-06-28: The host answers 403',
      ],
      revisitAt: '2025-07-05T00:00:00.000Z',
    },
    {
      name: 'a pass of a silent source after its grace time',
      evidence: [evidence(silentSince('2025-06-30T00:00:00.000Z'))],
      expected: [
        'unknown',
        'unavailable',
        'Cannot be read since 2025-06-28: The host answers 403. Passed when last seen on 2025-06-29, and was held until 2025-06-30',
      ],
    },
    {
      name: 'a source that never had a value',
      evidence: [
        evidence({
          ...silentSince('2025-06-28T00:00:00.000Z'),
          value: undefined,
        }),
      ],
      expected: [
        'unknown',
        'unavailable',
        'Cannot be read since 2025-06-28: The host answers 403',
      ],
    },
    {
      name: 'nothing at all',
      expected: [
        'unknown',
        'never-collected',
        'No source has observed repository.readme yet',
      ],
    },
    {
      name: 'a key that an installed source collects',
      knownKeys: new Set(['repository.readme']),
      waitsFor: 'the reader',
      expected: [
        'unknown',
        'never-collected',
        'No source has observed repository.readme yet',
      ],
    },
    {
      name: 'a key that no installed source collects',
      knownKeys: new Set(['repository.licence']),
      expected: [
        'unknown',
        'waiting-for-source',
        'No installed source collects repository.readme',
      ],
    },
    {
      name: 'a key that will be collected one day',
      waitsFor: 'the operations source',
      expected: [
        'unknown',
        'waiting-for-source',
        'Waits for the operations source, which will collect repository.readme',
      ],
    },
    {
      name: 'a fail of a source that is no longer installed',
      knownKeys: new Set(),
      evidence: [evidence({ ...stale, value: failing })],
      expected: [
        'fail',
        'fail-stands',
        'words: 40, wants at least 100; last seen on 2025-05-01, and a fail stands until newer evidence passes',
      ],
    },
    {
      name: 'a declared pass at level 3',
      level: 3,
      evidence: [evidence()],
      expected: [
        'unknown',
        'weak-method',
        'words: 140; but that is only declared, and level 3 is proven by what is measured or pulled',
      ],
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'a declared fail at level 3',
      level: 3,
      evidence: [evidence({ value: failing })],
      expected: ['fail', 'not-met', 'words: 40, wants at least 100'],
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'content of the template at level 3',
      level: 3,
      evidence: [evidence({ method: 'measured', scaffolded: true })],
      expected: [
        'unknown',
        'scaffolded',
        'words: 140; but the content is still that of its template, which proves level 2 at most',
      ],
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'content of the template at level 2',
      level: 2,
      evidence: [evidence({ scaffolded: true })],
      expected: ['pass', 'met', 'words: 140'],
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'a value of another shape',
      evidence: [evidence({ value: { words: { total: 1 } } })],
      expected: [
        'unknown',
        'malformed',
        'The value cannot be judged: words: {"total":1}, wants at least 100',
      ],
    },
    {
      name: 'an entity of another kind',
      appliesTo: { kind: 'System' },
      evidence: [evidence()],
      expected: [
        'not-applicable',
        'not-applicable',
        'Not asked of this Component of type service',
      ],
    },
    {
      name: 'level 5 on a single service',
      level: 5,
      evidence: [evidence()],
      expected: [
        'not-applicable',
        'not-applicable',
        'Not asked of this Component of type service',
      ],
    },
    {
      name: 'an exemption from a fail',
      evidence: [evidence({ value: failing })],
      exemptions: [exemption()],
      expected: [
        'exempt',
        'exempt',
        'Exempt until 2025-08-01: It is replaced in July. Without that: words: 40, wants at least 100',
      ],
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'the exemption that lasts longest, from what is unknown',
      exemptions: [
        exemption({ until: '2025-07-01T00:00:00.000Z' }),
        exemption(),
      ],
      expected: [
        'exempt',
        'exempt',
        'Exempt until 2025-08-01: It is replaced in July. Without that: No source has observed repository.readme yet',
      ],
      revisitAt: '2025-08-01T00:00:00.000Z',
    },
    {
      name: 'an exemption that ends at this very moment',
      exemptions: [exemption({ until: now })],
      expected: [
        'unknown',
        'never-collected',
        'No source has observed repository.readme yet',
      ],
    },
    {
      name: 'an exemption of another entity',
      exemptions: [exemption({ entityRef: 'component:default/other' })],
      expected: [
        'unknown',
        'never-collected',
        'No source has observed repository.readme yet',
      ],
    },
    {
      name: 'evidence of another entity',
      evidence: [evidence({ entityRef: 'component:default/other' })],
      expected: [
        'unknown',
        'never-collected',
        'No source has observed repository.readme yet',
      ],
    },
    {
      name: 'a measurement against a newer push',
      evidence: [
        evidence({ source: 'push', observedAt: now }),
        evidence({ source: 'scan', method: 'measured', value: failing }),
      ],
      expected: ['fail', 'not-met', 'words: 40, wants at least 100'],
      source: 'scan',
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'a measurement that is too old against a fresh declaration, both passing',
      evidence: [
        evidence(),
        evidence({ source: 'scan', method: 'measured', ...stale }),
      ],
      expected: ['pass', 'met', 'words: 140'],
      source: 'repository',
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'the order of sources that the criterion names',
      sources: ['repository', 'scan'],
      evidence: [
        evidence(),
        evidence({ source: 'scan', method: 'measured', value: failing }),
      ],
      expected: ['pass', 'met', 'words: 140'],
      source: 'repository',
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'what can prove the level before what comes first and cannot',
      level: 3,
      sources: ['repository', 'scan'],
      evidence: [evidence(), evidence({ source: 'scan', method: 'measured' })],
      expected: ['pass', 'met', 'words: 140'],
      source: 'scan',
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'a source that the criterion does not accept',
      sources: ['scan'],
      evidence: [evidence()],
      expected: [
        'unknown',
        'never-collected',
        'No source has observed repository.readme yet',
      ],
    },
    {
      name: 'a stronger fail that has lapsed against a pass from before that',
      evidence: [
        evidence({
          source: 'scan',
          method: 'measured',
          value: failing,
          observedAt: '2025-05-30T12:00:00.000Z',
        }),
        evidence({ observedAt: '2025-06-29T11:59:59.999Z' }),
      ],
      expected: [
        'fail',
        'fail-stands',
        'words: 40, wants at least 100; last seen on 2025-05-30, and a fail stands until newer evidence passes',
      ],
      source: 'scan',
    },
    {
      name: 'a stronger fail that has lapsed against a pass from after that',
      evidence: [
        evidence({
          source: 'scan',
          method: 'measured',
          value: failing,
          observedAt: '2025-05-30T12:00:00.000Z',
        }),
        evidence({ observedAt: '2025-06-29T12:00:00.000Z' }),
      ],
      expected: ['pass', 'met', 'words: 140'],
      source: 'repository',
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
    {
      name: 'a weaker fail, lapsed long before a stronger pass lapsed too',
      evidence: [
        evidence({ value: failing, observedAt: '2025-03-01T00:00:00.000Z' }),
        evidence({ source: 'scan', method: 'measured', ...stale }),
      ],
      expected: [
        'unknown',
        'lapsed',
        'Passed when last seen on 2025-05-01, which is longer ago than the P30D for which that counts',
      ],
      source: 'scan',
    },
    {
      name: 'a weaker fail that outlasted a stronger pass',
      evidence: [
        evidence({ value: failing, observedAt: '2025-05-03T00:00:00.000Z' }),
        evidence({ source: 'scan', method: 'measured', ...stale }),
      ],
      expected: [
        'fail',
        'fail-stands',
        'words: 40, wants at least 100; last seen on 2025-05-03, and a fail stands until newer evidence passes',
      ],
      source: 'repository',
    },
    {
      name: 'a stronger value of another shape against a weaker one that can be judged',
      evidence: [
        evidence(),
        evidence({ source: 'scan', method: 'measured', value: { words: {} } }),
      ],
      expected: ['pass', 'met', 'words: 140'],
      source: 'repository',
      revisitAt: '2025-07-29T12:00:00.000Z',
    },
  ])('$name', given => {
    const { level, waitsFor, sources, appliesTo } = given;
    const base = criterion();
    const asked = criterion({
      ...(level && { level }),
      ...(appliesTo && { appliesTo }),
      evidence: {
        ...base.evidence,
        ...(waitsFor && { waitsFor }),
        ...(sources && { sources }),
      },
    });
    const [result] = assess({
      entity,
      rubric: rubric(asked),
      evidence: given.evidence ?? [],
      exemptions: given.exemptions,
      knownKeys: given.knownKeys,
      now,
    }).results;
    expect([result.state, result.reason, result.message]).toEqual(
      given.expected,
    );
    expect(result.revisitAt).toBe(given.revisitAt);
    expect([undefined, result.evidence?.source]).toContain(given.source);
  });

  it('wants to be looked at again when a moment inside the value grows too old', () => {
    const [result] = assess({
      entity,
      rubric: rubric(criterion({ condition: { youngerThan: 'P10D' } })),
      evidence: [evidence({ value: '2025-06-25T00:00:00Z' })],
      now,
    }).results;
    expect(result).toMatchObject({
      state: 'pass',
      revisitAt: '2025-07-05T00:00:00.000Z',
    });
  });
});

describe('an assessment', () => {
  const matrix = rubric(
    criterion({ id: 'd1' }),
    criterion({
      id: 'd2-slow',
      level: 2,
      evidence: { key: 'a', maxAge: 'P30D' },
      remedy: { ...criterion().remedy, effort: 'P1D' },
    }),
    criterion({
      id: 'd2-cheap-branch',
      level: 2,
      evidence: { key: 'b', maxAge: 'P30D' },
      condition: {
        any: [{ equals: 1 }, { equals: 2, effort: 'PT15M' }],
      },
    }),
    criterion({
      id: 'd2-seen-lately',
      level: 2,
      evidence: { key: 'c', maxAge: 'P30D' },
    }),
    criterion({
      id: 'd2-seen-long-ago',
      level: 2,
      evidence: { key: 'd', maxAge: 'P30D' },
    }),
    criterion({
      id: 'd2-never-seen',
      level: 2,
      evidence: { key: 'e', maxAge: 'P30D' },
    }),
    criterion({ id: 'd3', level: 3, evidence: { key: 'f', maxAge: 'P30D' } }),
    criterion({ id: 'o1', workframe: 'production-operations' }),
    criterion({ id: 'a1', workframe: 'agent-experience' }),
  );
  matrix.targets = [
    { when: { 'spec.type': 'library' }, levels: { 'agent-experience': 1 } },
    { when: { kind: 'Component' }, levels: { 'developer-experience': 3 } },
    { when: { kind: 'Component' }, levels: { 'developer-experience': 1 } },
  ];
  const assessment = assess({
    entity,
    rubric: matrix,
    evidence: [
      evidence(),
      evidence({ key: 'b', value: 3 }),
      evidence({ key: 'c', value: failing }),
      evidence({
        key: 'd',
        value: failing,
        observedAt: '2025-06-02T00:00:00Z',
      }),
    ],
    exemptions: [exemption({ criterionId: 'd2-seen-lately' })],
    now,
  });

  it('lists as next steps what does not pass at the next level, least effort first, then what was seen longest ago', () => {
    expect(
      assessment.nextSteps.map(({ criterionId, state, effort }) => ({
        criterionId,
        state,
        effort,
      })),
    ).toEqual([
      { criterionId: 'd2-cheap-branch', state: 'fail', effort: 'PT15M' },
      { criterionId: 'd2-never-seen', state: 'unknown', effort: 'PT2H' },
      { criterionId: 'd2-seen-long-ago', state: 'fail', effort: 'PT2H' },
      { criterionId: 'd2-seen-lately', state: 'exempt', effort: 'PT2H' },
      { criterionId: 'd2-slow', state: 'unknown', effort: 'P1D' },
    ]);
    expect(assessment.nextSteps[0]).toMatchObject({
      title: 'The readme says enough',
      workframe: 'developer-experience',
      level: 2,
      message: 'b: 3, wants 2; or b: 3, wants 1',
      remedy: { title: 'Write a readme' },
    });
  });

  it('counts the exempt as known and what does not apply not at all', () => {
    expect(assessment.workframes.map(({ coverage }) => coverage)).toEqual([
      { known: 4, applicable: 7 },
      { known: 1, applicable: 1 },
      { known: 1, applicable: 1 },
    ]);
  });

  it('takes the target of the first rule that matches', () => {
    expect(assessment.workframes.map(({ target }) => target)).toEqual([
      3,
      undefined,
      undefined,
    ]);
  });

  it('bounds the agent by the least of the proven levels', () => {
    expect(assessment.workframes.map(({ proven }) => proven)).toEqual([
      1, 1, 1,
    ]);
    expect(assessment.agentCeiling).toBe(1);
    const unproven = assess({ entity, rubric: matrix, evidence: [], now });
    expect(unproven.agentCeiling).toBe(0);
  });

  it('says in words what lowers confidence', () => {
    expect(assessment.workframes[0].confidence).toEqual({
      word: 'moderate',
      reasons: [
        '3 of 7 criteria that apply are not known.',
        '1 of 1 pass rests on what was said, and not on what was measured.',
      ],
    });
    function confidence(criteria: Criterion[], items: Evidence[]) {
      return assess({
        entity,
        rubric: rubric(...criteria),
        evidence: items,
        now,
      }).workframes[0].confidence;
    }
    expect(confidence([], [])).toEqual({
      word: 'none',
      reasons: ['No criterion applies here.'],
    });
    expect(confidence([criterion()], [])).toEqual({
      word: 'none',
      reasons: ['1 of 1 criterion that applies is not known.'],
    });
    expect(confidence([criterion()], [evidence({ method: 'pulled' })])).toEqual(
      { word: 'high', reasons: [] },
    );
    expect(
      confidence([criterion()], [evidence({ ...stale, value: failing })]),
    ).toEqual({
      word: 'low',
      reasons: ['1 fail was seen long ago and may be mended since.'],
    });
    expect(
      confidence(
        [criterion({ level: 2 }), criterion({ id: 'other', level: 2 })],
        [
          evidence({
            method: 'pulled',
            ...silentSince('2025-07-05T00:00:00.000Z'),
          }),
        ],
      ),
    ).toEqual({
      word: 'low',
      reasons: [
        '2 passes are held while a source is silent.',
        'Level 1 has no criteria here and is passed through.',
      ],
    });
  });

  it('knows level 5 for larger subjects only', () => {
    const system: Entity = {
      ...entity,
      kind: 'System',
      spec: { owner: 'team' },
    };
    const levels = (subject: Entity) =>
      assess({ entity: subject, rubric: matrix, evidence: [], now })
        .workframes[0].levels.length;
    expect([levels(entity), levels(system)]).toEqual([4, 5]);
  });

  it('refuses a moment that is none', () => {
    expect(() =>
      assess({ entity, rubric: matrix, evidence: [], now: 'today' }),
    ).toThrow('Cannot assess at "today": it is not an ISO 8601 moment');
  });
});
