import {
  Criterion,
  Rubric,
  RubricFault,
} from '@cairn/backstage-plugin-maturity-common';

/**
 * Keeps the last good definition of each criterion that now has a fault, at the place where it was: a typo must not
 * take a criterion out of the rubric, since levels would rise by it.
 *
 * @internal
 */
export function carryOver(options: {
  rubric: Rubric;
  faults: RubricFault[];
  previous?: Rubric;
}): { rubric: Rubric; faults: RubricFault[] } {
  const { rubric, previous } = options;
  const present = new Set(rubric.criteria.map(criterion => criterion.id));
  const broken = new Set(options.faults.map(fault => fault.criterionId));
  const criteria: Criterion[] = [...rubric.criteria];
  const kept = new Set<string>();
  for (const [index, criterion] of (previous?.criteria ?? []).entries()) {
    if (broken.has(criterion.id) && !present.has(criterion.id)) {
      criteria.splice(Math.min(index, criteria.length), 0, criterion);
      kept.add(criterion.id);
    }
  }
  return {
    rubric: { ...rubric, criteria },
    faults: options.faults.map(fault =>
      fault.criterionId && kept.has(fault.criterionId)
        ? {
            ...fault,
            reason: `${fault.reason} (until then its last good definition stays in force)`,
          }
        : fault,
    ),
  };
}
