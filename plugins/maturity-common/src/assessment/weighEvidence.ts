import { Evidence } from '../model/evidence';
import { METHODS, methodsThatProve } from '../model/method';
import { parseMoment } from '../model/moment';
import { canonicalJson, compareText } from '../rubric/canonicalJson';
import { PreparedCriterion } from '../rubric/prepareRubric';
import { Criterion } from '../rubric/types';
import { Candidate } from './chooseEvidence';

/** All evidence of one criterion, asked. @internal */
export interface Weighed {
  /** Those with an answer, strongest first. */
  candidates: Candidate[];
  /** The strongest whose value is not of the shape that the condition asks for. */
  malformed?: { evidence: Evidence; message: string; changesAt?: number };
  /** The strongest that says why there is no value. */
  silent?: Evidence;
}

/**
 * Why a passing value cannot prove a criterion of this level, if it cannot.
 *
 * @internal
 */
export function weaknessOf(
  evidence: Evidence,
  { level }: Criterion,
): 'weak-method' | 'scaffolded' | undefined {
  if (!methodsThatProve(level).includes(evidence.method)) {
    return 'weak-method';
  }
  return evidence.scaffolded && level > 2 ? 'scaffolded' : undefined;
}

/**
 * Asks the condition of all evidence that the criterion accepts, and puts it in order of strength: first what can
 * prove the level, then by the order of sources, or by method where the criterion names none, then the newest.
 * What can prove goes first even against the order of sources: else a weak value would hide a proof, and the level
 * would rise when that weak value grows old.
 *
 * @internal
 */
export function weighEvidence(options: {
  prepared: PreparedCriterion;
  evidence: readonly Evidence[];
  now: number;
}): Weighed {
  const { prepared, evidence, now } = options;
  const { criterion } = prepared;
  const { key, sources } = criterion.evidence;

  const accepted = sources
    ? evidence.filter(({ source }) => sources.includes(source))
    : evidence;
  const ranked =
    accepted.length > 1
      ? [...accepted].sort((a, b) => compareStrength(a, b, criterion))
      : accepted;

  const weighed: Weighed = { candidates: [] };
  for (const item of ranked) {
    if (item.value === undefined) {
      weighed.silent ??= item;
      continue;
    }
    // What was never dated is older than anything.
    const observedAt = parseMoment(item.observedAt) ?? -Infinity;
    const byAge = observedAt + prepared.maxAge;
    const bySilence = item.unavailable
      ? parseMoment(item.unavailable.heldUntil) ?? -Infinity
      : Infinity;
    const lapsesAt = Math.min(byAge, bySilence);
    const { outcome, message, changesAt } = prepared.condition({
      value: item.value,
      // What has lapsed is judged as it last stood: a moment inside it that has grown old since says nothing new.
      at: Math.min(now, lapsesAt),
      subject: key,
    });
    if (outcome === 'malformed') {
      weighed.malformed ??= { evidence: item, message, changesAt };
      continue;
    }
    weighed.candidates.push({
      evidence: item,
      outcome,
      message,
      observedAt,
      lapsesAt,
      lapsesBy: bySilence < byAge ? 'silence' : 'age',
      changesAt,
    });
  }
  return weighed;
}

function compareStrength(
  a: Evidence,
  b: Evidence,
  criterion: Criterion,
): number {
  return (
    Number(weaknessOf(a, criterion) !== undefined) -
      Number(weaknessOf(b, criterion) !== undefined) ||
    rankOf(a, criterion) - rankOf(b, criterion) ||
    (parseMoment(b.observedAt) ?? 0) - (parseMoment(a.observedAt) ?? 0) ||
    compareText(a.source, b.source) ||
    compareText(canonicalJson(a), canonicalJson(b))
  );
}

function rankOf(
  { source, method }: Evidence,
  { evidence: { sources } }: Criterion,
): number {
  if (sources) {
    return sources.indexOf(source);
  }
  const rank = METHODS.indexOf(method);
  return rank < 0 ? METHODS.length : rank;
}
