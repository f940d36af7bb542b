import { z } from 'zod/v4';
import { PushRefusal } from '../push/PushRefusal';
import { keyPartOf, momentOf, readJsonReport } from './readJsonReport';
import { REPORT, ReportedEvidence } from './ReportedEvidence';

const score = z.number().min(-1).max(10);

/** What `scorecard --format=json` writes, of version 2 and later. */
const schema = z.object({
  date: z.string().max(100),
  score,
  repo: z.object({
    name: z.string().max(500),
    commit: z.string().max(100).optional(),
  }),
  scorecard: z.object({ version: z.string().max(100).optional() }).optional(),
  checks: z
    .array(
      z.object({
        name: z.string().min(1).max(100),
        score,
        reason: z.string().max(10_000).nullish(),
      }),
    )
    .min(1)
    .max(200),
});

/**
 * The evidence of an OpenSSF Scorecard: `scorecard` as a whole, and one key a check, such as
 * `scorecard.branch-protection`. A score of -1 says that the check came to no conclusion: it is unknown, with the
 * reason, and never 0.
 *
 * @internal
 */
export function readScorecard(text: string): ReportedEvidence[] {
  const report = readJsonReport(text, schema);
  const when = whenOf(report.date);
  const conclusive = report.checks.filter(check => check.score >= 0);
  const inconclusive = report.checks.filter(check => check.score < 0);
  refuseTwins(report.checks.map(check => check.name));

  const whole = {
    repository: report.repo.name,
    ...(report.repo.commit && { commit: report.repo.commit }),
    ...(report.scorecard?.version && { version: report.scorecard.version }),
    score: report.score,
    checks: Object.fromEntries(
      conclusive.map(check => [check.name, check.score]),
    ),
    inconclusive: inconclusive.map(check => check.name),
  };
  return [
    {
      key: 'scorecard',
      ...when,
      ...(report.score < 0
        ? { unavailable: 'Scorecard came to no overall score' }
        : { value: whole }),
    },
    ...report.checks.map((check): ReportedEvidence => {
      const reason = check.reason?.trim().slice(0, 1000);
      return {
        key: keyOf(check.name),
        ...when,
        ...(check.score < 0
          ? {
              unavailable: `Scorecard came to no conclusion on ${check.name}${
                reason ? `: ${reason}` : ''
              }`,
            }
          : { value: { score: check.score, ...(reason && { reason }) } }),
      };
    }),
  ];
}

function keyOf(name: string): string {
  return `scorecard.${keyPartOf(name)}`;
}

/** Scorecard writes a day, or a whole moment, by its version. */
function whenOf(date: string): { observedAt?: string } {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const observedAt = momentOf(day ? `${date}T00:00:00Z` : date);
  if (!observedAt) {
    throw new PushRefusal(REPORT, [
      { path: 'date', message: 'it is no date', value: JSON.stringify(date) },
    ]);
  }
  return { observedAt };
}

function refuseTwins(names: readonly string[]): void {
  const keys = names.map(keyOf);
  const twin = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (twin >= 0) {
    throw new PushRefusal(REPORT, [
      {
        path: `checks[${twin}].name`,
        message: 'there is a check of this name before it',
        value: JSON.stringify(names[twin]),
      },
    ]);
  }
}
