import { STANDINGS } from './standing';
import { StandingWalk } from './walk';

/**
 * Whether an entity stands better than at the start and only because less is asked of it: its last rise was by
 * applicability, and it has not moved since. Somebody should look whether that is right.
 *
 * @public
 */
export function isToReview({ end, steps }: StandingWalk): boolean {
  const last = steps.at(-1);
  return (
    end !== undefined &&
    last?.cause === 'applicability' &&
    last.from !== undefined &&
    isOpen(last.from) &&
    !isOpen(end)
  );
}

/** Whether something is left to do. */
function isOpen(standing: (typeof STANDINGS)[number]): boolean {
  return standing === 'not-met' || standing === 'unknown';
}
