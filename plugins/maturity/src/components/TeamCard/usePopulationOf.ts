import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { PopulationFilter } from '@cairn/backstage-plugin-maturity-common';
import { useMemo } from 'react';

const FILTER_OF_KIND: Record<string, 'owner' | 'system' | 'domain'> = {
  group: 'owner',
  system: 'system',
  domain: 'domain',
};

/** The filter that leaves what an entity holds: what a group owns, what is part of a system or a domain. */
export function usePopulationOf(entity: Entity): {
  entityRef: string;
  name: 'owner' | 'system' | 'domain';
  filter: PopulationFilter;
} {
  const entityRef = stringifyEntityRef(entity);
  const name =
    FILTER_OF_KIND[entity.kind.toLocaleLowerCase('en-US')] ?? 'owner';
  return useMemo(
    () => ({ entityRef, name, filter: { [name]: [entityRef] } }),
    [entityRef, name],
  );
}
