import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { CatalogMirror } from '@cairn/catalog-mirror';
import {
  component,
  createTestDatabase,
  group,
  TestDatabaseId,
} from '@cairn/testing';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { createPipeline } from '../createPipeline';
import { EvidenceSources } from '../EvidenceSources';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { RubricReader } from '../rubric/RubricReader';
import { createStores } from '../store/createStores';
import { migrate } from '../store/migrate';
import { changeableCatalog } from './changeableCatalog';
import { rubricFile } from './rubricFile';

export const PETSTORE = 'component:default/petstore';

/** Everything between a catalog and levels, over a fresh database. */
export async function createTestPipeline(
  id: TestDatabaseId,
  options: {
    entities?: Entity[];
    sources?: EvidenceSource[];
    rubric?: unknown;
  } = {},
) {
  const {
    entities = [
      component({ name: 'petstore', spec: { owner: 'group:default/team' } }),
      group({ name: 'team' }),
    ],
  } = options;
  const { knex, connect } = await createTestDatabase(id);
  await migrate(knex);
  const source = changeableCatalog(entities);
  const mirror = await CatalogMirror.create({
    knex,
    catalog: source.catalog,
    auth: mockServices.auth({ pluginId: 'maturity' }),
    permissions: mockServices.permissions(),
    logger: mockServices.logger.mock(),
  });
  await mirror.syncAll();

  const file = rubricFile(options.rubric);
  const sources = new EvidenceSources();
  sources.addEvidenceSource(...(options.sources ?? []));
  const time = { now: undefined as Date | undefined };

  /** What one replica holds, over its own connection. */
  async function replica(over: Knex) {
    const stores = createStores(over);
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const rubrics = RubricKeeper.create({
      store: stores.rubrics,
      files: stores.rubricFiles,
      drafts: stores.drafts,
      reader: RubricReader.create({ path: file.path }),
      clock: () => time.now ?? new Date(),
      logger,
    });
    await rubrics.refresh();
    return {
      stores,
      rubrics,
      logger,
      ...createPipeline({
        stores,
        sources,
        rubrics,
        grace: Duration.fromISO('P1D'),
        metrics: metricsServiceMock.mock(noMetrics()),
        logger,
        clock: () => time.now ?? new Date(),
        patienceMs: { first: 50, further: 50 },
      }),
    };
  }

  return {
    knex,
    mirror,
    catalog: source,
    rubricFile: file,
    time,
    ...(await replica(knex)),
    /** Another replica of the plugin, on the same database; SQLite has one process, and so one connection, only. */
    another: () => replica(id === 'SQLITE_FILE' ? knex : connect()),
    signal: new AbortController().signal,
  };
}

function noMetrics() {
  return {
    createCounter: () => ({ add() {} }),
    createHistogram: () => ({ record() {} }),
    createGauge: () => ({ record() {} }),
  };
}
