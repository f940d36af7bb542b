import { JsonObject, JsonValue } from '@backstage/types';
import { canonicalJson, compareText } from '../rubric/canonicalJson';
import { Criterion, Rubric } from '../rubric/types';
import { FieldChange, RubricDiff, RubricDiffSummary } from './types';

/** Fields that are records of named parts. The other ones are told as a whole: half a condition says nothing. */
const TOLD_BY_PART: readonly string[] = ['evidence', 'remedy'];

const OF_RUBRIC = ['id', 'title', 'description'] as const;

/**
 * What differs between two rubrics, criterion by criterion and field by field. The order of criteria does not matter,
 * that of targets does.
 *
 * @public
 */
export function diffRubrics(from: Rubric, to: Rubric): RubricDiff {
  const before = criteriaById(from);
  const after = criteriaById(to);
  const changed = to.criteria.flatMap(criterion => {
    const old = before.get(criterion.id);
    const changes = old ? diffFields(asJson(old), asJson(criterion)) : [];
    return changes.length
      ? [{ criterionId: criterion.id, title: criterion.title, changes }]
      : [];
  });
  return {
    fields: diffFields(headOf(from), headOf(to)),
    added: to.criteria.filter(({ id }) => !before.has(id)),
    removed: from.criteria.filter(({ id }) => !after.has(id)),
    changed,
    ...(canonicalJson(from.targets) !== canonicalJson(to.targets) && {
      targets: { from: from.targets, to: to.targets },
    }),
  };
}

/**
 * How much differs.
 *
 * @public
 */
export function summarizeDiff(diff: RubricDiff): RubricDiffSummary {
  return {
    added: diff.added.length,
    removed: diff.removed.length,
    changed: diff.changed.length,
    targets: diff.targets !== undefined,
  };
}

/**
 * Whether nothing differs.
 *
 * @public
 */
export function isEmptyDiff(diff: RubricDiff): boolean {
  const { added, removed, changed, targets } = summarizeDiff(diff);
  return !added && !removed && !changed && !targets && !diff.fields.length;
}

/** @internal */
export function criteriaById(rubric: Rubric): Map<string, Criterion> {
  return new Map(rubric.criteria.map(criterion => [criterion.id, criterion]));
}

/** What a rubric says of itself. @internal */
export function headOf(rubric: Rubric): JsonObject {
  return asJson(
    Object.fromEntries(OF_RUBRIC.map(name => [name, rubric[name]])),
  );
}

/** Rubrics are data; members that are undefined are none. @internal */
export function asJson(value: object): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as JsonObject;
}

function diffFields(from: JsonObject, to: JsonObject): FieldChange[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return names.sort(compareText).flatMap((name): FieldChange[] => {
    const [old, now] = [from[name], to[name]];
    if (canonicalJson(old) === canonicalJson(now)) {
      return [];
    }
    if (TOLD_BY_PART.includes(name) && isRecord(old) && isRecord(now)) {
      return diffFields(asJson(old), asJson(now)).map(change => ({
        ...change,
        path: `${name}.${change.path}`,
      }));
    }
    return [
      {
        path: name,
        ...(old !== undefined && { from: old }),
        ...(now !== undefined && { to: now }),
      },
    ];
  });
}

function isRecord(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
