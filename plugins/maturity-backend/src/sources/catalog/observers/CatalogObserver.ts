import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { Method } from '@cairn/backstage-plugin-maturity-common';
import { z } from 'zod/v4';
import { EntityLookup } from '../EntityLookup';

/**
 * What an observer says of an entity; `undefined` when the question makes no sense for it.
 *
 * @internal
 */
export type CatalogObservation =
  | { value: JsonObject; method?: Method }
  | { unavailable: string }
  | undefined;

/**
 * One question that the catalog answers. Pure: everything that the entity points to has been fetched before.
 *
 * @internal
 */
export interface CatalogObserver {
  key: string;
  title: string;
  description: string;
  /** The method of its observations, unless one says otherwise. */
  method: Method;
  schema: z.ZodType;
  observe(entity: Entity, lookup: EntityLookup): CatalogObservation;
}
