import { z } from 'zod/v4';
import { PushRefusal } from '../push/PushRefusal';
import { readJson } from '../push/readJson';
import { schemaFaults } from '../push/schemaFaults';
import { REPORT } from './ReportedEvidence';

/** Reports nest: components in components, and thread flows in code flows. */
const LIMITS = { depth: 100, values: 2_000_000 };

/**
 * A report in JSON, as far as a schema asks of it.
 *
 * @throws PushRefusal if it is no JSON, or not as the schema wants it
 * @internal
 */
export function readJsonReport<T>(text: string, schema: z.ZodType<T>): T {
  const document = readJson(REPORT, text, LIMITS);
  const parsed = schema.safeParse(document);
  if (!parsed.success) {
    throw new PushRefusal(REPORT, schemaFaults(parsed.error, document));
  }
  return parsed.data;
}

/**
 * The ISO 8601 form in UTC of a moment with an offset. One without is left out: it is the local time of a machine that
 * nobody knows.
 *
 * @internal
 */
export function momentOf(text: string | undefined): string | undefined {
  if (!text || !/(Z|[+-]\d{2}:?\d{2})$/i.test(text)) {
    return undefined;
  }
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/**
 * A name as a part of an evidence key, such as `semgrep-oss`.
 *
 * @internal
 */
export function keyPartOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'unnamed'
  );
}
