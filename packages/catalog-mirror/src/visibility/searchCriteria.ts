import {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { whereRefIn } from '../sql';
import { SearchCondition, searchRules } from './rules';

/** Conditions on search fields, combined. */
export type SearchCriteria = PermissionCriteria<SearchCondition>;

/** Translates the conditions of a decision, or gives up where one of them is of a rule that is not the catalog's own. */
export function toSearchCriteria(
  criteria: PermissionCriteria<PermissionCondition>,
): SearchCriteria | undefined {
  if ('not' in criteria) {
    const not = toSearchCriteria(criteria.not);
    return not && { not };
  }
  if ('allOf' in criteria) {
    const allOf = translateAll(criteria.allOf);
    return allOf && { allOf };
  }
  if ('anyOf' in criteria) {
    const anyOf = translateAll(criteria.anyOf);
    return anyOf && { anyOf };
  }
  return searchRules.get(criteria.rule)?.toCondition(criteria.params);
}

function translateAll(
  list: readonly PermissionCriteria<PermissionCondition>[],
): [SearchCriteria, ...SearchCriteria[]] | undefined {
  const translated: SearchCriteria[] = [];
  for (const criteria of list) {
    const one = toSearchCriteria(criteria);
    if (!one) {
      return undefined;
    }
    translated.push(one);
  }
  // The type of criteria wants one at least; an empty list is answered below as the catalog answers it.
  return translated as [SearchCriteria, ...SearchCriteria[]];
}

/** Adds the WHERE that says of `column` what the catalog would say of the entity. */
export function whereCriteria(
  query: Knex.QueryBuilder,
  column: string,
  criteria: SearchCriteria,
): void {
  if ('not' in criteria) {
    query.whereNot(inner => whereCriteria(inner, column, criteria.not));
  } else if ('allOf' in criteria) {
    query.where(outer => {
      outer.whereRaw('1 = 1');
      for (const one of criteria.allOf) {
        outer.where(inner => whereCriteria(inner, column, one));
      }
    });
  } else if ('anyOf' in criteria) {
    query.where(outer => {
      outer.whereRaw('1 = 0');
      for (const one of criteria.anyOf) {
        outer.orWhere(inner => whereCriteria(inner, column, one));
      }
    });
  } else {
    whereCondition(query, column, criteria);
  }
}

// `in` and not a correlated `exists`: the column then stands outside the subquery, where no table of ours can capture
// a name that the host left unqualified, which would show everything.
function whereCondition(
  query: Knex.QueryBuilder,
  column: string,
  { key, values }: SearchCondition,
): void {
  query.whereIn(column, subquery => {
    subquery
      .select('visibility_search.entity_ref')
      .from('mirror_search as visibility_search')
      .where('visibility_search.key', key.toLowerCase());
    if (values?.length === 1) {
      subquery.where('visibility_search.value', values[0].toLowerCase());
    } else if (values) {
      whereRefIn(
        subquery,
        'visibility_search.value',
        values.map(value => value.toLowerCase()),
      );
    }
  });
}
