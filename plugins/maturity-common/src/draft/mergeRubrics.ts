import { JsonObject, JsonValue } from '@backstage/types';
import { canonicalJson } from '../rubric/canonicalJson';
import { Criterion, Rubric } from '../rubric/types';
import { asJson, criteriaById, headOf } from './diffRubrics';
import { MergeConflict, MergeSide, RubricMerge } from './types';

/**
 * Lays the changes of a draft over the rubric in force: three-way, criterion by criterion and field by field. What only
 * one side has changed counts; what both have changed alike does too; anything else is a conflict, for somebody to
 * resolve by its path.
 *
 * A condition, a predicate and the list of targets are one field each: a mixture of two of them is what nobody wrote.
 *
 * @public
 */
export function mergeRubrics(options: {
  /** What the draft was begun from. */
  base: Rubric;
  draft: Rubric;
  inForce: Rubric;
  /** By the path of the conflict. */
  resolutions?: Readonly<Record<string, MergeSide>>;
}): RubricMerge {
  const { base, draft, inForce, resolutions = {} } = options;
  const conflicts: MergeConflict[] = [];

  function pick(path: string, sides: Sides): JsonValue | undefined {
    const picked = agreed(sides);
    if (picked) {
      return picked.value;
    }
    const side = Object.hasOwn(resolutions, path)
      ? resolutions[path]
      : undefined;
    if (side) {
      return side === 'draft' ? sides.draft : sides.inForce;
    }
    conflicts.push({ path, ...(asJson(sides) as Sides) });
    return sides.base;
  }

  function pickFields(
    prefix: string,
    sides: Record<keyof Sides, JsonObject>,
  ): JsonObject {
    const names = new Set(
      Object.values(sides).flatMap(side => Object.keys(side)),
    );
    const fields: JsonObject = {};
    for (const name of names) {
      const value = pick(`${prefix}${name}`, {
        base: sides.base[name],
        draft: sides.draft[name],
        inForce: sides.inForce[name],
      });
      if (value !== undefined) {
        fields[name] = value;
      }
    }
    return fields;
  }

  const criteria = mergeCriteria({ base, draft, inForce }, (id, sides) =>
    sides.base && sides.draft && sides.inForce
      ? pickFields(`criteria.${id}.`, sides as Required<typeof sides>)
      : pick(`criteria.${id}`, sides),
  );
  const targets = pick('targets', {
    base: base.targets as unknown as JsonValue,
    draft: draft.targets as unknown as JsonValue,
    inForce: inForce.targets as unknown as JsonValue,
  });
  const head = pickFields('', {
    base: headOf(base),
    draft: headOf(draft),
    inForce: headOf(inForce),
  });
  return {
    rubric: { ...head, targets, criteria } as unknown as Rubric,
    conflicts,
  };
}

interface Sides {
  base?: JsonValue;
  draft?: JsonValue;
  inForce?: JsonValue;
}

/** What needs nobody to decide. */
function agreed({ base, draft, inForce }: Sides) {
  const [was, wanted, is] = [base, draft, inForce].map(side =>
    side === undefined ? undefined : canonicalJson(side),
  );
  if (wanted === is || was === is) {
    return { value: draft };
  }
  return was === wanted ? { value: inForce } : undefined;
}

/** In the order of the draft; what it does not have comes last. */
function mergeCriteria(
  rubrics: Record<keyof Sides, Rubric>,
  merge: (
    id: string,
    sides: Partial<Record<keyof Sides, JsonObject>>,
  ) => JsonValue | undefined,
): Criterion[] {
  const base = criteriaById(rubrics.base);
  const draft = criteriaById(rubrics.draft);
  const inForce = criteriaById(rubrics.inForce);
  const ids = new Set([...draft.keys(), ...inForce.keys(), ...base.keys()]);
  return [...ids].flatMap(id => {
    const sides = Object.fromEntries(
      Object.entries({ base, draft, inForce }).flatMap(([side, criteria]) => {
        const criterion = criteria.get(id);
        return criterion ? [[side, asJson(criterion)]] : [];
      }),
    );
    const merged = merge(id, sides);
    return merged === undefined ? [] : [merged as unknown as Criterion];
  });
}
