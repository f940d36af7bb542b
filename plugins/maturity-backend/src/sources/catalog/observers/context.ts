import { z } from 'zod/v4';
import { systemOf } from '../EntityLookup';
import { CatalogObserver } from './CatalogObserver';
import { hasOwner } from './related';

/** How much an entity matters, `1` to `4`. */
const LABEL_TIER = 'cairn.dev/tier';

/** @internal */
export const contextObserver: CatalogObserver = {
  key: 'catalog.context',
  title: 'Context',
  description:
    '`{ system, tags, tier }`: the system that the entity says it belongs to, how many tags it has, and its tier.',
  method: 'declared',
  schema: z.strictObject({
    system: z.string().optional(),
    tags: z.int().min(0),
    tier: z.string().optional(),
  }),
  observe(entity) {
    const system = systemOf(entity);
    const tier = entity.metadata.labels?.[LABEL_TIER];
    return {
      value: {
        ...(system && { system }),
        tags: entity.metadata.tags?.length ?? 0,
        ...(tier && { tier }),
      },
    };
  },
};

/** @internal */
export const contextResolvesObserver: CatalogObserver = {
  key: 'catalog.context-resolves',
  title: 'Context that resolves',
  description:
    '`{ system, systemExists, systemOwned }`: whether the catalog has the system that the entity belongs to, and the owner of that system.',
  method: 'measured',
  schema: z.strictObject({
    system: z.string().optional(),
    systemExists: z.boolean(),
    systemOwned: z.boolean(),
  }),
  observe(entity, lookup) {
    const system = systemOf(entity);
    return {
      value: {
        ...(system && { system }),
        systemExists: system !== undefined && lookup.has(system),
        systemOwned: system !== undefined && hasOwner(system, lookup),
      },
    };
  },
};
