import {
  Assessment,
  packAssessment,
} from '@cairn/backstage-plugin-maturity-common';
import { createHash } from 'node:crypto';
import { RubricInForce } from '../rubric/RubricKeeper';
import { standingOf, standsAlike } from '../store/standing';
import { AssessmentWrite } from '../store/writeAssessments';
import type { Assessed } from './Assessor';

/**
 * An assessment in the form in which it is stored.
 *
 * @internal
 */
export function toWrite(options: {
  assessed: Assessed;
  rubric: RubricInForce;
  collectedDigest: string | undefined;
  history: Pick<AssessmentWrite, 'transitions' | 'changes'>;
}): AssessmentWrite {
  const { assessed, rubric, collectedDigest, history } = options;
  const { subject, assessment, assessedAt } = assessed;
  const { stored, entity, dimensions } = subject;
  const { metadata } = entity;
  const document = JSON.stringify(packAssessment(assessment).packed);
  const standing = standingOf({
    assessment,
    criteria: rubric.rubric.criteria,
    dimensions,
    uid: metadata.uid,
    rubricVersion: rubric.version,
  });
  return {
    entityRef: subject.entityRef,
    standing,
    moved: !stored || !standsAlike(stored, standing),
    sortTitle: (metadata.title ?? metadata.name).toLowerCase(),
    assessedAt,
    revisitAt: nextRevisit(assessment, assessedAt),
    collectedDigest: collectedDigest ?? stored?.collectedDigest,
    document,
    documentDigest: createHash('sha1').update(document).digest('base64'),
    stored,
    ...history,
  };
}

/** The first moment still to come: one that has passed has had its effect already. */
function nextRevisit(assessment: Assessment, now: string): string | undefined {
  let next: string | undefined;
  for (const { revisitAt } of assessment.results) {
    if (
      revisitAt !== undefined &&
      revisitAt > now &&
      (next === undefined || revisitAt < next)
    ) {
      next = revisitAt;
    }
  }
  return next;
}
