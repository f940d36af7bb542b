import { randomUUID } from 'node:crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  maturityReadPermission,
  maturityRubricDraftPermission,
  Page,
  Rubric,
  SimulationMove,
  SimulationMoveQuery,
  SimulationProgress,
  SimulationResult,
  SimulationSummary,
  SimulationTally,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { breathing } from '../assessment/breathing';
import { DraftBook } from '../drafts/DraftBook';
import { Access } from '../maturity/Access';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { allMarksFromText } from '../store/marksText';
import { SimulationStore, StoredSimulation } from '../store/SimulationStore';
import { TitleStore } from '../store/TitleStore';
import { SimulationQueue } from './SimulationQueue';

const DEFAULT_LIMIT = 20;
const EXPORT_PAGE = 500;
/** How many may wait: what one person asks for must not keep others from it for ever. */
const MAX_WAITING = 10;
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Asking what a rubric would do, and reading what was found, as far as the caller may see.
 *
 * @internal
 */
export class Simulations {
  readonly #options: SimulationsOptions;

  private constructor(options: SimulationsOptions) {
    this.#options = options;
  }

  static create(options: SimulationsOptions): Simulations {
    return new Simulations(options);
  }

  /** Begins a simulation of a draft, unless there is one of the same content. */
  async start(
    draftId: string,
    credentials: BackstageCredentials,
  ): Promise<SimulationProgress> {
    const { book, access, rubrics, store } = this.#options;
    await access.require(maturityRubricDraftPermission, credentials);
    const draft = await book.find(draftId);
    if (!draft.rubric || draft.faults.length) {
      throw new InputError(
        `Draft '${draftId}' has ${draft.faults.length} faults; mend them first, as what is left out because of them would be missing from the figures too`,
      );
    }
    const { version } = await rubrics.current();
    const known = await store.ofDraft(draftId);
    const same =
      known?.digest === draft.digest && known.baseVersion === version;
    if (known && same && ['waiting', 'running'].includes(known.status)) {
      return progressOf(known);
    }
    const simulation = await this.request({
      rubric: draft.rubric,
      digest: draft.digest,
      draftId,
      credentials,
    });
    return progressOf(simulation);
  }

  /** Begins a simulation of any rubric. Whether the caller may is asked before. */
  async request(options: {
    rubric: Rubric;
    digest: string;
    draftId?: string;
    credentials: BackstageCredentials;
  }): Promise<StoredSimulation> {
    const { rubrics, store, queue } = this.#options;
    const { rubric, digest, draftId, credentials } = options;
    const waiting = (await store.openIds()).length;
    if (waiting >= MAX_WAITING) {
      throw new ConflictError(
        `${waiting} simulations are waiting already; try again when some of them are through`,
      );
    }
    const { version } = await rubrics.current();
    const { principal } = credentials as {
      principal: { userEntityRef?: string; subject?: string };
    };
    const now = new Date();
    const simulation: StoredSimulation = {
      id: randomUUID(),
      ...(draftId && { draftId }),
      rubric,
      digest,
      baseVersion: version,
      requestedBy: principal.userEntityRef ?? principal.subject ?? 'service',
      requestedAt: now.toISOString(),
      status: 'waiting',
      done: 0,
      total: 0,
    };
    await store.insert(simulation);
    await store.removeBefore({
      moment: new Date(now.getTime() - KEPT_MS).toISOString(),
      draftId,
      except: simulation.id,
    });
    queue.kick();
    return simulation;
  }

  /** @throws NotFoundError if the draft was never simulated */
  async ofDraft(
    draftId: string,
    credentials: BackstageCredentials,
  ): Promise<SimulationResult> {
    const visibility = await this.#mayRead(credentials);
    return this.#result(await this.#find(draftId), visibility);
  }

  /** @throws NotFoundError if there is no such simulation */
  async result(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<SimulationResult> {
    const visibility = await this.#mayRead(credentials);
    const simulation = await this.#options.store.get(id);
    if (!simulation) {
      throw new NotFoundError(
        `There is no simulation '${id}' any more; ask for a new one`,
      );
    }
    return this.#result(simulation, visibility);
  }

  async movesOfDraft(
    draftId: string,
    query: SimulationMoveQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<SimulationMove>> {
    const visibility = await this.#mayRead(credentials);
    const { id } = await this.#find(draftId);
    return this.#moves(id, query, visibility);
  }

  async moves(
    id: string,
    query: SimulationMoveQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<SimulationMove>> {
    return this.#moves(id, query, await this.#mayRead(credentials));
  }

  /** All moves that match, a page at a time. What is refused is refused before the first page. */
  async exportMoves(
    draftId: string,
    filter: SimulationMoveQuery,
    credentials: BackstageCredentials,
  ): Promise<AsyncIterable<SimulationMove[]>> {
    const visibility = await this.#mayRead(credentials);
    const { id } = await this.#find(draftId);
    const { store } = this.#options;
    async function* pages() {
      let cursor: string | undefined;
      do {
        const { items, pageInfo } = await store.moveRows({
          id,
          visibility,
          filter,
          limit: EXPORT_PAGE,
          cursor,
        });
        yield items;
        cursor = pageInfo.nextCursor;
      } while (cursor);
    }
    return pages();
  }

  async #moves(
    id: string,
    query: SimulationMoveQuery,
    visibility: Visibility,
  ): Promise<Page<SimulationMove>> {
    const { limit = DEFAULT_LIMIT, cursor, ...filter } = query;
    return this.#options.store.moves({ id, visibility, filter, limit, cursor });
  }

  async #result(
    simulation: StoredSimulation,
    visibility: Visibility,
  ): Promise<SimulationResult> {
    return {
      ...progressOf(simulation),
      ...(simulation.status === 'done' && {
        summary: await this.#summary(simulation, visibility),
      }),
    };
  }

  async #summary(
    { id, baseVersion, rubric }: StoredSimulation,
    visibility: Visibility,
  ): Promise<SimulationSummary> {
    const { store, rubrics, titles } = this.#options;
    const base = await rubrics.version(baseVersion);
    const tally = SimulationTally.create({
      before: base.rubric.criteria,
      after: rubric.criteria,
    });
    const breath = breathing();
    for await (const rows of store.services({ id, visibility })) {
      for (const row of rows) {
        await breath();
        tally.add({
          ownerRef: row.ownerRef,
          before: {
            states: row.beforeStates,
            workframes: allMarksFromText(row.beforeMarks),
          },
          after: {
            states: row.afterStates,
            workframes: allMarksFromText(row.afterMarks),
          },
        });
      }
    }
    const { teams, ...summary } = tally.summary();
    const titleOf = await titles.of(
      teams.flatMap(({ teamRef }) => teamRef ?? []),
      visibility,
    );
    return {
      ...summary,
      teams: teams.map(({ teamRef, ...team }) => ({
        ...(teamRef && { team: titleOf(teamRef) }),
        ...team,
      })),
    };
  }

  async #find(draftId: string): Promise<StoredSimulation> {
    const { book, store } = this.#options;
    await book.find(draftId);
    const simulation = await store.ofDraft(draftId);
    if (!simulation) {
      throw new NotFoundError(
        `Draft '${draftId}' was not simulated lately; begin a simulation first`,
      );
    }
    return simulation;
  }

  async #mayRead(credentials: BackstageCredentials): Promise<Visibility> {
    const { access } = this.#options;
    const visibility = await access.visibility(credentials);
    await access.require(maturityReadPermission, credentials);
    return visibility;
  }
}

/** How far it has come, without what it is about. */
function progressOf({
  draftId: _,
  rubric: __,
  requestedBy: ___,
  ...progress
}: StoredSimulation): SimulationProgress {
  return progress;
}

/** @internal */
export interface SimulationsOptions {
  access: Access;
  book: DraftBook;
  store: SimulationStore;
  queue: SimulationQueue;
  rubrics: RubricKeeper;
  titles: TitleStore;
}
