import { z } from 'zod/v4';
import { keyPartOf, momentOf, readJsonReport } from './readJsonReport';
import { ReportedEvidence } from './ReportedEvidence';

const level = z.enum(['none', 'note', 'warning', 'error']);
type Level = z.infer<typeof level>;

const rule = z.object({
  id: z.string().max(1000).optional(),
  defaultConfiguration: z.object({ level: level.optional() }).optional(),
});

const component = z.object({
  name: z.string().min(1).max(200),
  version: z.string().max(200).optional(),
  semanticVersion: z.string().max(200).optional(),
  rules: z.array(rule).max(100_000).optional(),
});

const index = z.number().int().min(-1);

const result = z.object({
  kind: z
    .enum(['pass', 'open', 'informational', 'notApplicable', 'review', 'fail'])
    .optional(),
  level: level.optional(),
  ruleId: z.string().max(1000).optional(),
  ruleIndex: index.optional(),
  rule: z
    .object({
      id: z.string().max(1000).optional(),
      index: index.optional(),
      toolComponent: z.object({ index: index.optional() }).optional(),
    })
    .optional(),
  baselineState: z.enum(['new', 'unchanged', 'updated', 'absent']).optional(),
  suppressions: z
    .array(
      z.object({
        status: z.enum(['accepted', 'underReview', 'rejected']).optional(),
      }),
    )
    .nullish(),
});

const run = z.object({
  tool: z.object({
    driver: component,
    extensions: z.array(component).max(1000).optional(),
  }),
  invocations: z
    .array(
      z.object({
        executionSuccessful: z.boolean().optional(),
        endTimeUtc: z.string().max(100).optional(),
      }),
    )
    .max(10_000)
    .optional(),
  // Absent or null says that the run looked for none, which is not the same as an empty list.
  results: z.array(result).max(250_000).nullish(),
});

const schema = z.object({
  version: z.literal('2.1.0', { error: 'SARIF 2.1.0 is read, and no other' }),
  runs: z.array(run).min(1).max(100),
});

type Run = z.infer<typeof run>;
type Result = z.infer<typeof result>;

/**
 * The evidence of a SARIF 2.1.0 log: one key a tool, such as `sarif.codeql`. Runs of one tool, such as one a language,
 * count together. Counted is what the standard calls a failure that is still there: neither suppressed, nor absent
 * since the baseline. A tool that did not finish has no value: nothing found is then nothing known.
 *
 * @internal
 */
export function readSarif(text: string): ReportedEvidence[] {
  const { runs } = readJsonReport(text, schema);
  const byKey = new Map<string, Run[]>();
  for (const each of runs) {
    const key = `sarif.${keyPartOf(each.tool.driver.name)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return [...byKey].map(([key, ofTool]) => evidenceOf(key, ofTool));
}

function evidenceOf(key: string, runs: readonly Run[]): ReportedEvidence {
  const {
    name,
    semanticVersion,
    version = semanticVersion,
  } = runs[0].tool.driver;
  const observedAt = runs
    .flatMap(({ invocations = [] }) => invocations)
    .map(({ endTimeUtc }) => momentOf(endTimeUtc))
    .filter(moment => moment !== undefined)
    .sort()
    .at(-1);
  const when = { key, ...(observedAt && { observedAt }) };
  const reason = whyUnknown(name, runs);
  if (reason) {
    return { ...when, unavailable: reason };
  }
  const counts = {
    errors: 0,
    warnings: 0,
    notes: 0,
    suppressed: 0,
    results: 0,
  };
  for (const each of runs) {
    countInto(counts, each);
  }
  return {
    ...when,
    value: { tool: name, ...(version && { version }), ...counts },
  };
}

function whyUnknown(name: string, runs: readonly Run[]): string | undefined {
  if (
    runs.some(({ invocations = [] }) =>
      invocations.some(each => each.executionSuccessful === false),
    )
  ) {
    return `${name} did not finish`;
  }
  return runs.some(({ results }) => !results)
    ? `${name} was not asked for results`
    : undefined;
}

function countInto(
  counts: Record<
    'errors' | 'warnings' | 'notes' | 'suppressed' | 'results',
    number
  >,
  { tool, results }: Run,
): void {
  const rules = new Map(
    (tool.driver.rules ?? []).map(each => [each.id, each] as const),
  );
  for (const each of results ?? []) {
    if ((each.kind ?? 'fail') !== 'fail' || each.baselineState === 'absent') {
      continue;
    }
    if (isSuppressed(each)) {
      counts.suppressed += 1;
      continue;
    }
    counts.results += 1;
    const severity = levelOf(each, tool, rules);
    if (severity === 'error') {
      counts.errors += 1;
    } else if (severity === 'warning') {
      counts.warnings += 1;
    } else if (severity === 'note') {
      counts.notes += 1;
    }
  }
}

/** By section 3.27.23: suppressed unless some suppression waits for its review, or was rejected. */
function isSuppressed({ suppressions }: Result): boolean {
  return (
    !!suppressions?.length &&
    suppressions.every(({ status = 'accepted' }) => status === 'accepted')
  );
}

/** By section 3.27.10: what the result says, else what its rule says, else a warning. */
function levelOf(
  each: Result,
  tool: Run['tool'],
  rules: ReadonlyMap<string | undefined, z.infer<typeof rule>>,
): Level {
  const { rule: reference } = each;
  const extension = reference?.toolComponent?.index ?? -1;
  const owner = extension >= 0 ? tool.extensions?.[extension] : tool.driver;
  const position = reference?.index ?? each.ruleIndex ?? -1;
  const found =
    position >= 0
      ? owner?.rules?.[position]
      : rules.get(reference?.id ?? each.ruleId);
  return each.level ?? found?.defaultConfiguration?.level ?? 'warning';
}
