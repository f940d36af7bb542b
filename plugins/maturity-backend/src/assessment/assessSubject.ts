import { assess } from '@cairn/backstage-plugin-maturity-common';
import { RubricInForce } from '../rubric/RubricKeeper';
import type { Assessed } from './Assessor';
import { SliceSubject } from './readSlices';

/**
 * Assesses one subject by a rubric, whether to store what comes of it or only to say what would: what was simulated is
 * then what publishing does.
 *
 * @internal
 */
export function assessSubject(options: {
  rubric: Pick<RubricInForce, 'prepared'>;
  subject: SliceSubject;
  /** The keys that installed sources collect, and those that are pushed. */
  knownKeys: Pick<ReadonlySet<string>, 'has'>;
  /** ISO 8601 in UTC. */
  now: string;
}): Assessed {
  const { rubric, subject, knownKeys, now } = options;
  const { entity, evidence, exemptions, stored } = subject;
  // The clocks of two replicas differ, and history must not run backwards.
  const assessedAt =
    stored && stored.assessedAt > now ? stored.assessedAt : now;
  return {
    subject,
    assessedAt,
    assessment: assess({
      entity,
      rubric: rubric.prepared,
      evidence,
      exemptions,
      knownKeys,
      now: assessedAt,
    }),
  };
}
