import { InputError } from '@backstage/errors';
import {
  REQUEST_TEXT,
  textFault,
} from '@cairn/backstage-plugin-maturity-common';
import { refuseNul } from '../maturity/entityRefs';

/**
 * What somebody wrote, without the space around it.
 *
 * @throws InputError if it is too short to say something, or too long to be read
 * @internal
 */
export function requireText(what: string, text: string): string {
  refuseNul(`The ${what}`, text);
  if (textFault(text)) {
    throw new InputError(
      `The ${what} has ${text.trim().length} characters; write ${
        REQUEST_TEXT.min
      } to ${REQUEST_TEXT.max}`,
    );
  }
  return text.trim();
}
