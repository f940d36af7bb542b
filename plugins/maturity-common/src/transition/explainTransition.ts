import { Marks, TransitionCause } from '../assessment/types';
import { Criterion } from '../rubric/types';
import { findChanges } from './findChanges';
import { AssessmentSnapshot, WorkframeTransition } from './types';

/**
 * Of several causes the first of these is named. `evidence` comes last, because only it counts as progress: a move
 * is put down to it only where everything that mattered to the move was evidence.
 */
const PRECEDENCE = [
  'membership',
  'rubric',
  'applicability',
  'exemption',
  'lapse',
  'evidence',
] as const satisfies readonly TransitionCause[];

const MARKS = ['proven', 'accepted', 'possible'] as const;

/**
 * Says which workframes moved between two assessments of one entity, and why.
 *
 * All criteria of the workframe whose state changed are listed, each with its own cause. To the cause of the whole
 * move only those matter that stand at or below the highest level that a moved mark left or reached: a mark depends
 * on nothing above it. Of mixed causes the first of membership, rubric, applicability, exemption, lapse, evidence
 * is named.
 *
 * @public
 */
export function explainTransition(options: {
  /** Absent when `to` is the first assessment; each workframe then has a transition by membership. */
  from?: AssessmentSnapshot;
  to: AssessmentSnapshot & { criteria: readonly Criterion[] };
}): WorkframeTransition[] {
  const { from, to } = options;
  if (!from) {
    return to.workframes.map(({ workframe, ...marks }) => ({
      workframe,
      to: pickMarks(marks),
      cause: 'membership',
      changes: [],
    }));
  }
  const moved = to.workframes.flatMap(after => {
    const before = from.workframes.find(
      ({ workframe }) => workframe === after.workframe,
    );
    return before && MARKS.every(mark => before[mark] === after[mark])
      ? []
      : [{ before, after }];
  });
  if (moved.length === 0) {
    return [];
  }

  const touched = findChanges(from, to);
  return moved.map(({ before, after }) => {
    const { workframe } = after;
    const own = touched.filter(({ places }) =>
      places.some(place => place.workframe === workframe),
    );
    const reach = Math.max(
      ...MARKS.filter(mark => before?.[mark] !== after[mark]).flatMap(mark => [
        before?.[mark] ?? 0,
        after[mark],
      ]),
    );
    const mattering = own.filter(({ places }) =>
      places.some(
        place => place.workframe === workframe && place.level <= reach,
      ),
    );
    const causes = mattering.map(({ cause }) => cause);
    return {
      workframe,
      ...(before && { from: pickMarks(before) }),
      to: pickMarks(after),
      cause:
        PRECEDENCE.find(cause => causes.includes(cause)) ??
        causeWithoutChange(from, to, before),
      changes: own.flatMap(({ change }) => change ?? []),
    };
  });
}

/** The marks moved and no criterion at their levels did: something around the criteria has changed. */
function causeWithoutChange(
  from: AssessmentSnapshot,
  to: AssessmentSnapshot,
  before: Marks | undefined,
): TransitionCause {
  if (!before) {
    return 'membership';
  }
  return from.rubricVersion === to.rubricVersion ? 'applicability' : 'rubric';
}

function pickMarks({ proven, accepted, possible }: Marks): Marks {
  return { proven, accepted, possible };
}
