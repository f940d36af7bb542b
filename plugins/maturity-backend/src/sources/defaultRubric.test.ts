import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import {
  assess,
  Criterion,
  parseRubric,
  ResultState,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import GithubSlugger from 'github-slugger';
import { parse as parseYaml } from 'yaml';
import { parseMarkdown } from '../repository/parseMarkdown';
import {
  API,
  bare,
  COMPONENT,
  LIBRARY,
  RESOURCE,
} from './__fixtures__/catalog';
import { evidenceOf, sourcesOver } from './__testUtils__/collectAll';
import {
  emptied,
  GOOD_SERVICE,
  RepositoryTexts,
  scaffolded,
} from './__fixtures__/repositories';

const PACKAGE = join(__dirname, '../..');
const FOLDER = join(PACKAGE, 'rubric');

const { rubric, faults } = parseRubric(
  readdirSync(FOLDER).map(file => ({
    file,
    content: parseYaml(readFileSync(join(FOLDER, file), 'utf8')),
  })),
);

const KEYS = new Set(
  sourcesOver({}, []).flatMap(source => source.keys.map(({ key }) => key)),
);

const SUBJECTS: [string, Entity][] = [
  ['service', COMPONENT],
  ['library', LIBRARY],
  ['API', API],
  ['resource', RESOURCE],
];

async function assessmentOf(entity: Entity, texts: RepositoryTexts) {
  const others = entity === API ? [COMPONENT] : [API];
  return assess({
    entity,
    rubric,
    evidence: await evidenceOf(entity, texts, others),
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
  return rubric.criteria.filter(filter).map(({ id }) => id);
}

describe('the default rubric', () => {
  it('has no fault and covers three workframes', () => {
    expect(faults).toEqual([]);
    expect(rubric.criteria.length).toBeGreaterThanOrEqual(18);
    for (const workframe of WORKFRAMES) {
      for (const level of [1, 2]) {
        const ids = criteriaOf(
          item => item.workframe === workframe && item.level === level,
        );
        expect(ids.length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('asks only for evidence that is collected, but for six criteria at most that name whom they wait for', () => {
    const waiting = rubric.criteria.filter(
      ({ evidence }) => evidence.waitsFor !== undefined,
    );
    expect(waiting.length).toBeLessThanOrEqual(6);
    const asked = rubric.criteria.filter(item => !waiting.includes(item));
    expect(asked.filter(({ evidence }) => !KEYS.has(evidence.key))).toEqual([]);
    expect(waiting.filter(({ evidence }) => KEYS.has(evidence.key))).toEqual(
      [],
    );
  });

  it('has a section of the documentation and a manual step for each remedy', () => {
    const page = readFileSync(join(PACKAGE, '../../docs/remedies.md'), 'utf8');
    const anchors = parseMarkdown(page).headings.map(({ slug }) => slug);
    for (const { id, remedy } of rubric.criteria) {
      expect(remedy).toMatchObject({
        page: `docs/remedies.md#${id}`,
        step: expect.any(String),
      });
      expect(anchors).toContain(new GithubSlugger().slug(id));
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
    for (const id of criteriaOf(item => !item.evidence.waitsFor)) {
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
        !evidence.waitsFor && id !== 'po-dependencies-resolve',
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
    'keeps a repository of empty files at level 1: %s',
    async (_, entity) => {
      const levels = await provenLevels(entity, emptied(GOOD_SERVICE));
      // The agent workframe of APIs and resources asks the catalog alone.
      const asked =
        entity.kind === 'Component' ? WORKFRAMES : WORKFRAMES.slice(0, 1);
      for (const workframe of asked) {
        expect(levels[workframe]).toBeLessThanOrEqual(1);
      }
      expect(levels['developer-experience']).toBe(1);
    },
  );

  it.each([
    ['service', COMPONENT],
    ['library', LIBRARY],
  ])('keeps an untouched scaffold at level 2: %s', async (_, entity) => {
    expect(await provenLevels(entity, scaffolded(GOOD_SERVICE))).toEqual({
      'developer-experience': 2,
      'production-operations': 2,
      'agent-experience': 2,
    });
  });

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
