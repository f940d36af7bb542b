import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Rubric } from '@cairn/backstage-plugin-maturity-common';
import { CatalogMirror } from '@cairn/catalog-mirror';
import {
  createTestDatabase,
  TestDatabase,
  TestDatabaseId,
} from '@cairn/testing';
import { Knex } from 'knex';
import { generateCatalog, generateEvidence, generateRubric } from './generate';
import {
  Assessor,
  createStores,
  migrate,
  NO_EXEMPTIONS,
  RubricKeeper,
  RubricReader,
  Stores,
} from './internals';

/** How many criteria a measured rubric has where nothing else is asked for. */
const CRITERIA = 18;

/**
 * A database of the maturity plugin in which everything is stored that an assessment needs: the mirrored catalog, a
 * rubric, and evidence for nearly all of its criteria.
 *
 * @internal
 */
export class Population {
  readonly entities: Entity[];
  /** The components; these are what is assessed. */
  readonly entityRefs: string[];
  /** A file with the rubric in force. */
  readonly rubricPath: string;
  readonly #database: TestDatabase;
  readonly #folder: string;
  readonly #criteria: number;
  #assessor?: Assessor;

  private constructor(options: {
    database: TestDatabase;
    folder: string;
    criteria: number;
    entities: Entity[];
    entityRefs: string[];
  }) {
    this.#database = options.database;
    this.#folder = options.folder;
    this.#criteria = options.criteria;
    this.rubricPath = join(options.folder, 'rubric.yaml');
    this.entities = options.entities;
    this.entityRefs = options.entityRefs;
  }

  static async create(options: {
    database: TestDatabaseId;
    seed: number;
    components: number;
    criteria?: number;
  }): Promise<Population> {
    const { seed, components } = options;
    const { entities, componentRefs } = generateCatalog({ seed, components });
    const population = new Population({
      database: await createTestDatabase(options.database),
      folder: await mkdtemp(join(tmpdir(), 'cairn-rubric-')),
      criteria: options.criteria ?? CRITERIA,
      entities,
      entityRefs: componentRefs,
    });
    try {
      await population.#fill();
      return population;
    } catch (error) {
      await population.remove();
      throw error;
    }
  }

  get knex(): Knex {
    return this.#database.knex;
  }

  /** Assesses every component and stores what comes of it. */
  async assess(): Promise<void> {
    await this.#assessor?.assess({ entityRefs: this.entityRefs });
  }

  /** Forgets all assessments and their history; what they were made from stays. */
  async forgetAssessments(): Promise<void> {
    for (const table of [
      'result_changes',
      'transitions',
      'spans',
      'owner_tallies',
      'assessments',
      'assessed',
    ]) {
      await this.knex(table).delete();
    }
  }

  /** A quick way to be fast is to do nothing. */
  async checkAllAssessed(): Promise<void> {
    const rows: { states: string }[] = await this.knex('assessed').select(
      'states',
    );
    const whole = rows.filter(row => row.states.length === this.#criteria);
    if (whole.length !== this.entityRefs.length) {
      throw new Error(
        `Expected ${this.entityRefs.length} entities assessed by ${
          this.#criteria
        } criteria, found ${whole.length}`,
      );
    }
  }

  async remove(): Promise<void> {
    await this.#database.drop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #fill(): Promise<void> {
    const { knex } = this;
    const logger = mockServices.rootLogger({ level: 'none' });
    await migrate(knex);
    const mirror = await CatalogMirror.create({
      knex,
      catalog: catalogServiceMock({ entities: this.entities }),
      auth: mockServices.auth(),
      permissions: mockServices.permissions(),
      logger,
    });
    await mirror.syncAll();

    const stores = createStores(knex);
    const rubric = generateRubric(this.#criteria);
    const rubrics = await this.#publish(rubric, stores);
    const observedAt = new Date().toISOString();
    for (let start = 0; start < this.entityRefs.length; start += 1000) {
      const entityRefs = this.entityRefs.slice(start, start + 1000);
      await stores.evidence.record(
        generateEvidence({ rubric, entityRefs, observedAt }),
      );
    }
    this.#assessor = Assessor.create({
      rubrics,
      subjects: stores.subjects,
      slices: stores.slices,
      exemptions: NO_EXEMPTIONS,
      assessments: stores.assessments,
      knownKeys: new Set(rubric.criteria.map(({ evidence }) => evidence.key)),
      metrics: { assessed() {} },
      logger,
    });
  }

  /** Through a file, as an installation does it, so that the rubric is checked as every rubric is. */
  async #publish(rubric: Rubric, stores: Stores): Promise<RubricKeeper> {
    await writeFile(this.rubricPath, JSON.stringify(rubric));
    const rubrics = RubricKeeper.create({
      store: stores.rubrics,
      files: stores.rubricFiles,
      drafts: stores.drafts,
      reader: RubricReader.create({ path: this.rubricPath }),
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
  }
}
