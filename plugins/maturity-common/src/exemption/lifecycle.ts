/**
 * Where an exemption stands.
 *
 * - `requested`: asked for, not answered yet
 * - `granted`: in force
 * - `refused`, `withdrawn`: answered with no, or taken back by whoever asked
 * - `expired`: nobody answered in time
 * - `lapsed`: it was granted, and its end has come
 * - `revoked`: it was granted, and ended before its time
 * - `renewed`: it was granted, and another one has taken its place
 *
 * @public
 */
export type ExemptionState =
  | 'requested'
  | 'granted'
  | 'refused'
  | 'withdrawn'
  | 'expired'
  | 'lapsed'
  | 'revoked'
  | 'renewed';

/**
 * What people do to an exemption.
 *
 * @public
 */
export type ExemptionAct = 'grant' | 'refuse' | 'withdraw' | 'revoke';

/**
 * What happens to an exemption: what people do, and what comes about by itself. `expire` and `lapse` are the work of
 * time; `renew` happens to the one in force when its renewal is granted.
 *
 * @public
 */
export type ExemptionStep = ExemptionAct | 'expire' | 'lapse' | 'renew';

/**
 * The whole life of an exemption. What is not here does not happen.
 *
 * @public
 */
export const EXEMPTION_LIFECYCLE: Readonly<
  Record<
    ExemptionState,
    Readonly<Partial<Record<ExemptionStep, ExemptionState>>>
  >
> = {
  requested: {
    grant: 'granted',
    refuse: 'refused',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  granted: { revoke: 'revoked', lapse: 'lapsed', renew: 'renewed' },
  refused: {},
  withdrawn: {},
  expired: {},
  lapsed: {},
  revoked: {},
  renewed: {},
};

/**
 * All states, in the order of a life.
 *
 * @public
 */
export const EXEMPTION_STATES = Object.keys(
  EXEMPTION_LIFECYCLE,
) as readonly ExemptionState[];
