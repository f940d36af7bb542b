import { JsonValue } from '@backstage/types';
import { joinWords, show } from '../model/show';
import { canonicalJson } from '../rubric/canonicalJson';
import { FactReference, ImportedCheck, LatestFacts } from './types';

/** The facts that a check asks for, or why they are not all known. @public */
export type FactsOfCheck =
  | { value: Record<string, JsonValue>; observedAt: string }
  | { unavailable: string };

/**
 * The value of the evidence that an imported check asks: its facts, as old as the oldest of them. What is not complete
 * is no evidence, since half of the facts would answer another question.
 *
 * @public
 */
export function factsOfCheck(options: {
  check: Pick<ImportedCheck, 'facts' | 'factIds' | 'unusable'>;
  /** The latest facts of one entity. */
  latest: LatestFacts;
  /** Names of the facts that each retriever promises; what none of them promises any more is stale. */
  promised?: Readonly<Record<string, readonly string[]>>;
}): FactsOfCheck {
  const { check, latest, promised } = options;
  if (check.unusable !== undefined) {
    return { unavailable: check.unusable };
  }
  const values: [name: string, value: JsonValue][] = [];
  const moments: string[] = [];
  for (const reference of check.facts) {
    if (
      promised &&
      !check.factIds.some(id => promised[id]?.includes(reference.fact))
    ) {
      return {
        unavailable: `No retriever of tech-insights that the check names promises the fact ${show(
          reference.fact,
        )}.`,
      };
    }
    const found = find(reference, check.factIds, latest);
    if ('unavailable' in found) {
      return found;
    }
    values.push([reference.name, found.value]);
    moments.push(...found.moments);
  }
  moments.sort((a, b) => Date.parse(a) - Date.parse(b));
  return { value: Object.fromEntries(values), observedAt: moments[0] };
}

function find(
  { fact, retriever }: FactReference,
  factIds: readonly string[],
  latest: LatestFacts,
): { value: JsonValue; moments: string[] } | { unavailable: string } {
  const asked = retriever === undefined ? factIds : [retriever];
  const holders = [...new Set(asked)].filter(
    id => Object.hasOwn(latest, id) && Object.hasOwn(latest[id].facts, fact),
  );
  if (!holders.length) {
    return {
      unavailable: `tech-insights holds no fact ${show(fact)} of ${joinWords(
        [...asked],
        'or',
      )} for this entity.`,
    };
  }
  const values = holders.map(id => latest[id].facts[fact]);
  if (new Set(values.map(canonicalJson)).size > 1) {
    return {
      // Which of them the fact checker takes depends on the order of rows in its database.
      unavailable: `The fact ${show(fact)} is another one in ${joinWords(
        holders,
        'and',
      )}; name one of them in params.factRetrieverId of the check.`,
    };
  }
  return {
    value: values[0],
    moments: holders.map(id => latest[id].observedAt),
  };
}
