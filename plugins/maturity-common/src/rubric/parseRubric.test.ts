import fc from 'fast-check';
import { parseRubric } from './parseRubric';
import { prepareRubric } from './prepareRubric';
import { RubricError } from './RubricError';
import { rubricDigest } from './rubricDigest';

const readme = {
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
};

const target = {
  when: { 'spec.lifecycle': 'production' },
  levels: { 'developer-experience': 3 },
};

const head = { id: 'house', title: 'House rules', targets: [target] };

const good = { ...readme, id: 'good' };

/** Faults of a criterion that stands beside a good one. */
function faultsOf(overrides: object): string[] {
  const { rubric, faults } = parseRubric([
    {
      file: 'rubric.yaml',
      content: { ...head, criteria: [good, { ...readme, ...overrides }] },
    },
  ]);
  // A fault always costs the criterion, and never its neighbor.
  expect(rubric.criteria.map(({ id }) => id)).toEqual(
    faults.length ? ['good'] : ['good', 'readme'],
  );
  for (const fault of faults) {
    expect(fault.file).toBe('rubric.yaml');
    expect(fault.path).toMatch(/^criteria\.1\b/);
  }
  return faults.map(
    ({ path, reason }) => `${path.slice('criteria.1.'.length)} ${reason}`,
  );
}

describe('parseRubric', () => {
  it('merges documents, of which one names the rubric', () => {
    const { rubric, faults } = parseRubric([
      { file: 'a.yaml', content: { criteria: [readme] } },
      { file: 'b.yaml', content: { ...head, description: 'Ours' } },
      { file: 'c.yaml', content: { criteria: [good] } },
    ]);
    expect(faults).toEqual([]);
    expect(rubric).toEqual({
      id: 'house',
      title: 'House rules',
      description: 'Ours',
      targets: [target],
      criteria: [readme, good],
    });
  });

  it.each<[object, string[]]>([
    [{ level: 0 }, ['level is 0; write a level from 1 to 5']],
    [{ level: '2' }, ['level is "2"; write a level from 1 to 5']],
    [
      { workframe: 'dx' },
      [
        'workframe is "dx"; write one of developer-experience, production-operations, agent-experience',
      ],
    ],
    [{ title: undefined }, ['title is missing; write a title']],
    [{ title: ' ' }, ['title is " "; write a title']],
    [
      { owner: 'user:default/jane' },
      [
        'owner is "user:default/jane"; write a group ref such as group:default/platform',
      ],
    ],
    [
      { levle: 2 },
      [
        'levle "levle" is not known here; write one of id, title, workframe, level, capability, stage, appliesTo, evidence, condition, why, owner, remedy, or leave it out',
      ],
    ],
    [
      { evidence: { key: 'a b', maxAge: '30 days', sources: [] } },
      [
        'evidence.key is "a b"; write an evidence key such as repository.readme',
        'evidence.sources is []; write a list of at least one source id, or leave it out',
        'evidence.maxAge is "30 days"; write an ISO 8601 duration of more than nothing, such as P30D',
      ],
    ],
    [
      { evidence: { key: 'a', maxAge: 'P0D' } },
      [
        'evidence.maxAge is "P0D"; write an ISO 8601 duration of more than nothing, such as P30D',
      ],
    ],
    // Conditions, however deep.
    [
      { condition: { any: [{ exists: true }, { all: [{ atLeast: '3' }] }] } },
      ['condition.any.1.all.0.atLeast is "3"; write a number'],
    ],
    [
      { condition: { path: 'words' } },
      [
        'condition is {"path":"words"}; write at least one of exists, equals, in, contains, atLeast, atMost, youngerThan, jsonRule',
      ],
    ],
    [
      { condition: { all: [] } },
      ['condition.all is []; write a list of at least one condition'],
    ],
    [
      { condition: { all: [{ exists: true }], atLeast: 3 } },
      [
        'condition.atLeast "atLeast" is not known here; write one of effort, label, all, or leave it out',
      ],
    ],
    [
      { condition: { atLeast: 3, atMost: 2 } },
      [
        'condition.atMost is 2; write a number that is not below atLeast, which is 3',
      ],
    ],
    [
      { condition: { path: 'a..b', exists: true } },
      ['condition.path is "a..b"; write a dotted path such as jobs.0.name'],
    ],
    [
      { condition: { not: { any: [{ youngerThan: 'P1D' }] } } },
      [
        'condition.not.any.0.youngerThan is "P1D"; write a condition without not around youngerThan, because age alone must never make a criterion pass',
      ],
    ],
    [{ condition: { not: { not: { youngerThan: 'P1D' } } } }, []],
    [
      { condition: 'words > 100' },
      [
        'condition is "words > 100"; write a condition: all, any, not, or a comparison with exists, equals, in, contains, atLeast, atMost, youngerThan, jsonRule',
      ],
    ],
    // Predicates.
    [
      { appliesTo: 'Component' },
      [
        'appliesTo is "Component"; write a filter predicate such as { kind: Component, spec.type: { $in: [service] } }',
      ],
    ],
    [
      { appliesTo: { $all: [{ kind: 'Component' }, { $nor: [] }] } },
      [
        'appliesTo.$all.1 is {"$nor":[]}; write a filter predicate such as { kind: Component, spec.type: { $in: [service] } }',
      ],
    ],
    [
      { appliesTo: { 'spec.type': { $in: ['a'], $exists: true } } },
      [
        'appliesTo.spec.type is {"$in":["a"],"$exists":true}; write a filter predicate such as { kind: Component, spec.type: { $in: [service] } }',
      ],
    ],
    // Remedies.
    [
      { remedy: { title: 'Write it', effort: 'PT1H' } },
      [
        'remedy is {"title":"Write it","effort":"PT1H"}; write a remedy: title, effort, and one of template, action or page',
      ],
    ],
    [
      { remedy: { title: 'Write it', effort: '1h', page: '/docs' } },
      [
        'remedy.effort is "1h"; write an ISO 8601 duration of more than nothing, such as PT2H',
        'remedy.step is missing; write the manual step to take on that page',
      ],
    ],
    [
      {
        remedy: { ...readme.remedy, page: 'data:text/html,hello' },
      },
      [
        'remedy.page is "data:text/html,hello"; write an https:// address, a path of the portal that begins with a slash, or the path of a document',
      ],
    ],
    [
      { remedy: { ...readme.remedy, page: '//elsewhere.example' } },
      [
        'remedy.page is "//elsewhere.example"; write an https:// address, a path of the portal that begins with a slash, or the path of a document',
      ],
    ],
    [
      { remedy: { title: 'Run it', effort: 'PT1H', template: 'a/b/c' } },
      [
        'remedy.template is "a/b/c"; write a template ref such as template:default/add-readme',
      ],
    ],
    [
      {
        remedy: {
          title: 'Run it',
          effort: 'PT1H',
          template: 'template:default/add-readme',
          values: { depth: { of: ['any'] } },
        },
      },
      [],
    ],
    [
      {
        remedy: {
          title: 'Refresh it',
          effort: 'PT1M',
          action: 'catalog:refresh-entity',
          input: { force: true },
        },
      },
      [],
    ],
    // Level 5 is not for single services.
    [
      { level: 5, appliesTo: { kind: { $in: ['System', 'API'] } } },
      [
        'appliesTo is {"kind":{"$in":["System","API"]}}; write a predicate whose kind leaves out API, such as { kind: System }, because level 5 describes a platform that is run as a product and no single service',
      ],
    ],
    [
      { level: 5, appliesTo: { 'spec.type': 'platform' } },
      [
        'appliesTo is {"spec.type":"platform"}; write a predicate whose kind leaves out Component, API, Resource, such as { kind: System }, because level 5 describes a platform that is run as a product and no single service',
      ],
    ],
    [
      {
        level: 5,
        appliesTo: {
          $not: {
            $any: [
              { kind: 'component' },
              { kind: { $in: ['API', 'Resource'] } },
            ],
          },
        },
      },
      [],
    ],
    [
      {
        level: 5,
        appliesTo: { $any: [{ kind: 'Group' }, { kind: 'Domain' }] },
      },
      [],
    ],
  ])('finds the faults of %j', (overrides, expected) => {
    expect(faultsOf(overrides)).toEqual(expected);
  });

  it('takes any nonsense in any place for a fault, and never fails by it', () => {
    const places = [
      ...Object.keys(readme).map(key => [key]),
      ...['key', 'maxAge', 'sources'].map(key => ['evidence', key]),
      ...['all', 'any', 'not', 'equals'].map(key => ['condition', key]),
      ...['$all', '$any', '$not', 'kind'].map(key => ['appliesTo', key]),
      ...['page', 'template', 'values'].map(key => ['remedy', key]),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.jsonValue(),
        ([key, member], nonsense) => {
          const { rubric, faults } = parseRubric([
            {
              content: {
                ...head,
                criteria: [
                  good,
                  {
                    ...readme,
                    level: 5,
                    [key]: member ? { [member]: nonsense } : nonsense,
                  },
                ],
              },
            },
          ]);
          expect(rubric.criteria[0]).toEqual(good);
          expect(faults.length > 0).toBe(rubric.criteria.length === 1);
          prepareRubric(rubric);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps the first of two criteria with one id, and says where it is', () => {
    const { rubric, faults } = parseRubric([
      { file: 'a.yaml', content: { ...head, criteria: [readme] } },
      {
        file: 'b.yaml',
        content: { criteria: [{ ...readme, title: 'Another' }] },
      },
    ]);
    expect(rubric.criteria).toEqual([readme]);
    expect(faults).toEqual([
      {
        file: 'b.yaml',
        path: 'criteria.0.id',
        reason:
          'is "readme", which a.yaml: criteria.0 has already; write another id. The first one stays',
        criterionId: 'readme',
      },
    ]);
  });

  it('reports what is wrong around the criteria and goes on', () => {
    const { rubric, faults } = parseRubric([
      {
        file: 'a.yaml',
        content: {
          ...head,
          targets: [
            {
              when: { kind: 'API' },
              levels: { ops: 3, 'agent-experience': 2 },
            },
            { ...target, when: 'production' },
            target,
          ],
          critera: [],
          criteria: [readme, 'good'],
        },
      },
      { file: 'b.yaml', content: { id: 'second', criteria: {} } },
      { file: 'c.yaml', content: undefined },
    ]);
    expect(rubric.id).toBe('house');
    // A rule without its faulty levels still keeps its entities from a laxer one.
    expect(rubric.targets).toEqual([
      { when: { kind: 'API' }, levels: { 'agent-experience': 2 } },
      target,
    ]);
    expect(rubric.criteria).toEqual([readme]);
    expect(
      faults.map(({ file, path, reason }) => `${file} ${path} ${reason}`),
    ).toEqual([
      'a.yaml critera "critera" is not known here; write one of id, title, description, targets, criteria, or leave it out',
      'a.yaml targets.0.levels.ops "ops" is not known here; write one of developer-experience, production-operations, agent-experience, or leave it out',
      'a.yaml targets.1.when is "production"; write a filter predicate such as { kind: Component, spec.type: { $in: [service] } }',
      'a.yaml criteria.1 is "good"; write a criterion',
      'b.yaml id is "second", but a.yaml already names the rubric "house"; keep id, title, description and targets in one document',
      'b.yaml criteria is {}; write a list',
      'c.yaml  is nothing; write an object with criteria, and in one of the documents id, title and targets',
    ]);
  });

  it('throws with all faults when no usable rubric remains', () => {
    function failure(content: unknown): RubricError {
      try {
        parseRubric([{ file: 'a.yaml', content }]);
      } catch (error) {
        return error as RubricError;
      }
      throw new Error('It did not throw');
    }
    const unnamed = failure({ criteria: [readme] });
    expect(unnamed.name).toBe('InputError');
    expect(unnamed.message).toBe(
      'No usable rubric: none of the documents has an id and a title that are well-formed; add them to one',
    );
    const empty = failure({ ...head, criteria: [{ ...readme, level: 9 }] });
    expect(empty.message).toBe(
      [
        'No usable rubric: "house" has no criterion without a fault',
        'a.yaml: criteria.0.level is 9; write a level from 1 to 5',
      ].join('\n- '),
    );
    expect(empty.faults).toEqual([
      {
        file: 'a.yaml',
        path: 'criteria.0.level',
        reason: 'is 9; write a level from 1 to 5',
        criterionId: 'readme',
      },
    ]);
  });
});

describe('rubricDigest', () => {
  const rubric = (criteria: object[], targets: object[] = [target]) =>
    parseRubric([{ content: { ...head, targets, criteria } }]).rubric;

  it('is the same whatever the order of keys and of criteria, and stays so over releases', () => {
    const digest = rubricDigest(rubric([readme, good]));
    const { id, ...rest } = readme;
    expect(rubricDigest(rubric([good, { ...rest, id }]))).toBe(digest);
    expect(digest).toMatchInlineSnapshot(`"560e715e4826a838"`);
  });

  it('is another one for any other content, and for another order of targets', () => {
    const second = { ...target, levels: { 'agent-experience': 1 } };
    const digests = [
      rubric([readme]),
      rubric([{ ...readme, level: 2 }]),
      rubric([{ ...readme, title: 'The readme says  enough' }]),
      rubric([readme, good]),
      rubric([readme], [target, second]),
      rubric([readme], [second, target]),
    ].map(rubricDigest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});
