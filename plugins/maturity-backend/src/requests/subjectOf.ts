import {
  Criterion,
  RequestSubject,
} from '@cairn/backstage-plugin-maturity-common';
import { entitySummaryFromRow, EntitySummaryRow } from '../store/titles';

/**
 * What a request is about. A criterion that the rubric does not have any more is known by its id.
 *
 * @internal
 */
export function subjectOf(
  row: EntitySummaryRow & { criterion_id: string },
  criteria: ReadonlyMap<string, Criterion>,
): RequestSubject {
  const { entityRef, title, owner } = entitySummaryFromRow(row);
  const criterion = criteria.get(row.criterion_id);
  return {
    entity: { entityRef, title, ...(owner && { owner }) },
    criterion: criterion
      ? {
          id: criterion.id,
          title: criterion.title,
          workframe: criterion.workframe,
          level: criterion.level,
          owner: criterion.owner,
        }
      : { id: row.criterion_id, title: row.criterion_id },
  };
}
