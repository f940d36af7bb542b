import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  DraftDetail,
  diffRubrics,
  DRAFT_LIFECYCLE,
  DraftAct,
  DraftQuery,
  DraftState,
  draftStateAt,
  DraftStep,
  DraftSummary,
  maturityReadPermission,
  maturityRubricDraftPermission,
  maturityRubricPublishPermission,
  Page,
} from '@cairn/backstage-plugin-maturity-common';
import { Access } from '../maturity/Access';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { DraftStore, StoredDraft } from '../store/DraftStore';

const DEFAULT_LIMIT = 20;
const REVIEW_ACTS: readonly DraftStep[] = [
  'request-changes',
  'approve',
  'publish',
];

/**
 * Looking drafts up, and saying what the caller can do with them.
 *
 * @internal
 */
export class DraftBook {
  readonly #options: DraftBookOptions;

  private constructor(options: DraftBookOptions) {
    this.#options = options;
  }

  static create(options: DraftBookOptions): DraftBook {
    return new DraftBook(options);
  }

  async list(
    query: DraftQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<DraftSummary>> {
    const { access, store, rubrics } = this.#options;
    await access.require(maturityReadPermission, credentials);
    const { version } = await rubrics.current();
    const { rows, totalItems, pageInfo } = await store.page({
      states: query.state,
      versionInForce: version,
      limit: query.limit ?? DEFAULT_LIMIT,
      cursor: query.cursor,
    });
    return {
      items: rows.map(
        ({ history: _, digest: __, filesDigest: ___, ...row }) => ({
          ...row,
          state: draftStateAt(row, version),
        }),
      ),
      totalItems,
      pageInfo,
    };
  }

  async read(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<DraftDetail> {
    await this.#options.access.require(maturityReadPermission, credentials);
    return this.describe(await this.find(id), credentials);
  }

  /** @throws NotFoundError if there is no such draft */
  async find(id: string): Promise<StoredDraft> {
    const draft = await this.#options.store.get(id);
    if (!draft) {
      throw new NotFoundError(
        `There is no draft '${id}'; the list of drafts has those that there are`,
      );
    }
    return draft;
  }

  /** Where it stands now. */
  async stateOf(draft: StoredDraft): Promise<DraftState> {
    const { version } = await this.#options.rubrics.current();
    return draftStateAt(draft, version);
  }

  async describe(
    draft: StoredDraft,
    credentials: BackstageCredentials,
  ): Promise<DraftDetail> {
    const { rubrics } = this.#options;
    const { text, rubric, filesDigest: _, ...rest } = draft;
    const base = await rubrics.version(draft.baseVersion);
    const state = await this.stateOf(draft);
    const author = isAuthor(draft, credentials);
    const acts = Object.keys(DRAFT_LIFECYCLE[state]) as DraftStep[];
    const may = await this.#mayOf(credentials);
    return {
      ...rest,
      state,
      content: text,
      ...(rubric && { diff: diffRubrics(base.rubric, rubric) }),
      you: {
        author,
        may: acts.filter((act): act is DraftAct => {
          if (REVIEW_ACTS.includes(act)) {
            return may.publish && !author;
          }
          return (
            act !== 'supersede' &&
            may.draft &&
            (act !== 'submit' || draft.faults.length === 0) &&
            (act !== 'withdraw' || author || may.publish)
          );
        }),
      },
    };
  }

  async #mayOf(credentials: BackstageCredentials) {
    const { access } = this.#options;
    const { type } = credentials.principal as { type?: string };
    if (type !== 'user') {
      return { draft: false, publish: false };
    }
    const [draft, publish] = await Promise.all([
      access.refusal(maturityRubricDraftPermission, credentials),
      access.refusal(maturityRubricPublishPermission, credentials),
    ]);
    return { draft: !draft, publish: !publish };
  }
}

/**
 * Whether the caller wrote any of it.
 *
 * @internal
 */
export function isAuthor(
  draft: Pick<StoredDraft, 'authors'>,
  credentials: BackstageCredentials,
): boolean {
  const { userEntityRef } = credentials.principal as { userEntityRef?: string };
  return userEntityRef !== undefined && draft.authors.includes(userEntityRef);
}

/** @internal */
export interface DraftBookOptions {
  access: Access;
  store: DraftStore;
  rubrics: RubricKeeper;
}
