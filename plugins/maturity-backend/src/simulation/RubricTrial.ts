import { setTimeout as wait } from 'node:timers/promises';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  maturityRubricDraftPermission,
  Page,
  Rubric,
  SimulationMove,
  SimulationMoveQuery,
  SimulationResult,
} from '@cairn/backstage-plugin-maturity-common';
import { DraftBook } from '../drafts/DraftBook';
import { parseDraft } from '../drafts/parseDraft';
import { Access } from '../maturity/Access';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { DraftContent } from '../store/DraftStore';
import { Simulations } from './Simulations';

/** How long a call waits. Whoever calls may give up soon after. */
const PATIENCE_MS = 25_000;
const POLL_MS = 100;
const NO_MOVES: Page<SimulationMove> = {
  items: [],
  totalItems: 0,
  pageInfo: {},
};

/**
 * What is to be tried: a change of the rubric in force, a draft, or what was tried before.
 *
 * @internal
 */
export interface TrialRequest {
  change?: {
    put?: object[];
    remove?: string[];
    targets?: object[];
  };
  draftId?: string;
  simulationId?: string;
  query: SimulationMoveQuery;
}

/**
 * Tries a change of the rubric for one call: asks for a simulation, waits for it for a while, and reads what was found.
 *
 * @internal
 */
export class RubricTrial {
  readonly #options: RubricTrialOptions;

  private constructor(options: RubricTrialOptions) {
    this.#options = options;
  }

  static create(options: RubricTrialOptions): RubricTrial {
    return new RubricTrial(options);
  }

  /**
   * @throws InputError if it is not exactly one of change, draft and simulation, or what it asks for has faults
   * @throws NotAllowedError if the caller may not draft
   */
  async run(
    request: TrialRequest,
    credentials: BackstageCredentials,
  ): Promise<{ result: SimulationResult; moves: Page<SimulationMove> }> {
    const { access, simulations } = this.#options;
    await access.require(maturityRubricDraftPermission, credentials);
    const id = await this.#simulationOf(request, credentials);
    const patience = performance.now() + PATIENCE_MS;
    let result = await simulations.result(id, credentials);
    while (isOpen(result) && performance.now() < patience) {
      await wait(POLL_MS);
      result = await simulations.result(id, credentials);
    }
    return {
      result,
      moves:
        result.status === 'done'
          ? await simulations.moves(id, request.query, credentials)
          : NO_MOVES,
    };
  }

  async #simulationOf(
    { change, draftId, simulationId }: TrialRequest,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const { book, simulations } = this.#options;
    const given = [change, draftId, simulationId].filter(
      each => each !== undefined,
    );
    if (given.length !== 1) {
      throw new InputError(
        `Give one of change, draftId and simulationId; ${given.length} of them are given`,
      );
    }
    if (simulationId !== undefined) {
      return simulationId;
    }
    const content: DraftContent =
      change === undefined
        ? await book.find(draftId!)
        : parseDraft(await this.#changed(change));
    const { rubric, digest, faults } = content;
    if (!rubric || faults.length) {
      throw new InputError(
        `What is to be tried has ${faults.length} faults:\n${faults
          .map(({ path, reason }) => `- ${[path, reason].join(' ').trim()}`)
          .join('\n')}`,
      );
    }
    const { id } = await simulations.request({ rubric, digest, credentials });
    return id;
  }

  async #changed({
    put = [],
    remove = [],
    targets,
  }: NonNullable<TrialRequest['change']>): Promise<object> {
    const { rubric } = await this.#options.rubrics.current();
    const known = new Set(rubric.criteria.map(({ id }) => id));
    const unknown = remove.find(id => !known.has(id));
    if (unknown !== undefined) {
      throw new InputError(
        `remove names '${unknown}', which is no criterion of the rubric in force`,
      );
    }
    return {
      ...rubric,
      ...(targets && { targets }),
      criteria: changedCriteria(rubric, put, remove),
    };
  }
}

function changedCriteria(
  { criteria }: Rubric,
  put: readonly object[],
  remove: readonly string[],
): object[] {
  const replacing = new Map(
    put.map(each => [(each as { id?: unknown }).id, each]),
  );
  const kept = criteria
    .filter(({ id }) => !remove.includes(id))
    .map(each => replacing.get(each.id) ?? each);
  const ids = new Set(criteria.map(({ id }) => id as unknown));
  return [
    ...kept,
    ...put.filter(each => !ids.has((each as { id?: unknown }).id)),
  ];
}

function isOpen({ status }: SimulationResult): boolean {
  return status === 'waiting' || status === 'running';
}

/** @internal */
export interface RubricTrialOptions {
  access: Access;
  book: DraftBook;
  rubrics: RubricKeeper;
  simulations: Simulations;
}
