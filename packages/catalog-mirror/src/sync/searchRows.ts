import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { SearchRow } from '../database';

// The numbers and special keys of `buildEntitySearch` in @backstage/plugin-catalog-backend. Permission rules are
// defined by what it writes into the catalog's search table, so this follows it to the letter; a test compares.
const UNSEARCHED = new Set([
  'attachments',
  'relations',
  'status',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'metadata.etag',
]);
const MAX_KEY_LENGTH = 200;
const MAX_VALUE_LENGTH = 200;

/** The rows that the catalog has in its search table for an entity, without duplicates. */
export function searchRows(entityRef: string, entity: Entity): SearchRow[] {
  const rows = new Map<string, SearchRow>();
  function add(rawKey: string, rawValue: unknown) {
    const key = rawKey.toLowerCase();
    if (key.length > MAX_KEY_LENGTH) {
      return;
    }
    const text =
      rawValue === undefined || rawValue === null
        ? undefined
        : String(rawValue).toLowerCase();
    const value =
      text !== undefined && text.length <= MAX_VALUE_LENGTH ? text : undefined;
    rows.set(JSON.stringify([key, value]), {
      entity_ref: entityRef,
      key,
      value,
    });
  }

  visit('', entity, add);
  add('metadata.name', entity.metadata.name);
  add('metadata.namespace', entity.metadata.namespace || DEFAULT_NAMESPACE);
  add('metadata.uid', entity.metadata.uid);
  for (const relation of entity.relations ?? []) {
    add(`relations.${relation.type}`, relation.targetRef);
  }
  return [...rows.values()];
}

function visit(
  path: string,
  current: unknown,
  add: (key: string, value: unknown) => void,
): void {
  if (UNSEARCHED.has(path)) {
    return;
  }
  if (Array.isArray(current)) {
    for (const item of current) {
      visit(path, item, add);
      // A list of tags can be asked for `metadata.tags.java` as well as for `metadata.tags=java`.
      if (typeof item === 'string') {
        add(`${path}.${item}`, true);
      }
    }
    return;
  }
  if (typeof current === 'object' && current !== null) {
    for (const [key, value] of Object.entries(current)) {
      visit(path ? `${path}.${key}` : key, value, add);
    }
    return;
  }
  add(path, current);
}
