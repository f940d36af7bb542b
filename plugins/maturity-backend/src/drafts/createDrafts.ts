import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Assessor } from '../assessment/Assessor';
import { Access } from '../maturity/Access';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { RubricReader } from '../rubric/RubricReader';
import { VersionReader } from '../rubric/VersionReader';
import { RubricTrial } from '../simulation/RubricTrial';
import { SimulationQueue } from '../simulation/SimulationQueue';
import { Simulations } from '../simulation/Simulations';
import { Simulator } from '../simulation/Simulator';
import { Stores } from '../store/createStores';
import { DraftBook } from './DraftBook';
import { DraftDesk } from './DraftDesk';
import { DraftPatches } from './DraftPatches';
import { DraftReview } from './DraftReview';

/**
 * Versions and drafts of the rubric, and what drafts would do, put together.
 *
 * @internal
 */
export function createDrafts(options: {
  access: Access;
  stores: Stores;
  rubrics: RubricKeeper;
  rubricReader: RubricReader;
  assessor: Assessor;
  knownKeys: Pick<ReadonlySet<string>, 'has'>;
  logger: LoggerService;
  /** The time, for tests. */
  clock?: () => Date;
}) {
  const { access, stores, rubrics, assessor, knownKeys, logger, clock } =
    options;
  const book = DraftBook.create({ access, store: stores.drafts, rubrics });
  const desk = DraftDesk.create({
    access,
    store: stores.drafts,
    book,
    rubrics,
    clock,
  });
  const review = DraftReview.create({
    access,
    store: stores.drafts,
    book,
    clock,
    onPublished() {
      assessor
        .assessDue()
        .catch(error =>
          logger.error(
            `Entities cannot be assessed by the new version now: ${
              toError(error).message
            }. The next sweep does it`,
          ),
        );
    },
  });
  const simulator = Simulator.create({
    store: stores.simulations,
    slices: stores.slices,
    exemptions: stores.exemptions,
    assessments: stores.assessments,
    rubrics,
    knownKeys,
    clock,
  });
  const simulationQueue = SimulationQueue.create({
    claims: stores.claims,
    store: stores.simulations,
    simulator,
    logger,
  });
  const simulations = Simulations.create({
    access,
    book,
    store: stores.simulations,
    queue: simulationQueue,
    rubrics,
    titles: stores.titles,
  });
  const trial = RubricTrial.create({ access, book, rubrics, simulations });
  const patches = DraftPatches.create({
    access,
    book,
    reader: options.rubricReader,
  });
  const versions = VersionReader.create({ access, store: stores.rubrics });
  return {
    book,
    desk,
    review,
    patches,
    simulations,
    simulationQueue,
    trial,
    versions,
  };
}

/** @internal */
export type Drafts = ReturnType<typeof createDrafts>;
