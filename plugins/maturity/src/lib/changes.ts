import {
  EntityMaturityDetail,
  Level,
  ResultState,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';

/** What a refresh changed. */
export interface Changes {
  criteria: { criterionId: string; title: string; to: ResultState }[];
  levels: { workframe: Workframe; from: Level; to: Level }[];
}

/** Compares two assessments of one entity. */
export function changesBetween(
  before: EntityMaturityDetail | undefined,
  after: EntityMaturityDetail,
): Changes {
  if (!before) return { criteria: [], levels: [] };
  const titles = new Map(after.criteria.map(({ id, title }) => [id, title]));
  const states = new Map(
    before.results.map(({ criterionId, state }) => [criterionId, state]),
  );
  const proven = new Map(
    before.workframes.map(frame => [frame.workframe, frame.proven]),
  );
  return {
    criteria: after.results
      .filter(result => states.get(result.criterionId) !== result.state)
      .map(({ criterionId, state }) => ({
        criterionId,
        title: titles.get(criterionId) ?? criterionId,
        to: state,
      })),
    levels: after.workframes.flatMap(frame => {
      const from = proven.get(frame.workframe);
      return from === undefined || from === frame.proven
        ? []
        : [{ workframe: frame.workframe, from, to: frame.proven }];
    }),
  };
}
