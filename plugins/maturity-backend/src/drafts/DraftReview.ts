import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  DRAFT_LIFECYCLE,
  DraftDetail,
  maturityRubricPublishPermission,
  ReviewDraftRequest,
  Rubric,
  rubricDigest,
} from '@cairn/backstage-plugin-maturity-common';
import { Access } from '../maturity/Access';
import { DraftStore, StoredDraft } from '../store/DraftStore';
import { DraftBook, isAuthor } from './DraftBook';
import { changedMeanwhile, notNow, ownDraft, requireNote } from './refusals';

type User = BackstageCredentials<BackstageUserPrincipal>;

/**
 * What a second person says of a draft. Whoever wrote any part of it says nothing here, whatever they may do elsewhere.
 *
 * @internal
 */
export class DraftReview {
  readonly #options: DraftReviewOptions;

  private constructor(options: DraftReviewOptions) {
    this.#options = options;
  }

  static create(options: DraftReviewOptions): DraftReview {
    return new DraftReview(options);
  }

  /**
   * @throws NotAllowedError if the caller wrote part of it
   * @throws ConflictError if it is not what was reviewed any more, or stands where nothing is decided
   */
  async review(
    id: string,
    request: ReviewDraftRequest,
    credentials: User,
  ): Promise<DraftDetail> {
    const { access, book, store } = this.#options;
    await access.require(maturityRubricPublishPermission, credentials);
    const draft = await book.find(id);
    if (isAuthor(draft, credentials)) {
      throw ownDraft(draft);
    }
    const { decision } = request;
    const state = await book.stateOf(draft);
    const next = DRAFT_LIFECYCLE[state][decision];
    if (!next) {
      throw notNow(draft, state, decision);
    }
    if (request.digest !== draft.digest) {
      throw new ConflictError(
        `Draft '${id}' is not what you reviewed any more: ${draft.updatedBy} changed it at ${draft.updatedAt}. Load it again and look at what changed`,
      );
    }
    const note = requireNote(request.note);
    const at = (this.#options.clock?.() ?? new Date()).toISOString();
    const by = credentials.principal.userEntityRef;
    const reviewed: StoredDraft = {
      ...draft,
      state: next,
      history: [...draft.history, { act: decision, by, at, note }],
      updatedAt: at,
      updatedBy: by,
    };
    const done =
      decision === 'publish'
        ? await this.#publish(draft, reviewed, { by, at, note })
        : await store.change(draft, reviewed);
    if (!done) {
      throw await this.#beaten(draft, decision);
    }
    if (decision === 'publish') {
      this.#options.onPublished();
    }
    return book.describe(await book.find(id), credentials);
  }

  async #publish(
    draft: StoredDraft,
    reviewed: StoredDraft,
    { by, at, note }: { by: string; at: string; note: string },
  ): Promise<boolean> {
    // Only a draft without faults can be in review.
    const rubric = draft.rubric as Rubric;
    const version = draft.baseVersion + 1;
    return this.#options.store.publish(
      draft,
      { ...reviewed, publishedVersion: version },
      {
        version,
        digest: rubricDigest(rubric),
        rubric,
        publishedAt: at,
        faults: [],
        origin: 'draft',
        authors: draft.authors,
        reviewedBy: by,
        note,
        draftId: draft.id,
      },
    );
  }

  /** Somebody was quicker: with this draft, or with another version. */
  async #beaten(draft: StoredDraft, decision: ReviewDraftRequest['decision']) {
    const { book } = this.#options;
    const now = await book.find(draft.id);
    const state = await book.stateOf(now);
    return DRAFT_LIFECYCLE[state][decision]
      ? changedMeanwhile(now, draft.revision)
      : notNow(now, state, decision);
  }
}

/** @internal */
export interface DraftReviewOptions {
  access: Access;
  store: DraftStore;
  book: DraftBook;
  /** Assesses by the new version. It is not waited for. */
  onPublished(): void;
  /** The time, for tests. */
  clock?: () => Date;
}
