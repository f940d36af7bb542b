import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { DraftAct, DraftState } from '@cairn/backstage-plugin-maturity-common';
import { StoredDraft } from '../store/DraftStore';

const DOING: Record<DraftAct, string> = {
  edit: 'edited',
  submit: 'submitted for review',
  'request-changes': 'sent back',
  approve: 'approved',
  publish: 'published',
  rebase: 'rebased',
  withdraw: 'withdrawn',
};

/**
 * What to tell whoever came too late, or too early: where the draft stands, and who brought it there.
 *
 * @internal
 */
export function notNow(
  draft: StoredDraft,
  state: DraftState,
  act: DraftAct,
): ConflictError {
  return new ConflictError(
    `Draft '${draft.id}' cannot be ${DOING[act]} now: ${whereItStands(
      draft,
      state,
    )}`,
  );
}

/**
 * What to tell whoever changed what somebody else has changed meanwhile.
 *
 * @internal
 */
export function changedMeanwhile(
  draft: StoredDraft,
  revision: number,
): ConflictError {
  return new ConflictError(
    `Draft '${draft.id}' was changed meanwhile: ${draft.updatedBy} made revision ${draft.revision} of it at ${draft.updatedAt}, and yours is from revision ${revision}. Load it again and repeat your change`,
  );
}

/** @internal */
export function requireNote(note: string): string {
  const text = note.trim();
  if (text.length < 3) {
    throw new InputError(
      `note is '${note}'; say in a few words why, for whoever looks at this later`,
    );
  }
  return text;
}

/** @internal */
export function ownDraft(draft: StoredDraft): NotAllowedError {
  return new NotAllowedError(
    `You wrote part of draft '${draft.id}' yourself; somebody else has to review it`,
  );
}

function whereItStands(draft: StoredDraft, state: DraftState): string {
  const last = draft.history.at(-1);
  const by = last ? ` by ${last.by} at ${last.at}` : '';
  switch (state) {
    case 'published':
      return `it was published as version ${draft.publishedVersion}${by}`;
    case 'withdrawn':
      return `it was withdrawn${by}`;
    case 'superseded':
      return `version ${draft.baseVersion}, from which it was begun, is not in force any more; rebase it first`;
    case 'in-review':
      return `it is in review, as submitted${by}`;
    case 'approved':
      return `it was approved${by}`;
    case 'changes-requested':
      return `changes were requested${by}; edit it first`;
    default:
      return `it is being edited; submit it for review first`;
  }
}
