import { Level, Transition } from '@cairn/backstage-plugin-maturity-common';
import { ColumnTypes } from '@cairn/catalog-mirror';

/**
 * A transition that has no place in history yet.
 *
 * @internal
 */
export type NewTransition = Pick<
  Transition,
  'workframe' | 'from' | 'cause' | 'changes'
> & {
  /** Absent where an entity leaves. */
  to?: Transition['to'];
  /** Of the entity that moved, where it is not the one that has the ref now. */
  uid?: string;
};

/** @internal */
export interface TransitionRow {
  entity_ref: string;
  uid: string | null;
  workframe: Transition['workframe'];
  at: string;
  from_proven: Level | null;
  from_accepted: Level | null;
  from_possible: Level | null;
  to_proven: Level | null;
  to_accepted: Level | null;
  to_possible: Level | null;
  cause: Transition['cause'];
  changes: string;
  rubric_version: number;
}

/** @internal */
export const transitionColumns = {
  entity_ref: 'text',
  uid: 'text',
  workframe: 'text',
  at: 'text',
  from_proven: 'integer',
  from_accepted: 'integer',
  from_possible: 'integer',
  to_proven: 'integer',
  to_accepted: 'integer',
  to_possible: 'integer',
  cause: 'text',
  changes: 'text',
  rubric_version: 'integer',
} satisfies ColumnTypes;

/** @internal */
export function transitionRow(options: {
  transition: NewTransition;
  entityRef: string;
  uid?: string;
  at: string;
  rubricVersion: number;
}): TransitionRow {
  const { from, to, workframe, cause, changes } = options.transition;
  return {
    entity_ref: options.entityRef,
    uid:
      ('uid' in options.transition ? options.transition.uid : options.uid) ??
      null,
    workframe,
    at: options.at,
    from_proven: from?.proven ?? null,
    from_accepted: from?.accepted ?? null,
    from_possible: from?.possible ?? null,
    to_proven: to?.proven ?? null,
    to_accepted: to?.accepted ?? null,
    to_possible: to?.possible ?? null,
    cause,
    changes: JSON.stringify(changes),
    rubric_version: options.rubricVersion,
  };
}

/** @internal */
export function transitionFromRow(
  row: TransitionRow & { id: number | string },
): Transition {
  return {
    id: String(row.id),
    entityRef: row.entity_ref,
    workframe: row.workframe,
    at: row.at,
    ...(row.from_proven !== null && {
      from: {
        proven: row.from_proven,
        accepted: row.from_accepted!,
        possible: row.from_possible!,
      },
    }),
    to: {
      proven: row.to_proven!,
      accepted: row.to_accepted!,
      possible: row.to_possible!,
    },
    cause: row.cause,
    changes: JSON.parse(row.changes),
    rubricVersion: row.rubric_version,
  };
}
