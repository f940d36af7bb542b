import { TransitionCause } from '../assessment/types';
import { Level } from '../model/level';
import { Workframe } from '../model/workframe';
import { NoticedChange, NoticedEntity, NoticedMove } from './types';

/**
 * A workframe of an entity that stands worse after a pass than before it.
 *
 * @public
 */
export interface Fall {
  /** The entity. */
  entity: NoticedEntity;
  /** The workframe. */
  workframe: Workframe;
  /** The proven level before and after; absent where it is the same and only criteria fell. */
  levels?: { from: Level; to: Level };
  /** Why. */
  cause: TransitionCause;
  /** The criteria that no longer pass. */
  criteria: { criterionId: string; title: string }[];
  /** The rubric version that judged. */
  rubricVersion: number;
  /** The sources whose silence led to it. */
  silentSources: string[];
}

/**
 * What fell in one pass. What fell and rose again in it did not fall; what was never assessed before, or has left, is
 * nobody's fall. A criterion that fails now counts by itself where it is at or below the target of the entity.
 *
 * @param options - All in the order in which it happened; `entities` by ref.
 * @public
 */
export function fallsOf(options: {
  moves: readonly NoticedMove[];
  changes: readonly NoticedChange[];
  entities: ReadonlyMap<string, NoticedEntity>;
}): Fall[] {
  const moves = groupBy(options.moves, keyOf);
  const changes = groupBy(options.changes, keyOf);
  return [...new Set([...moves.keys(), ...changes.keys()])].flatMap(key => {
    const ownMoves = moves.get(key) ?? [];
    const ownChanges = changes.get(key) ?? [];
    const { entityRef, workframe } = ownMoves[0] ?? ownChanges[0];
    const entity = options.entities.get(entityRef);
    if (!entity || ownMoves.some(({ from, to }) => !from || !to)) {
      return [];
    }
    const lost = lostCriteria(ownChanges);
    const levels = levelsOf(ownMoves);
    const target = entity.targets[workframe] ?? 0;
    const failed = lost.filter(
      ({ to, level }) => to === 'fail' && level <= target,
    );
    if (!levels && !failed.length) {
      return [];
    }
    const told = levels ? lost : failed;
    const last = levels
      ? ownMoves.filter(isFall).at(-1)!
      : failed.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)!;
    return [
      {
        entity,
        workframe,
        ...(levels && { levels }),
        cause: last.cause,
        criteria: told.map(({ criterionId, title }) => ({
          criterionId,
          title,
        })),
        rubricVersion: last.rubricVersion,
        silentSources: [
          ...new Set(told.flatMap(({ silentSources }) => silentSources)),
        ].sort(),
      },
    ];
  });
}

/** The criteria that passed before and do not now. */
function lostCriteria(changes: readonly NoticedChange[]): NoticedChange[] {
  return [...groupBy(changes, ({ criterionId }) => criterionId).values()]
    .filter(own => own[0].from === 'pass' && own.at(-1)!.to !== 'pass')
    .map(own => own.at(-1)!);
}

function levelsOf(
  moves: readonly NoticedMove[],
): { from: Level; to: Level } | undefined {
  const from = moves[0]?.from?.proven;
  const to = moves.at(-1)?.to?.proven;
  return from !== undefined && to !== undefined && to < from
    ? { from, to }
    : undefined;
}

function isFall({ from, to }: NoticedMove): boolean {
  return from !== undefined && to !== undefined && to.proven < from.proven;
}

function keyOf(item: { entityRef: string; workframe: Workframe }): string {
  return `${item.entityRef} ${item.workframe}`;
}

function groupBy<T>(
  items: readonly T[],
  key: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = groups.get(key(item));
    if (own) {
      own.push(item);
    } else {
      groups.set(key(item), [item]);
    }
  }
  return groups;
}
