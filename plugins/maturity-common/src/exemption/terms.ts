import { formatMoment, parseMoment } from '../model/moment';
import { parseDuration } from '../model/duration';

/**
 * How far exemptions go in this instance. Durations are ISO 8601; a month counts 30 days and a year 365.
 *
 * @public
 */
export interface ExemptionTerms {
  /** The longest that one may last from the moment it is asked for. */
  maxDuration: string;
  /** How often it may be renewed. */
  maxRenewals: number;
  /** A request that nobody answers for this long expires. */
  answerWithin: string;
}

/**
 * The terms that hold unless an instance sets its own: half a year, twice renewed, answered within two weeks.
 *
 * @public
 */
export const DEFAULT_EXEMPTION_TERMS: ExemptionTerms = {
  maxDuration: 'P180D',
  maxRenewals: 2,
  answerWithin: 'P14D',
};

/**
 * The latest end that may be asked for now, ISO 8601 in UTC.
 *
 * @public
 */
export function latestExemptionEnd(terms: ExemptionTerms, now: string): string {
  return plus(now, terms.maxDuration);
}

/**
 * When a request made now expires unless it is answered: after the time for answers, and no later than the end that it
 * asks for.
 *
 * @public
 */
export function exemptionRequestEnd(options: {
  until: string;
  terms: ExemptionTerms;
  now: string;
}): string {
  const { until, terms, now } = options;
  const end = plus(now, terms.answerWithin);
  return until < end ? until : end;
}

/** A moment so much later. @internal */
export function plus(moment: string, duration: string): string {
  const millis = parseDuration(duration);
  if (millis === undefined) {
    throw new TypeError(
      `'${duration}' is no ISO 8601 duration of more than nothing; give one such as P180D`,
    );
  }
  return formatMoment(parseMoment(moment)! + millis)!;
}
