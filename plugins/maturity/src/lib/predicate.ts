import { FilterPredicate } from '@backstage/filter-predicates';

/**
 * A filter predicate as people write it down, such as "kind: component, spec.type: service | website". What is not
 * plain is left as JSON, so that nothing is lost.
 */
export function predicateInWords(predicate: FilterPredicate): string {
  if (typeof predicate !== 'object') return JSON.stringify(predicate);
  const parts = Object.entries(predicate).map(([key, value]) =>
    partInWords(key, value),
  );
  return parts.every(part => part !== undefined)
    ? parts.join(', ')
    : JSON.stringify(predicate);
}

function partInWords(key: string, value: unknown): string | undefined {
  if (key.startsWith('$')) return undefined;
  if (typeof value !== 'object' || value === null) return `${key}: ${value}`;
  if ('$in' in value && Array.isArray(value.$in)) {
    return `${key}: ${value.$in.join(' | ')}`;
  }
  return undefined;
}
