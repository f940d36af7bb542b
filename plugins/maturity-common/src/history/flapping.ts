/**
 * A result flaps when it went between pass and fail at least {@link FLAPPING.changes} times within
 * {@link FLAPPING.days} days for one entity: it then says more of how it is measured than of what is measured.
 *
 * @public
 */
export const FLAPPING = { changes: 3, days: 30 } as const;
