import { JsonValue } from '@backstage/types';
import { Evidence, METHODS } from '@cairn/backstage-plugin-maturity-common';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { z } from 'zod/v4';
import { Silence } from '../store/EvidenceStore';

/** Clocks differ a little; what lies further in the future is refused. */
const MAX_SKEW_MS = 5 * 60_000;
const MAX_VALUE_LENGTH = 64 * 1024;

const valueSchema = z.strictObject({
  entityRef: z.string(),
  key: z.string(),
  value: z.json(),
  method: z.enum(METHODS),
  observedAt: z.iso.datetime({ offset: true }).optional(),
  scaffolded: z.boolean().optional(),
  url: z.string().max(2048).optional(),
});

const silenceSchema = z.strictObject({
  entityRef: z.string(),
  key: z.string(),
  unavailable: z.string().min(1).max(2048),
});

/**
 * What is left of a report after looking at it.
 *
 * @internal
 */
export interface ValidatedReport {
  evidence: Evidence[];
  /** What the source itself said it cannot read. */
  unavailable: Silence[];
  /** What was refused although it was about something the source may speak of: what was known before is held. */
  refused: Silence[];
  /** Why observations were refused, one sentence each, those in `refused` too. */
  rejections: string[];
}

/**
 * Sorts what a source reports into what can be believed and what cannot. A source may speak only of the keys that it
 * declared, and of the entities that it was asked about.
 *
 * @internal
 */
export function validateObservations(options: {
  source: EvidenceSource;
  entityRefs: ReadonlySet<string>;
  observations: unknown;
  now: Date;
}): ValidatedReport {
  const { source, entityRefs, observations, now } = options;
  const report: ValidatedReport = {
    evidence: [],
    unavailable: [],
    refused: [],
    rejections: [],
  };
  if (!Array.isArray(observations)) {
    report.rejections.push('It reported something that is not a list');
    return report;
  }
  const keys = new Map(source.keys.map(key => [key.key, key]));

  for (const observation of observations) {
    const subject = subjectOf(observation);
    const key = subject && keys.get(subject.key);
    if (!subject || !key || !entityRefs.has(subject.entityRef)) {
      report.rejections.push(
        `It reported ${describe(
          subject,
        )}, which it was not asked about or did not declare`,
      );
      continue;
    }
    try {
      if ('unavailable' in observation) {
        const { unavailable } = silenceSchema.parse(observation);
        report.unavailable.push({ ...subject, reason: unavailable });
        continue;
      }
      const parsed = valueSchema.parse(observation);
      const observedAt = parsed.observedAt ? new Date(parsed.observedAt) : now;
      checkMoment(observedAt, now);
      checkValue(parsed.value, key.validate);
      report.evidence.push({
        ...subject,
        source: source.id,
        value: parsed.value,
        method: parsed.method,
        observedAt: observedAt.toISOString(),
        ...(parsed.scaffolded && { scaffolded: true }),
        ...(parsed.url && { url: parsed.url }),
      });
    } catch (error) {
      const reason = `${source.title} reported ${describe(
        subject,
      )} in a form that it does not promise: ${messageOf(error)}`;
      report.refused.push({ ...subject, reason });
      report.rejections.push(reason);
    }
  }
  return report;
}

function subjectOf(
  observation: unknown,
): { entityRef: string; key: string } | undefined {
  const { entityRef, key } = (observation ?? {}) as Record<string, unknown>;
  return typeof entityRef === 'string' && typeof key === 'string'
    ? { entityRef: entityRef.toLowerCase(), key }
    : undefined;
}

function describe(subject: { entityRef: string; key: string } | undefined) {
  return subject
    ? `'${subject.key}' of ${subject.entityRef}`
    : 'something without an entity ref and a key';
}

function checkMoment(observedAt: Date, now: Date): void {
  if (observedAt.getTime() > now.getTime() + MAX_SKEW_MS) {
    throw new Error(
      `observedAt is ${observedAt.toISOString()}, which is still to come`,
    );
  }
}

function checkValue(
  value: JsonValue,
  validate: (value: JsonValue) => void,
): void {
  const { length } = JSON.stringify(value);
  if (length > MAX_VALUE_LENGTH) {
    throw new Error(
      `the value has ${length} characters in JSON, more than the ${MAX_VALUE_LENGTH} allowed`,
    );
  }
  validate(value);
}

function messageOf(error: unknown): string {
  return error instanceof z.ZodError
    ? z.prettifyError(error)
    : (error as Error).message;
}
