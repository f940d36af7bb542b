import { FilterPredicate } from '@backstage/filter-predicates';
import { show } from '../model/show';
import { UnusableCheckError } from './UnusableCheckError';

/**
 * The filter of a check as a predicate: all members of an object must match, and any object of a list.
 *
 * @throws UnusableCheckError if a predicate cannot say it
 * @internal
 */
export function importFilter(
  filter: Record<string, unknown> | Record<string, unknown>[],
): FilterPredicate {
  return Array.isArray(filter)
    ? { $any: filter.map(importOne) }
    : importOne(filter);
}

function importOne(filter: Record<string, unknown>): FilterPredicate {
  return {
    $all: Object.entries(filter).map(([path, wanted]) => {
      const values: unknown[] = Array.isArray(wanted) ? wanted : [wanted];
      return {
        $any: values.flatMap(value => matches(plainPath(path), value)),
      };
    }),
  };
}

/** As the property itself, or as an item of it: the filter of a check makes no difference. */
function matches(path: string, value: unknown): FilterPredicate[] {
  if (
    typeof value !== 'string' &&
    typeof value !== 'number' &&
    typeof value !== 'boolean'
  ) {
    throw new UnusableCheckError(
      `its filter asks ${path} for ${show(
        value,
      )}, where a text, a number, true or false is understood`,
    );
  }
  return [
    { [path]: value } as FilterPredicate,
    { [path]: { $contains: value } } as FilterPredicate,
  ];
}

/** `metadata.annotations['acme.org/x']` is the only way in which such a filter can name a key with a dot. */
function plainPath(path: string): string {
  return path.replace(/\[(['"])(.*?)\1\]/g, '.$2').replace(/^\./, '');
}
