import { FilterPredicate } from '@backstage/filter-predicates';

/**
 * Whether a predicate can match any entity of a kind, by what it says of `kind` alone. Errs towards yes.
 *
 * @internal
 */
export function mayMatchKind(
  predicate: FilterPredicate,
  kind: string,
): boolean {
  return verdict(predicate, kind) !== 'never';
}

type Verdict = 'always' | 'never' | 'sometimes';

const OPPOSITE: Record<Verdict, Verdict> = {
  always: 'never',
  never: 'always',
  sometimes: 'sometimes',
};

function all(verdicts: Verdict[]): Verdict {
  if (verdicts.includes('never')) {
    return 'never';
  }
  return verdicts.includes('sometimes') ? 'sometimes' : 'always';
}

function verdict(predicate: unknown, kind: string): Verdict {
  if (typeof predicate !== 'object' || predicate === null) {
    return 'never';
  }
  return all(
    Object.entries(predicate).map(([key, value]): Verdict => {
      switch (key) {
        case '$all':
          return all((value as unknown[]).map(part => verdict(part, kind)));
        case '$any':
          return OPPOSITE[
            all((value as unknown[]).map(part => OPPOSITE[verdict(part, kind)]))
          ];
        case '$not':
          return OPPOSITE[verdict(value, kind)];
        case 'kind':
          return kindVerdict(value, kind);
        default:
          return 'sometimes';
      }
    }),
  );
}

function kindVerdict(value: unknown, kind: string): Verdict {
  const wanted =
    typeof value === 'object' && value !== null && '$in' in value
      ? value.$in
      : [value];
  if (
    !Array.isArray(wanted) ||
    wanted.some(item => typeof item === 'object' && item !== null)
  ) {
    return 'sometimes';
  }
  return wanted.some(item => String(item).toUpperCase() === kind.toUpperCase())
    ? 'always'
    : 'never';
}
