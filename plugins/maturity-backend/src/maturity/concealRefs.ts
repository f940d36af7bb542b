import { CriterionResult } from '@cairn/backstage-plugin-maturity-common';

/** Entity refs in full, as evidence of the catalog writes them. */
const ENTITY_REF = /^[a-z][a-z0-9]*:[^\s/:]+\/[^\s/:]+$/;

/**
 * The entities, other than the one assessed, that a result names in evidence of the catalog.
 *
 * @internal
 */
export function namedRefs(
  { evidence }: CriterionResult,
  entityRef: string,
): string[] {
  if (!evidence?.key.startsWith('catalog.')) {
    return [];
  }
  return refsIn(evidence.value).filter(ref => ref !== entityRef);
}

/**
 * Takes what a result says of other entities out of it. The words are the same for what is hidden and for what does
 * not exist.
 *
 * @internal
 */
export function concealed(result: CriterionResult): CriterionResult {
  const { value: _, ...evidence } = result.evidence!;
  return {
    ...result,
    message: 'Concerns entities that you may not see',
    evidence,
  };
}

function refsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return ENTITY_REF.test(value) ? [value] : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(refsIn)
    : [];
}
