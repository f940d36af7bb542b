import { dayOf, formatMoment, parseMoment } from '../model/moment';
import { ExemptionTerms, latestExemptionEnd } from './terms';

/**
 * How long a reason or another text of a request may be. A reason of one word is none.
 *
 * @public
 */
export const REQUEST_TEXT = { min: 10, max: 2000 } as const;

/**
 * A fault of what somebody wrote, undefined if there is none.
 *
 * @public
 */
export function textFault(text: string): 'too-short' | 'too-long' | undefined {
  const { length } = text.trim();
  if (length < REQUEST_TEXT.min) {
    return 'too-short';
  }
  return length > REQUEST_TEXT.max ? 'too-long' : undefined;
}

/**
 * What is wrong with an end that is asked for, in a sentence; undefined if nothing is.
 *
 * @public
 */
export function exemptionEndFault(options: {
  until: string;
  terms: ExemptionTerms;
  now: string;
}): string | undefined {
  const { until, terms, now } = options;
  const end = canonicalEnd(until);
  if (!end) {
    return `The end '${until}' is no moment; give one in ISO 8601, such as ${latestExemptionEnd(
      terms,
      now,
    )}`;
  }
  if (end <= now) {
    return `The end ${end} has passed; give one that is still to come`;
  }
  const latest = latestExemptionEnd(terms, now);
  return end > latest
    ? `The end ${dayOf(end)} is too far; an exemption lasts ${
        terms.maxDuration
      } at most, so until ${latest} for now`
    : undefined;
}

/**
 * An end as it is stored: ISO 8601 in UTC with milliseconds, so that text order is time order. Undefined if it is no
 * moment.
 *
 * @public
 */
export function canonicalEnd(until: string): string | undefined {
  const millis = parseMoment(until);
  return millis === undefined ? undefined : formatMoment(millis);
}
