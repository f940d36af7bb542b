import { createHash } from 'node:crypto';
import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import stableStringify from 'fast-json-stable-stringify';
import { EntityRow, RelationRow } from '../database';

const ORPHAN_ANNOTATION = 'backstage.io/orphan';

/**
 * What identifies the content of an entity.
 *
 * The etag would not do: the catalog makes it from the whole entity with its relations, but only where the entity
 * does not bring an etag of its own, as some providers do. Nor does it change when an entity was deleted and came
 * back with another uid.
 */
export function digestOf(entity: Entity): string {
  return createHash('sha1').update(stableStringify(entity)).digest('hex');
}

/** The row of an entity. */
export function entityRow(entity: Entity, digest: string): EntityRow {
  const { metadata, spec, relations = [] } = entity;
  const { namespace = 'default', annotations } = metadata;
  return {
    entity_ref: stringifyEntityRef(entity),
    uid: metadata.uid,
    kind: entity.kind,
    namespace,
    name: metadata.name,
    title: metadata.title,
    type: textOf(spec?.type),
    lifecycle: textOf(spec?.lifecycle),
    owner_ref: relations.find(({ type }) => type === RELATION_OWNED_BY)
      ?.targetRef,
    system_ref: relations.find(
      ({ type, targetRef }) =>
        type === RELATION_PART_OF && targetRef.startsWith('system:'),
    )?.targetRef,
    etag: metadata.etag,
    digest,
    orphan: annotations?.[ORPHAN_ANNOTATION] === 'true',
    entity: JSON.stringify(entity),
    search_text: searchText(entity),
  };
}

/** The rows of an entity's relations, without duplicates. */
export function relationRows(entity: Entity): RelationRow[] {
  const entityRef = stringifyEntityRef(entity);
  const rows = new Map<string, RelationRow>();
  for (const { type, targetRef } of entity.relations ?? []) {
    rows.set(`${type} ${targetRef}`, {
      entity_ref: entityRef,
      type,
      target_ref: targetRef,
    });
  }
  return [...rows.values()];
}

function searchText(entity: Entity): string {
  const { title, description, tags = [] } = entity.metadata;
  return [stringifyEntityRef(entity), title, description, ...tags]
    .filter(Boolean)
    .join('\n')
    .toLowerCase();
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
