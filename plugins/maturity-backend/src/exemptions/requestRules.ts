import { InputError } from '@backstage/errors';
import {
  canonicalEnd,
  exemptionEndFault,
  ExemptionTerms,
  ResultState,
} from '@cairn/backstage-plugin-maturity-common';
import { ExemptionRow } from '../store/exemptionRows';
import { stateAt } from './describeExemption';

/**
 * An exemption is from something: a criterion that the entity is asked and does not meet.
 *
 * @throws InputError if there is nothing to be exempted from
 * @internal
 */
export function requireNeed(options: {
  entityRef: string;
  criterionId: string;
  state: ResultState | undefined;
}): void {
  const { entityRef, criterionId, state } = options;
  switch (state) {
    case 'fail':
    case 'unknown':
    case 'exempt':
      return;
    case 'pass':
      throw new InputError(
        `'${entityRef}' passes '${criterionId}', so there is nothing to exempt it from`,
      );
    default:
      throw new InputError(
        `'${entityRef}' is not asked '${criterionId}'; give the id of a criterion that its assessment names`,
      );
  }
}

/**
 * The end in the form in which it is stored.
 *
 * @throws InputError if it is no moment, has passed, or is too far
 * @internal
 */
export function requireEnd(options: {
  until: string;
  terms: ExemptionTerms;
  now: string;
}): string {
  const fault = exemptionEndFault(options);
  if (fault) {
    throw new InputError(fault);
  }
  return canonicalEnd(options.until)!;
}

/**
 * A renewal takes the place of what is in force, so it must not end before that does.
 *
 * @throws InputError if one in force lasts as long, or longer
 * @internal
 */
export function requireLonger(
  earlier: readonly ExemptionRow[],
  until: string,
  now: string,
): void {
  const inForce = earlier.find(row => stateAt(row, now) === 'granted');
  if (inForce && inForce.until >= until) {
    throw new InputError(
      `Exemption '${inForce.id}' is in force until ${inForce.until}; a renewal has to end later than that, and ${until} is not`,
    );
  }
}
