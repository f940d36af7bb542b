import {
  CreateDraftRequest,
  DraftDetail,
  DraftQuery,
  DraftSummary,
  RebaseDraftRequest,
  RebasePreview,
  ReviewDraftRequest,
  RubricVersionDetail,
  RubricVersionDiff,
  RubricVersionSummary,
  SimulationMove,
  SimulationMoveQuery,
  SimulationProgress,
  SimulationResult,
  SubmitDraftRequest,
  UpdateDraftRequest,
} from '../api/drafts';
import { Page } from '../api/types';
import { MaturityRequestOptions } from './MaturityApi';
import { Requester } from './Requester';

/**
 * Versions of the rubric, and drafts of the next one. Every change that comes too late is answered by a
 * `ConflictError` that says who changed what before.
 *
 * @public
 */
export interface DraftsApi {
  /** Every version there ever was, newest first. */
  versions(
    query?: { limit?: number; cursor?: string },
    options?: MaturityRequestOptions,
  ): Promise<Page<RubricVersionSummary>>;
  /** One version, whole. */
  version(
    version: number,
    options?: MaturityRequestOptions,
  ): Promise<RubricVersionDetail>;
  /** What differs between two versions. */
  diff(
    from: number,
    to: number,
    options?: MaturityRequestOptions,
  ): Promise<RubricVersionDiff>;
  /** Drafts, the last changed first. */
  list(
    query?: DraftQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<DraftSummary>>;
  /** Begins a draft. */
  create(
    request: CreateDraftRequest,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail>;
  /** One draft, whole. */
  get(id: string, options?: MaturityRequestOptions): Promise<DraftDetail>;
  /** Saves an edit. */
  update(
    id: string,
    request: UpdateDraftRequest,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail>;
  /** Asks for a review. */
  submit(
    id: string,
    request: SubmitDraftRequest,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail>;
  /** Asks for changes, approves or publishes. Only for people who did not write any of it. */
  review(
    id: string,
    request: ReviewDraftRequest,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail>;
  /** Gives a draft up. */
  withdraw(id: string, options?: MaturityRequestOptions): Promise<DraftDetail>;
  /** What a rebase would meet. */
  previewRebase(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<RebasePreview>;
  /** Puts the draft onto the version in force. */
  rebase(
    id: string,
    request: RebaseDraftRequest,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail>;
  /** A patch for the repository that holds the rubric, for `git apply`. */
  patch(id: string, options?: MaturityRequestOptions): Promise<string>;
  /** Begins to find out what the draft would do. */
  simulate(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<SimulationProgress>;
  /** How far that has come, and at its end what the draft would do. */
  simulation(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<SimulationResult>;
  /** Who would move. */
  moves(
    id: string,
    query?: SimulationMoveQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<SimulationMove>>;
  /** CSV of everybody who would move. */
  exportMoves(
    id: string,
    query?: SimulationMoveQuery,
    options?: MaturityRequestOptions,
  ): Promise<string>;
}

/** @internal */
export class DraftsClient implements DraftsApi {
  readonly #requester: Requester;

  private constructor(requester: Requester) {
    this.#requester = requester;
  }

  static create(options: { requester: Requester }): DraftsClient {
    return new DraftsClient(options.requester);
  }

  async versions(
    query?: { limit?: number; cursor?: string },
    options?: MaturityRequestOptions,
  ): Promise<Page<RubricVersionSummary>> {
    return this.#requester.json({ path: '/rubric/versions', query, options });
  }

  async version(
    version: number,
    options?: MaturityRequestOptions,
  ): Promise<RubricVersionDetail> {
    const path = `/rubric/versions/${version}`;
    return this.#requester.json({ path, options });
  }

  async diff(
    from: number,
    to: number,
    options?: MaturityRequestOptions,
  ): Promise<RubricVersionDiff> {
    const path = `/rubric/versions/${from}/diff`;
    return this.#requester.json({ path, query: { to }, options });
  }

  async list(
    query?: DraftQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<DraftSummary>> {
    return this.#requester.json({
      path: '/drafts',
      query: { ...query },
      options,
    });
  }

  async create(
    request: CreateDraftRequest,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail> {
    return this.#send('POST', '/drafts', request, options);
  }

  async get(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail> {
    return this.#requester.json({ path: pathOf(id), options });
  }

  async update(
    id: string,
    request: UpdateDraftRequest,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail> {
    return this.#send('PUT', pathOf(id), request, options);
  }

  async submit(
    id: string,
    request: SubmitDraftRequest,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail> {
    return this.#send('POST', pathOf(id, '/submission'), request, options);
  }

  async review(
    id: string,
    request: ReviewDraftRequest,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail> {
    return this.#send('POST', pathOf(id, '/review'), request, options);
  }

  async withdraw(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail> {
    return this.#send('POST', pathOf(id, '/withdrawal'), {}, options);
  }

  async previewRebase(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<RebasePreview> {
    return this.#requester.json({ path: pathOf(id, '/rebase'), options });
  }

  async rebase(
    id: string,
    request: RebaseDraftRequest,
    options?: MaturityRequestOptions,
  ): Promise<DraftDetail> {
    return this.#send('POST', pathOf(id, '/rebase'), request, options);
  }

  async patch(id: string, options?: MaturityRequestOptions): Promise<string> {
    const path = pathOf(id, '/patch');
    return (await this.#requester.request({ path, options })).text();
  }

  async simulate(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<SimulationProgress> {
    return this.#send('POST', pathOf(id, '/simulation'), {}, options);
  }

  async simulation(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<SimulationResult> {
    return this.#requester.json({ path: pathOf(id, '/simulation'), options });
  }

  async moves(
    id: string,
    query?: SimulationMoveQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<SimulationMove>> {
    return this.#requester.json({
      path: pathOf(id, '/simulation/moves'),
      query: { ...query },
      options,
    });
  }

  async exportMoves(
    id: string,
    query?: SimulationMoveQuery,
    options?: MaturityRequestOptions,
  ): Promise<string> {
    const response = await this.#requester.request({
      path: pathOf(id, '/simulation/moves.csv'),
      query: { ...query },
      options,
    });
    return response.text();
  }

  async #send<T>(
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    options?: MaturityRequestOptions,
  ): Promise<T> {
    return this.#requester.json({ method, path, body, options });
  }
}

function pathOf(id: string, part = ''): string {
  return `/drafts/${encodeURIComponent(id)}${part}`;
}
