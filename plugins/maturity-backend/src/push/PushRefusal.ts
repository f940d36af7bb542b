import { InputError } from '@backstage/errors';
import { PushFault } from '@cairn/backstage-plugin-maturity-common';

/** Whoever sends a thousand wrong observations learns nothing from the hundred-and-first fault. */
const MAX_FAULTS = 100;

/**
 * A push that is refused whole. `faults` reaches the caller as `error.faults` of the answer. The message holds no
 * values: it is logged, and shown on the Health page.
 *
 * @internal
 */
export class PushRefusal extends InputError {
  readonly faults: readonly PushFault[];

  constructor(what: string, faults: readonly PushFault[]) {
    const unique = [
      ...new Map(
        faults.map(fault => [`${fault.path} ${fault.message}`, fault]),
      ).values(),
    ];
    super(
      `${what} is refused, and nothing of it is stored: ${sentenceOf(
        unique[0],
      )}${
        unique.length > 1
          ? `, and ${unique.length - 1} faults more; error.faults names them`
          : ''
      }`,
    );
    this.faults = unique.slice(0, MAX_FAULTS);
  }
}

function sentenceOf({ path, message }: PushFault): string {
  return path ? `${path}: ${message}` : message;
}
