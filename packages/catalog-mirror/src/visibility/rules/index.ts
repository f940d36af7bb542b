import { hasAnnotation } from './hasAnnotation';
import { hasLabel } from './hasLabel';
import { hasMetadata } from './hasMetadata';
import { hasSpec } from './hasSpec';
import { isEntityKind } from './isEntityKind';
import { isEntityOwner } from './isEntityOwner';
import { SearchRule } from './types';

export type { SearchCondition, SearchRule } from './types';

/** The rules that the catalog itself brings, by name. */
export const searchRules: ReadonlyMap<string, SearchRule> = new Map(
  [
    hasAnnotation,
    hasLabel,
    hasMetadata,
    hasSpec,
    isEntityKind,
    isEntityOwner,
  ].map(rule => [rule.name, rule]),
);
