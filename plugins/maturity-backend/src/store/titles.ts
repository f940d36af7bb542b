import { parseEntityRef } from '@backstage/catalog-model';
import { EntitySummary } from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { Knex } from 'knex';

/**
 * Refs with titles, as far as the caller may see the entities, for joining under the alias given. Who owns an entity is
 * part of that entity; what the owner is called belongs to the owner.
 *
 * @internal
 */
export function visibleTitles(options: {
  knex: Knex;
  visibility: Visibility;
  alias: string;
}): Knex.QueryBuilder {
  const { knex, visibility, alias } = options;
  return visibility
    .restrict(
      knex('mirror_entities as titled').select(
        'titled.entity_ref',
        'titled.title',
      ),
      'titled.entity_ref',
    )
    .as(alias);
}

/**
 * A ref with its title, or with its name if it has none that may be shown.
 *
 * @internal
 */
export function titled(
  entityRef: string,
  title: string | null | undefined,
): { entityRef: string; title: string } {
  return { entityRef, title: title || parseEntityRef(entityRef).name };
}

/** @internal */
export interface EntitySummaryRow {
  entity_ref: string;
  kind: string;
  name: string;
  title: string | null;
  type: string | null;
  lifecycle: string | null;
  owner_ref: string | null;
  owner_title: string | null;
  system_ref: string | null;
  system_title: string | null;
}

/**
 * Adds what {@link entitySummaryFromRow} reads to a query over `mirror_entities as m`.
 *
 * @internal
 */
export function selectEntitySummary(options: {
  knex: Knex;
  visibility: Visibility;
  query: Knex.QueryBuilder;
}): void {
  const { knex, visibility, query } = options;
  query
    .leftJoin(
      visibleTitles({ knex, visibility, alias: 'o' }),
      'o.entity_ref',
      'm.owner_ref',
    )
    .leftJoin(
      visibleTitles({ knex, visibility, alias: 's' }),
      's.entity_ref',
      'm.system_ref',
    )
    .select(
      'm.entity_ref',
      'm.kind',
      'm.name',
      'm.title',
      'm.type',
      'm.lifecycle',
      'm.owner_ref',
      'o.title as owner_title',
      'm.system_ref',
      's.title as system_title',
    );
}

/** @internal */
export function entitySummaryFromRow(row: EntitySummaryRow): EntitySummary {
  return {
    entityRef: row.entity_ref,
    title: row.title || row.name,
    kind: row.kind,
    ...(row.type !== null && { type: row.type }),
    ...(row.lifecycle !== null && { lifecycle: row.lifecycle }),
    ...(row.owner_ref !== null && {
      owner: titled(row.owner_ref, row.owner_title),
    }),
    ...(row.system_ref !== null && {
      system: titled(row.system_ref, row.system_title),
    }),
  };
}
