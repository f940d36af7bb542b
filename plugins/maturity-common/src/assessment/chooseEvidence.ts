import { Evidence } from '../model/evidence';

/**
 * One piece of evidence with what the condition says of it.
 *
 * @internal
 */
export interface Candidate {
  evidence: Evidence;
  outcome: 'pass' | 'fail';
  /** What the condition says of the value, in words. */
  message: string;
  /** Milliseconds since 1970, as are all moments here. */
  observedAt: number;
  /** From when on it is no longer fresh. */
  lapsesAt: number;
  /** Why it then is not: it is too old, or its source has been silent for too long. */
  lapsesBy: 'age' | 'silence';
  /** From when on the condition itself says worse of the same value. */
  changesAt?: number;
}

/** @internal */
export interface Choice {
  candidate: Candidate;
  fresh: boolean;
}

/**
 * Which evidence decides, of candidates that stand strongest first.
 *
 * 1. The strongest fresh one.
 * 2. But where that passes, a stronger one that failed before it lapsed stands against it, until some pass is
 *    observed after that lapse. Else a source could be made to pass by silencing a better one.
 * 3. Where nothing is fresh, what decided last: a fail then stands, and a pass has lapsed.
 *
 * With no new evidence, time can only turn this from pass to fail, from pass to lapsed, or from lapsed to fail. A fail
 * of the strongest fresh candidate lapses later than any other was observed, so it stands by rule 2; what overrules a
 * fail only becomes fewer; and rule 3 repeats the last decision.
 *
 * @internal
 */
export function chooseEvidence(
  candidates: readonly Candidate[],
  now: number,
): Choice | undefined {
  if (candidates.length === 0) {
    return undefined;
  }
  const fresh = candidates.filter(({ lapsesAt }) => now < lapsesAt);
  if (fresh.length > 0) {
    const candidate = decide(candidates, fresh);
    return { candidate, fresh: fresh.includes(candidate) };
  }
  const last = Math.max(...candidates.map(({ lapsesAt }) => lapsesAt));
  const lastFresh = candidates.filter(({ lapsesAt }) => lapsesAt === last);
  return { candidate: decide(candidates, lastFresh), fresh: false };
}

function decide(
  candidates: readonly Candidate[],
  fresh: readonly Candidate[],
): Candidate {
  const [strongest] = fresh;
  if (strongest.outcome === 'fail') {
    return strongest;
  }
  const stronger = candidates.slice(0, candidates.indexOf(strongest));
  const standing = stronger.find(
    candidate =>
      candidate.outcome === 'fail' &&
      !fresh.some(
        ({ outcome, observedAt }) =>
          outcome === 'pass' && observedAt >= candidate.lapsesAt,
      ),
  );
  return standing ?? strongest;
}
