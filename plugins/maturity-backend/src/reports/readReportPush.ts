import {
  EvidencePush,
  REPORT_FORMATS,
  ReportFormat,
} from '@cairn/backstage-plugin-maturity-common';
import { z } from 'zod/v4';
import { PathOf } from '../push/EvidenceFinder';
import { PushRefusal } from '../push/PushRefusal';
import { schemaFaults } from '../push/schemaFaults';
import { showValue } from '../push/showPath';
import { readCycloneDx } from './readCycloneDx';
import { readJUnit } from './readJUnit';
import { readSarif } from './readSarif';
import { readScorecard } from './readScorecard';
import { REPORT, ReportedEvidence } from './ReportedEvidence';

export { REPORT };

const READERS: Record<
  ReportFormat,
  (text: string) => Promise<ReportedEvidence[]> | ReportedEvidence[]
> = {
  sarif: readSarif,
  junit: readJUnit,
  cyclonedx: readCycloneDx,
  scorecard: readScorecard,
};

const querySchema = z.strictObject({
  entityRef: z.string().min(1).max(500),
  source: z.string().min(1).max(100),
  url: z.string().max(2048).optional(),
  observedAt: z.iso.datetime({ offset: true }).optional(),
});

/** What of an observation stands in the address of a report; the rest is in the document. */
const IN_ADDRESS = new Set(['entityRef', 'url', 'observedAt', 'source']);

/**
 * A report as the push that it amounts to.
 *
 * @throws PushRefusal that names each fault
 * @internal
 */
export async function readReportPush(options: {
  format: string;
  query: unknown;
  text: string;
}): Promise<{ push: EvidencePush; pathOf: PathOf }> {
  const { format, query, text } = options;
  const known = REPORT_FORMATS.find(each => each === format);
  if (!known) {
    throw new PushRefusal(REPORT, [
      {
        path: 'format',
        message: `there is no such format; give one of ${REPORT_FORMATS.join(
          ', ',
        )}`,
        value: showValue(format),
      },
    ]);
  }
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) {
    throw new PushRefusal(REPORT, schemaFaults(parsed.error, query));
  }
  const { source, entityRef, url, observedAt } = parsed.data;
  const reported = await READERS[known](text);
  return {
    push: {
      source,
      observations: reported.map(each => ({
        entityRef,
        ...(url && { url }),
        ...each,
        ...(observedAt && { observedAt }),
      })),
    },
    pathOf: (index, field) =>
      IN_ADDRESS.has(field) ? field : reported[index].key,
  };
}
