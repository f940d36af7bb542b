import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import {
  assess,
  Criterion,
  LARGER_KINDS,
  parseRubric,
  PLATFORM_CAPABILITIES,
  PLATFORM_STAGES,
  ResultState,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import GithubSlugger from 'github-slugger';
import { parse as parseYaml } from 'yaml';
import { parseMarkdown } from '../repository/parseMarkdown';
import { PlatformStore } from '../store/PlatformStore';
import {
  API,
  bare,
  COMPONENT,
  LIBRARY,
  RESOURCE,
} from './__fixtures__/catalog';
import {
  CONNECTED_KEYS,
  connectedEvidence,
  PUSHED_KEYS,
} from './__fixtures__/connected';
import {
  emptied,
  GOOD_SERVICE,
  RepositoryTexts,
  scaffolded,
} from './__fixtures__/repositories';
import { evidenceOf, sourcesOver } from './__testUtils__/collectAll';
import { createPlatformSource } from './platform/createPlatformSource';
import { POPULATION_KEYS } from './population/populationKeys';

const PACKAGE = join(__dirname, '../..');
const FOLDER = join(PACKAGE, 'rubric');

const { rubric, faults } = parseRubric(
  readdirSync(FOLDER).map(file => ({
    file,
    content: parseYaml(readFileSync(join(FOLDER, file), 'utf8')),
  })),
);

const SUBJECTS: [string, Entity][] = [
  ['service', COMPONENT],
  ['library', LIBRARY],
  ['API', API],
  ['resource', RESOURCE],
];

/** What the catalog and a repository tell of a service, and nothing else. */
const BUILT_IN = new Set(
  sourcesOver({}, []).flatMap(source => source.keys.map(({ key }) => key)),
);

/** What is told of larger subjects and of the platform. */
const LARGER = new Set(
  [
    ...POPULATION_KEYS,
    ...createPlatformSource({
      store: PlatformStore.create({ knex: undefined as never }),
      catalog: catalogServiceMock(),
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
    }).keys,
  ].map(({ key }) => key),
);

const KEYS = new Set([...BUILT_IN, ...LARGER, ...CONNECTED_KEYS]);

/** The criteria that are asked of services. */
const OF_SERVICES = rubric.criteria.filter(item =>
  SUBJECTS.some(([, entity]) => isAskedOf(item, entity)),
);

function isAskedOf({ appliesTo }: Criterion, entity: Entity): boolean {
  return filterPredicateToFilterFunction(appliesTo)(entity);
}

async function assessmentOf(
  entity: Entity,
  texts: RepositoryTexts,
  options: { connected: boolean } = { connected: true },
) {
  const others = entity === API ? [COMPONENT] : [API];
  return assess({
    entity,
    rubric,
    evidence: [
      ...(await evidenceOf(entity, texts, others)),
      ...(options.connected ? connectedEvidence(entity) : []),
    ],
    knownKeys: KEYS,
    now: new Date().toISOString(),
  });
}

async function provenLevels(entity: Entity, texts: RepositoryTexts) {
  const { workframes } = await assessmentOf(entity, texts);
  return Object.fromEntries(
    workframes.map(({ workframe, proven }) => [workframe, proven]),
  );
}

/** The state of each criterion, over all subjects to which it applies. */
async function statesOver(
  texts: RepositoryTexts,
  entityOf: (entity: Entity) => Entity,
) {
  const states = new Map<string, Set<ResultState>>();
  for (const [, entity] of SUBJECTS) {
    const { results } = await assessmentOf(entityOf(entity), texts);
    for (const { criterionId, state } of results) {
      if (state !== 'not-applicable') {
        const known = states.get(criterionId) ?? new Set();
        states.set(criterionId, known.add(state));
      }
    }
  }
  return states;
}

function criteriaOf(filter: (criterion: Criterion) => boolean): string[] {
  return OF_SERVICES.filter(filter).map(({ id }) => id);
}

describe('the default rubric', () => {
  it('has no fault, and enough criteria in each workframe and at each level of it', () => {
    expect(faults).toEqual([]);
    for (const workframe of WORKFRAMES) {
      const own = OF_SERVICES.filter(item => item.workframe === workframe);
      expect(own.length).toBeGreaterThanOrEqual(12);
      for (const level of [1, 2, 3, 4]) {
        const ids = criteriaOf(
          item => item.workframe === workframe && item.level === level,
        );
        expect(ids.length).toBeGreaterThanOrEqual(2);
      }
      const larger = rubric.criteria.filter(
        item =>
          item.workframe === workframe &&
          LARGER_KINDS.every(kind =>
            isAskedOf(item, {
              apiVersion: 'v1',
              kind,
              metadata: { name: 'any' },
            }),
          ),
      );
      expect(new Set(larger.map(({ level }) => level))).toEqual(
        new Set([1, 2, 3, 4, 5]),
      );
    }
  });

  it('fills each cell of the matrix of the platform once', () => {
    const cells = rubric.criteria.flatMap(({ capability, stage }) =>
      capability ? [`${capability} ${stage}`] : [],
    );
    expect(cells).toEqual(
      PLATFORM_CAPABILITIES.flatMap(capability =>
        PLATFORM_STAGES.map(stage => `${capability} ${stage}`),
      ),
    );
  });

  it('asks only for evidence that a source of the suite collects or pipelines push, and names what it waits for', () => {
    for (const { id, evidence } of rubric.criteria) {
      const collected =
        KEYS.has(evidence.key) && !PUSHED_KEYS.includes(evidence.key);
      expect({ id, waits: evidence.waitsFor !== undefined }).toEqual({
        id,
        waits: !collected,
      });
    }
  });

  it('lets a service be proven at level 3 of production operations by what is built in', () => {
    const blocked = OF_SERVICES.filter(
      item =>
        item.level <= 3 &&
        item.workframe === 'production-operations' &&
        !BUILT_IN.has(item.evidence.key),
    );
    // Those are asked only of what says that it lies on GitHub.
    expect(
      blocked.filter(
        ({ appliesTo }) => !JSON.stringify(appliesTo).includes('project-slug'),
      ),
    ).toEqual([]);
  });

  it('has a remedy for each criterion: a template that is there, or a section of the documentation with a manual step', () => {
    const page = readFileSync(join(PACKAGE, '../../docs/remedies.md'), 'utf8');
    const anchors = parseMarkdown(page).headings.map(({ slug }) => slug);
    for (const { id, remedy } of rubric.criteria) {
      const manual = 'template' in remedy ? undefined : remedy;
      expect(manual ?? { page: 'docs/remedies.md#', step: '' }).toMatchObject({
        page: expect.stringMatching(/^docs\/remedies\.md#/),
        step: expect.any(String),
      });
      const anchor = manual
        ? (manual as { page: string }).page.split('#')[1]
        : id;
      expect(anchors).toContain(new GithubSlugger().slug(anchor));
    }
  });

  it.each(SUBJECTS)(
    'asks a %s something at levels 1 and 2',
    async (_, entity) => {
      const { workframes } = await assessmentOf(entity, GOOD_SERVICE);
      for (const { levels } of workframes) {
        const states = levels.slice(0, 2).map(({ possible }) => possible);
        expect(states).not.toContain('empty');
      }
    },
  );

  it('is passed, criterion by criterion, by what is good', async () => {
    const states = await statesOver(GOOD_SERVICE, entity => entity);
    for (const id of criteriaOf(item => KEYS.has(item.evidence.key))) {
      expect({ id, states: [...states.get(id)!] }).toEqual({
        id,
        states: ['pass'],
      });
    }
  });

  it('is failed, criterion by criterion, where nothing is there', async () => {
    const states = await statesOver({ 'main.c': 'int main;' }, bare);
    // An entity that says nothing is not known to depend on nothing: at level 3 that stays open.
    const ids = criteriaOf(
      ({ id, evidence }) =>
        BUILT_IN.has(evidence.key) && id !== 'po-dependencies-resolve',
    );
    for (const id of ids) {
      expect({ id, states: [...states.get(id)!] }).toEqual({
        id,
        states: ['fail'],
      });
    }
  });

  it('fails a dependency that the catalog does not have', async () => {
    const { results } = await assessmentOf(
      {
        ...COMPONENT,
        relations: [{ type: 'dependsOn', targetRef: 'resource:default/gone' }],
      },
      GOOD_SERVICE,
    );
    expect(results).toContainEqual(
      expect.objectContaining({
        criterionId: 'po-dependencies-resolve',
        state: 'fail',
      }),
    );
  });
});

describe('law 9', () => {
  it.each(SUBJECTS)(
    'keeps a repository of empty files at level 1, however green its pipeline: %s',
    async (_, entity) => {
      const levels = await provenLevels(entity, emptied(GOOD_SERVICE));
      expect(Math.max(...Object.values(levels))).toBeLessThanOrEqual(1);
      expect(levels['developer-experience']).toBe(1);
    },
  );

  it.each(SUBJECTS)(
    'keeps an untouched scaffold at level 2, however green its pipeline: %s',
    async (_, entity) => {
      expect(await provenLevels(entity, scaffolded(GOOD_SERVICE))).toEqual({
        'developer-experience': 2,
        'production-operations': 2,
        'agent-experience': 2,
      });
    },
  );

  it('lets the same scaffold rise once it has been worked on', async () => {
    const made = scaffolded(GOOD_SERVICE);
    const worked = {
      ...made,
      'README.md': `${made['README.md']}\nPrices are in euros.\n`,
      'package.json': made['package.json'].replace('^30.0.0', '^30.2.0'),
      'monitoring/alerts.yml': made['monitoring/alerts.yml'].replace(
        '60',
        '90',
      ),
      '.github/workflows/ci.yml': `${made['.github/workflows/ci.yml']}# ours\n`,
    };
    expect(await provenLevels(COMPONENT, worked)).toEqual({
      'developer-experience': 3,
      'production-operations': 3,
      'agent-experience': 3,
    });
  });

  it('leaves a service in production that is not connected at level 2 where use is asked for', async () => {
    const { workframes } = await assessmentOf(COMPONENT, GOOD_SERVICE, {
      connected: false,
    });
    expect(
      workframes.map(({ proven, possible }) => [proven, possible]),
    ).toEqual([
      [2, 4],
      [2, 4],
      [2, 4],
    ]);
  });

  it('does not believe a scaffold record that is not true', async () => {
    const made = scaffolded(GOOD_SERVICE);
    const { results } = await assessmentOf(COMPONENT, {
      ...made,
      'docs/runbook.md': '',
    });
    const runbook = results.find(item => item.criterionId === 'po-runbook');
    expect(runbook?.state).toBe('fail');
  });
});

describe('the mappings to other models', () => {
  it('name criteria that the rubric has', () => {
    const page = readFileSync(
      join(PACKAGE, '../../docs/rubric-mappings.md'),
      'utf8',
    );
    const named = page.match(/`(dx|po|ax|platform)-[\w-]+`/g)!;
    expect(named.length).toBeGreaterThan(50);
    const ids = new Set(rubric.criteria.map(({ id }) => `\`${id}\``));
    expect(named.filter(id => !ids.has(id))).toEqual([]);
  });
});
