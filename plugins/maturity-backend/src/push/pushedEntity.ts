import {
  Level,
  Marks,
  PushedEntity,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';

/**
 * Where an entity stands, by workframe.
 *
 * @internal
 */
export type Marked = Record<Workframe, Marks & { target?: Level }>;

/**
 * What the answer to a push says of one entity.
 *
 * @internal
 */
export function pushedEntity(options: {
  entityRef: string;
  before: Marked | undefined;
  after: Marked | undefined;
}): PushedEntity {
  const { entityRef, before, after } = options;
  const workframes: PushedEntity['workframes'] = [];
  const moved: PushedEntity['moved'] = [];
  for (const workframe of after ? WORKFRAMES : []) {
    const { target } = after![workframe];
    const to = marksOf(after![workframe]);
    const from = before && marksOf(before[workframe]);
    workframes.push({
      workframe,
      ...to,
      ...(target !== undefined && { target }),
    });
    if (!from || !areSame(from, to)) {
      moved.push({ workframe, ...(from && { from }), to });
    }
  }
  return { entityRef, workframes, moved };
}

function marksOf({ proven, accepted, possible }: Marks): Marks {
  return { proven, accepted, possible };
}

function areSame(a: Marks, b: Marks): boolean {
  return (
    a.proven === b.proven &&
    a.accepted === b.accepted &&
    a.possible === b.possible
  );
}
