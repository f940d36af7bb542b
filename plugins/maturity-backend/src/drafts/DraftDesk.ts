import { randomUUID } from 'node:crypto';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  CreateDraftRequest,
  DRAFT_LIFECYCLE,
  DraftAct,
  DraftDetail,
  DraftEvent,
  DraftState,
  maturityRubricDraftPermission,
  maturityRubricPublishPermission,
  mergeRubrics,
  RebaseDraftRequest,
  RebasePreview,
  SubmitDraftRequest,
  UpdateDraftRequest,
} from '@cairn/backstage-plugin-maturity-common';
import { Access } from '../maturity/Access';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { DraftStore, StoredDraft } from '../store/DraftStore';
import { DraftBook, isAuthor } from './DraftBook';
import { parseDraft } from './parseDraft';
import { changedMeanwhile, notNow } from './refusals';
import { rubricToYaml } from './rubricToYaml';

type User = BackstageCredentials<BackstageUserPrincipal>;

/**
 * Writing drafts: beginning, editing, rebasing, submitting and giving up. Whoever edits a draft is one of its authors
 * from then on.
 *
 * @internal
 */
export class DraftDesk {
  readonly #options: DraftDeskOptions;

  private constructor(options: DraftDeskOptions) {
    this.#options = options;
  }

  static create(options: DraftDeskOptions): DraftDesk {
    return new DraftDesk(options);
  }

  /** @throws InputError if the content is nothing that can be kept */
  async create(
    request: CreateDraftRequest,
    credentials: User,
  ): Promise<DraftDetail> {
    const { store, book, rubrics } = this.#options;
    await this.#mayDraft(credentials);
    const { version, rubric } = await rubrics.current();
    const at = this.#now();
    const by = credentials.principal.userEntityRef;
    const draft: StoredDraft = {
      id: randomUUID(),
      title: requireTitle(request.title),
      state: 'editing',
      origin: 'draft',
      baseVersion: version,
      revision: 1,
      ...parseDraft(request.content ?? rubricToYaml(rubric)),
      authors: [by],
      history: [{ act: 'create', by, at }],
      updatedAt: at,
      updatedBy: by,
    };
    await store.insert(draft);
    return book.describe(draft, credentials);
  }

  /**
   * @throws ConflictError if somebody changed it since that revision, or it cannot be edited any more
   * @throws InputError if the content is nothing that can be kept
   */
  async update(
    id: string,
    request: UpdateDraftRequest,
    credentials: User,
  ): Promise<DraftDetail> {
    const { draft } = await this.#open(
      id,
      'edit',
      credentials,
      request.revision,
    );
    const content =
      request.content === undefined ? {} : parseDraft(request.content);
    return this.#save(draft, credentials, { act: 'edit' }, 'editing', {
      ...content,
      ...(request.title !== undefined && {
        title: requireTitle(request.title),
      }),
      revision: draft.revision + 1,
      authors: withAuthor(draft, credentials),
    });
  }

  /**
   * @throws InputError if it has faults
   * @throws ConflictError if somebody changed it since that revision, or it stands where nothing is submitted
   */
  async submit(
    id: string,
    request: SubmitDraftRequest,
    credentials: User,
  ): Promise<DraftDetail> {
    const { draft, next } = await this.#open(
      id,
      'submit',
      credentials,
      request.revision,
    );
    if (draft.faults.length || !draft.rubric) {
      const [{ path, reason }] = draft.faults;
      throw new InputError(
        `Draft '${id}' has ${draft.faults.length} faults, such as ${
          path && `at ${path}: `
        }${reason}. Mend them first`,
      );
    }
    const note = request.note?.trim();
    return this.#save(
      draft,
      credentials,
      { act: 'submit', ...(note && { note }) },
      next,
      // Who submits what the files hold vouches for it, and somebody else has to agree.
      { authors: withAuthor(draft, credentials) },
    );
  }

  /**
   * For its authors, and for those who may publish.
   *
   * @throws ConflictError if it is published or withdrawn already
   */
  async withdraw(id: string, credentials: User): Promise<DraftDetail> {
    const { draft, next } = await this.#open(id, 'withdraw', credentials);
    if (!isAuthor(draft, credentials)) {
      await this.#options.access.require(
        maturityRubricPublishPermission,
        credentials,
      );
    }
    return this.#save(draft, credentials, { act: 'withdraw' }, next);
  }

  /** What both sides have changed differently since it was begun. */
  async previewRebase(id: string, credentials: User): Promise<RebasePreview> {
    const { draft } = await this.#open(id, 'rebase', credentials);
    const { version, conflicts } = await this.#merge(draft);
    return { onto: version, conflicts };
  }

  /** @throws ConflictError if conflicts have no resolution, if somebody changed it meanwhile, or it needs no rebase */
  async rebase(
    id: string,
    request: RebaseDraftRequest,
    credentials: User,
  ): Promise<DraftDetail> {
    const { draft, next } = await this.#open(
      id,
      'rebase',
      credentials,
      request.revision,
    );
    const { version, rubric, conflicts } = await this.#merge(
      draft,
      request.resolutions,
    );
    if (conflicts.length) {
      throw new ConflictError(
        `Draft '${id}' cannot be rebased onto version ${version} yet: both have changed ${conflicts
          .map(({ path }) => path)
          .join(', ')}. Give each of them a resolution, draft or in-force`,
      );
    }
    return this.#save(draft, credentials, { act: 'rebase' }, next, {
      ...parseDraft(rubricToYaml(rubric)),
      baseVersion: version,
      revision: draft.revision + 1,
      authors: withAuthor(draft, credentials),
    });
  }

  async #merge(
    draft: StoredDraft,
    resolutions?: RebaseDraftRequest['resolutions'],
  ) {
    const { rubrics } = this.#options;
    if (!draft.rubric || draft.faults.length) {
      throw new InputError(
        `Draft '${draft.id}' has faults, and what is left out because of them would be taken for removed; mend them first`,
      );
    }
    const base = await rubrics.version(draft.baseVersion);
    const inForce = await rubrics.current();
    const merge = mergeRubrics({
      base: base.rubric,
      draft: draft.rubric,
      inForce: inForce.rubric,
      resolutions,
    });
    return { version: inForce.version, ...merge };
  }

  /** The draft, once it is certain that the caller may do this to it, and that it stands where this can be done. */
  async #open(id: string, act: DraftAct, credentials: User, revision?: number) {
    const { book } = this.#options;
    await this.#mayDraft(credentials);
    const draft = await book.find(id);
    const state = await book.stateOf(draft);
    // A superseded draft with faults could neither be rebased nor mended otherwise.
    const next =
      DRAFT_LIFECYCLE[state][act] ??
      (act === 'edit' && draft.faults.length && state === 'superseded'
        ? 'editing'
        : undefined);
    if (!next) {
      throw notNow(draft, state, act);
    }
    if (revision !== undefined && revision !== draft.revision) {
      throw changedMeanwhile(draft, revision);
    }
    return { draft, next };
  }

  async #save(
    draft: StoredDraft,
    credentials: User,
    event: Pick<DraftEvent, 'act' | 'note'>,
    state: DraftState,
    changes: Partial<StoredDraft> = {},
  ): Promise<DraftDetail> {
    const { store, book } = this.#options;
    const at = this.#now();
    const by = credentials.principal.userEntityRef;
    const changed: StoredDraft = {
      ...draft,
      ...changes,
      // What could be read before says nothing of what was written since.
      ...('text' in changes && { rubric: changes.rubric }),
      state,
      history: [...draft.history, { ...event, by, at }],
      updatedAt: at,
      updatedBy: by,
    };
    if (!(await store.change(draft, changed))) {
      throw changedMeanwhile(await book.find(draft.id), draft.revision);
    }
    return book.describe(changed, credentials);
  }

  async #mayDraft(credentials: User): Promise<void> {
    const { access } = this.#options;
    await access.require(maturityRubricDraftPermission, credentials);
  }

  #now(): string {
    return (this.#options.clock?.() ?? new Date()).toISOString();
  }
}

function requireTitle(title: string): string {
  const text = title.trim();
  if (!text) {
    throw new InputError('title is blank; say what the draft is about');
  }
  return text;
}

function withAuthor(draft: StoredDraft, { principal }: User): string[] {
  return [...new Set([...draft.authors, principal.userEntityRef])];
}

/** @internal */
export interface DraftDeskOptions {
  access: Access;
  store: DraftStore;
  book: DraftBook;
  rubrics: RubricKeeper;
  /** The time, for tests. */
  clock?: () => Date;
}
