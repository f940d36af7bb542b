import {
  Level,
  Marks,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';

type MarksAndTarget = Marks & { target?: Level };

const NONE = '-';

/**
 * Marks and target as four characters, one a mark.
 *
 * @internal
 */
export function marksText(marks: MarksAndTarget): string {
  const { proven, accepted, possible, target } = marks;
  return `${proven}${accepted}${possible}${target ?? NONE}`;
}

/** @internal */
export function marksFromText(text: string): MarksAndTarget {
  const [proven, accepted, possible, target] = text;
  return {
    proven: Number(proven) as Level,
    accepted: Number(accepted) as Level,
    possible: Number(possible) as Level,
    ...(target !== NONE && { target: Number(target) as Level }),
  };
}

/**
 * Those of all workframes, one after the other.
 *
 * @internal
 */
export function allMarksText(
  workframes: Record<Workframe, MarksAndTarget>,
): string {
  return WORKFRAMES.map(each => marksText(workframes[each])).join('');
}

/** @internal */
export function allMarksFromText(
  text: string,
): Record<Workframe, MarksAndTarget> {
  return Object.fromEntries(
    WORKFRAMES.map((workframe, index) => [
      workframe,
      marksFromText(text.slice(4 * index, 4 * index + 4)),
    ]),
  ) as Record<Workframe, MarksAndTarget>;
}
