/**
 * Where a dispute stands: open, accepted (it is mended, or was), declined, or taken back by whoever opened it.
 *
 * @public
 */
export type DisputeState = 'open' | 'accepted' | 'declined' | 'withdrawn';

/**
 * What people do to a dispute. A comment leaves it where it is.
 *
 * @public
 */
export type DisputeAct = 'accept' | 'decline' | 'withdraw' | 'comment';

/**
 * The whole life of a dispute. What is not here does not happen. An accepted one can still be talked about, since it is
 * yet to be mended.
 *
 * @public
 */
export const DISPUTE_LIFECYCLE: Readonly<
  Record<DisputeState, Readonly<Partial<Record<DisputeAct, DisputeState>>>>
> = {
  open: {
    accept: 'accepted',
    decline: 'declined',
    withdraw: 'withdrawn',
    comment: 'open',
  },
  accepted: { comment: 'accepted' },
  declined: {},
  withdrawn: {},
};

/**
 * All states, in the order of a life.
 *
 * @public
 */
export const DISPUTE_STATES = Object.keys(
  DISPUTE_LIFECYCLE,
) as readonly DisputeState[];
