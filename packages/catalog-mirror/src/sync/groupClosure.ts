import { ClosureRow } from '../database';

/**
 * Every group with every group above it, nearest first, and with itself at depth 0. A group may have several parents;
 * parents outside `groups` are left out, and a cycle ends where it began.
 */
export function groupClosure(options: {
  groups: Iterable<string>;
  /** Pairs of group and parent. */
  parents: Iterable<{ group: string; parent: string }>;
}): ClosureRow[] {
  const parentsOf = new Map<string, string[]>();
  for (const group of options.groups) {
    parentsOf.set(group, []);
  }
  for (const { group, parent } of options.parents) {
    if (parentsOf.has(parent)) {
      parentsOf.get(group)?.push(parent);
    }
  }

  const rows: ClosureRow[] = [];
  for (const group of parentsOf.keys()) {
    const seen = new Set([group]);
    let level = [group];
    for (let depth = 0; level.length > 0; depth++) {
      const above: string[] = [];
      for (const ancestor of level) {
        rows.push({ group_ref: group, ancestor_ref: ancestor, depth });
        for (const parent of parentsOf.get(ancestor)!) {
          if (!seen.has(parent)) {
            seen.add(parent);
            above.push(parent);
          }
        }
      }
      level = above;
    }
  }
  return rows;
}
