/**
 * Where a draft of the rubric stands.
 *
 * - `editing`: somebody is writing
 * - `in-review`: its authors ask somebody else to look at it
 * - `changes-requested`: somebody looked, and wants it changed
 * - `approved`: somebody else agreed with its content, which is not in force yet
 * - `published`: it is a version of the rubric
 * - `withdrawn`: given up
 * - `superseded`: another version has come into force since it was begun; it has to be rebased
 *
 * @public
 */
export type DraftState =
  | 'editing'
  | 'in-review'
  | 'changes-requested'
  | 'approved'
  | 'published'
  | 'withdrawn'
  | 'superseded';

/**
 * What people do to a draft.
 *
 * @public
 */
export type DraftAct =
  | 'edit'
  | 'submit'
  | 'request-changes'
  | 'approve'
  | 'publish'
  | 'rebase'
  | 'withdraw';

/**
 * What happens to a draft: what people do, and `supersede`, which happens to it when another version comes into force.
 *
 * @public
 */
export type DraftStep = DraftAct | 'supersede';

/**
 * The whole life of a draft. What is not here does not happen. An edit takes back whatever was said of the content
 * before it.
 *
 * @public
 */
export const DRAFT_LIFECYCLE: Readonly<
  Record<DraftState, Readonly<Partial<Record<DraftStep, DraftState>>>>
> = {
  editing: {
    edit: 'editing',
    submit: 'in-review',
    withdraw: 'withdrawn',
    supersede: 'superseded',
  },
  'in-review': {
    edit: 'editing',
    'request-changes': 'changes-requested',
    approve: 'approved',
    publish: 'published',
    withdraw: 'withdrawn',
    supersede: 'superseded',
  },
  'changes-requested': {
    edit: 'editing',
    withdraw: 'withdrawn',
    supersede: 'superseded',
  },
  approved: {
    edit: 'editing',
    'request-changes': 'changes-requested',
    publish: 'published',
    withdraw: 'withdrawn',
    supersede: 'superseded',
  },
  superseded: { rebase: 'editing', withdraw: 'withdrawn' },
  published: {},
  withdrawn: {},
};

/**
 * All states, in the order of a life.
 *
 * @public
 */
export const DRAFT_STATES = Object.keys(
  DRAFT_LIFECYCLE,
) as readonly DraftState[];

/**
 * Where a draft stands, given what is in force: one whose base is not in force any more is superseded, if it can be.
 * It is told and never stored, so that nothing has to be kept in step when a version is published.
 *
 * @public
 */
export function draftStateAt(
  draft: { state: DraftState; baseVersion: number },
  versionInForce: number,
): DraftState {
  return draft.baseVersion === versionInForce
    ? draft.state
    : DRAFT_LIFECYCLE[draft.state].supersede ?? draft.state;
}
