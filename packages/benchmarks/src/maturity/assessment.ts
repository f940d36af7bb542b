import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogMirror } from '@cairn/catalog-mirror';
import { createTestDatabase, TestDatabaseId } from '@cairn/testing';
import { Knex } from 'knex';
import {
  BenchmarkContext,
  defineBenchmark,
  medianMilliseconds,
} from '../framework';
import {
  AssessmentStore,
  Assessor,
  EvidenceStore,
  migrate,
  RubricKeeper,
  RubricStore,
  SubjectStore,
} from './internals';
import {
  generateCatalog,
  generateEvidence,
  generateRubric,
} from './population';

const ENTITIES = 1000;
const CRITERIA = 18;

/**
 * From stored evidence to stored results, levels and transitions, none of which were there before: the most that a
 * run ever writes.
 *
 * @internal
 */
export const assessment = defineBenchmark({
  title: `Assessing ${ENTITIES} entities by ${CRITERIA} criteria`,
  figures: {
    sqlite: {
      name: 'Assessment of 1,000 entities x 18 criteria from stored evidence, all writes included, SQLite file',
      unit: 's',
      reach: 2,
    },
    postgres: {
      name: 'Assessment of 1,000 entities x 18 criteria from stored evidence, all writes included, PostgreSQL',
      unit: 's',
      reach: 2,
    },
  },
  async run(context) {
    return {
      sqlite: await secondsOn('SQLITE_FILE', context),
      postgres: await secondsOn('POSTGRES_18', context),
    };
  },
});

async function secondsOn(
  id: TestDatabaseId,
  context: BenchmarkContext,
): Promise<number> {
  const database = await createTestDatabase(id);
  try {
    const { assessor, entityRefs } = await prepare(database.knex, context);
    const milliseconds = await medianMilliseconds(
      () => assessor.assess({ entityRefs }),
      {
        rounds: 5,
        before: () => forgetAssessments(database.knex),
      },
    );
    await checkAllAssessed(database.knex);
    return milliseconds / 1000;
  } finally {
    await database.drop();
  }
}

async function prepare(knex: Knex, context: BenchmarkContext) {
  const logger = mockServices.rootLogger({ level: 'none' });
  const { entities, componentRefs } = generateCatalog({
    seed: context.seed,
    components: ENTITIES,
  });
  await migrate(knex);
  const mirror = await CatalogMirror.create({
    knex,
    catalog: catalogServiceMock({ entities }),
    auth: mockServices.auth(),
    permissions: mockServices.permissions(),
    logger,
  });
  await mirror.syncAll();

  const rubric = generateRubric(CRITERIA);
  const rubrics = await publish(knex, rubric);
  const evidence = EvidenceStore.create({ knex });
  await evidence.record(
    generateEvidence({
      rubric,
      entityRefs: componentRefs,
      observedAt: new Date().toISOString(),
    }),
  );
  const assessor = Assessor.create({
    rubrics,
    subjects: SubjectStore.create({ knex }),
    evidence,
    assessments: AssessmentStore.create({ knex }),
    knownKeys: new Set(rubric.criteria.map(({ evidence: { key } }) => key)),
    metrics: { assessed() {}, sourceRun() {}, unknownShare() {} },
    logger,
  });
  return { assessor, entityRefs: componentRefs };
}

/** Through a file, as an installation does it, so that the rubric is checked as every rubric is. */
async function publish(knex: Knex, rubric: object): Promise<RubricKeeper> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-rubric-'));
  try {
    const path = join(folder, 'rubric.yaml');
    await writeFile(path, JSON.stringify(rubric));
    const rubrics = RubricKeeper.create({
      store: RubricStore.create({ knex }),
      path,
      logger: mockServices.rootLogger({ level: 'none' }),
    });
    await rubrics.refresh();
    const { faults } = await rubrics.latest();
    if (faults.length > 0) {
      throw new Error(
        `The generated rubric has a fault: ${JSON.stringify(faults[0])}`,
      );
    }
    return rubrics;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function forgetAssessments(knex: Knex): Promise<void> {
  for (const table of [
    'transitions',
    'results',
    'levels',
    'assessments',
    'assessed',
  ]) {
    await knex(table).delete();
  }
}

/** A quick way to be fast is to do nothing. */
async function checkAllAssessed(knex: Knex): Promise<void> {
  for (const [table, expected] of [
    ['assessed', ENTITIES],
    ['results', ENTITIES * CRITERIA],
  ] as const) {
    const rows = await knex(table).count({ count: '*' });
    if (Number(rows[0].count) !== expected) {
      throw new Error(
        `Expected ${expected} rows in ${table}, found ${rows[0].count}`,
      );
    }
  }
}
