import { createHash } from 'node:crypto';
import { StandingWalk } from '@cairn/backstage-plugin-maturity-common';

/**
 * A digest of everything that a closing report tells: each entity's start, end and the steps between with their causes.
 * Whatever else the report says follows from that.
 *
 * @internal
 */
export function digestOf(walks: readonly StandingWalk[]): string {
  const lines = walks.map(({ entityRef, ownerRef, start, end, steps }) =>
    JSON.stringify([
      entityRef,
      ownerRef,
      start,
      end,
      steps.map(({ at, from, to, cause }) => [at, from, to, cause]),
    ]),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
