import { z } from 'zod/v4';
import { momentOf, readJsonReport } from './readJsonReport';
import { ReportedEvidence } from './ReportedEvidence';

const VERSIONS = ['1.4', '1.5', '1.6'] as const;
/** Worst first. */
const SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
  'info',
  'none',
  'unknown',
] as const;
type Severity = (typeof SEVERITIES)[number];

/** Analysed, and nothing is left to be done about it. */
const SETTLED = new Set([
  'resolved',
  'resolved_with_pedigree',
  'false_positive',
  'not_affected',
]);

interface Component {
  licenses?: unknown[];
  components?: Component[];
}

const component: z.ZodType<Component> = z.lazy(() =>
  z.object({
    type: z.string().max(100),
    name: z.string().max(1000),
    licenses: z.array(z.unknown()).max(1000).optional(),
    components: z.array(component).max(100_000).optional(),
  }),
);

const schema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.enum(VERSIONS),
  serialNumber: z.string().max(200).optional(),
  metadata: z.object({ timestamp: z.string().max(100).optional() }).optional(),
  components: z.array(component).max(100_000).optional(),
  vulnerabilities: z
    .array(
      z.object({
        id: z.string().max(500).optional(),
        ratings: z
          .array(z.object({ severity: z.enum(SEVERITIES).optional() }))
          .max(1000)
          .optional(),
        analysis: z
          .object({ state: z.string().max(100).optional() })
          .optional(),
      }),
    )
    .max(100_000)
    .optional(),
});

type Vulnerability = NonNullable<
  z.infer<typeof schema>['vulnerabilities']
>[number];

/**
 * The evidence of a CycloneDX bill of materials, under `cyclonedx`. A bill that lists no vulnerabilities at all says
 * nothing of them, which is not the same as none.
 *
 * @internal
 */
export function readCycloneDx(text: string): ReportedEvidence[] {
  const bom = readJsonReport(text, schema);
  const generatedAt = momentOf(bom.metadata?.timestamp);
  const { components, licensesKnown } = countComponents(bom.components ?? []);
  return [
    {
      key: 'cyclonedx',
      ...(generatedAt && { observedAt: generatedAt }),
      value: {
        bomFormat: bom.bomFormat,
        specVersion: bom.specVersion,
        ...(bom.serialNumber && { serialNumber: bom.serialNumber }),
        components,
        licensesKnown,
        ...(bom.vulnerabilities && {
          vulnerabilities: countVulnerabilities(bom.vulnerabilities),
        }),
        ...(generatedAt && { generatedAt }),
      },
    },
  ];
}

/** Components hold components. */
function countComponents(roots: readonly Component[]) {
  let components = 0;
  let licensesKnown = 0;
  const left = [...roots];
  for (let each = left.pop(); each; each = left.pop()) {
    components += 1;
    licensesKnown += each.licenses?.length ? 1 : 0;
    for (const inner of each.components ?? []) {
      left.push(inner);
    }
  }
  return { components, licensesKnown };
}

function countVulnerabilities(vulnerabilities: readonly Vulnerability[]) {
  const counts: Record<Severity | 'settled', number> = {
    ...(Object.fromEntries(SEVERITIES.map(each => [each, 0])) as Record<
      Severity,
      number
    >),
    settled: 0,
  };
  for (const each of vulnerabilities) {
    if (SETTLED.has(each.analysis?.state ?? '')) {
      counts.settled += 1;
    } else {
      counts[severityOf(each)] += 1;
    }
  }
  return counts;
}

/** The worst of what its raters say. */
function severityOf({ ratings = [] }: Vulnerability): Severity {
  const found = ratings.map(({ severity = 'unknown' }) => severity);
  return SEVERITIES.find(each => found.includes(each)) ?? 'unknown';
}
