import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';

/**
 * What one caller may see of the catalog, to be laid over the queries of one request. It is a decision of this moment:
 * do not keep it.
 *
 * @public
 */
export interface Visibility {
  /** Whether the caller may see everything, nothing, or some entities. */
  readonly scope: 'all' | 'none' | 'some';
  /**
   * Whether entities that the caller may see may be hidden nevertheless, because the catalog had to be asked and
   * there were more of them than it is asked for.
   */
  readonly truncated: boolean;
  /**
   * Adds the WHERE that leaves the rows of visible entities. It costs no statement of its own.
   *
   * @param query - the query that is restricted, and returned
   * @param column - its column with the entity ref, such as `results.entity_ref`
   */
  restrict<TQuery extends Knex.QueryBuilder>(
    query: TQuery,
    column: string,
  ): TQuery;
  /**
   * Whether the mirror has an entity and the caller may see it. False for both reasons, so that nobody learns that
   * something exists.
   */
  canSee(entityRef: string): Promise<boolean>;
}

/** A visibility from the function that restricts queries. */
export function createVisibility(options: {
  knex: Knex;
  scope: Visibility['scope'];
  truncated?: boolean;
  where?(query: Knex.QueryBuilder, column: string): void;
}): Visibility {
  const { knex, scope, truncated = false, where } = options;
  const visibility: Visibility = {
    scope,
    truncated,
    restrict(query, column) {
      where?.(query, column);
      return query;
    },
    async canSee(entityRef) {
      if (scope === 'none') {
        return false;
      }
      const ref = stringifyEntityRef(parseEntityRef(entityRef));
      const row = await visibility
        .restrict(
          knex('mirror_entities')
            .where('mirror_entities.entity_ref', ref)
            .select('mirror_entities.entity_ref'),
          'mirror_entities.entity_ref',
        )
        .first();
      return row !== undefined;
    },
  };
  return visibility;
}
