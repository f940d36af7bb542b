import { EntityFacets } from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { assessedEntities } from './entityFilters';
import { titled, visibleTitles } from './titles';

const FACETS = {
  kinds: 'kind',
  types: 'type',
  lifecycles: 'lifecycle',
  owners: 'owner_ref',
  systems: 'system_ref',
  domains: 'domain_ref',
  tiers: 'tier',
} as const satisfies Record<keyof EntityFacets, string>;

/**
 * The values that the filters of the list offer.
 *
 * @internal
 */
export class FacetStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): FacetStore {
    return new FacetStore(options.knex);
  }

  /** One statement. */
  async facets(options: { visibility: Visibility }): Promise<EntityFacets> {
    const { visibility } = options;
    const knex = this.#knex;
    const values = Object.entries(FACETS).map(([facet, column]) =>
      knex('visible')
        .whereNotNull(column)
        .distinct(
          knex.raw('? as facet', [facet]),
          knex.ref(column).as('value'),
        ),
    );
    const rows: {
      facet: keyof EntityFacets;
      value: string;
      title: string | null;
      seen: string | null;
    }[] = await knex
      .queryBuilder()
      .with(
        'visible',
        assessedEntities({ knex, visibility }).select(
          Object.values(FACETS).map(column => `a.${column}`),
        ),
      )
      .with('facets', knex.queryBuilder().unionAll(values))
      .from('facets as f')
      .leftJoin(
        visibleTitles({ knex, visibility, alias: 't' }),
        't.entity_ref',
        'f.value',
      )
      .select('f.facet', 'f.value', 't.title', 't.entity_ref as seen');

    function of(facet: keyof EntityFacets) {
      return rows.filter(row => row.facet === facet);
    }
    function names(facet: keyof EntityFacets): string[] {
      return of(facet)
        .map(row => row.value)
        .sort();
    }
    function refs(facet: keyof EntityFacets) {
      return of(facet)
        .map(row => titled(row.value, row.title))
        .sort((a, b) => a.title.localeCompare(b.title));
    }
    return {
      kinds: names('kinds'),
      types: names('types'),
      lifecycles: names('lifecycles'),
      owners: refs('owners'),
      systems: refs('systems'),
      // A domain is named by the system and not by the entity.
      domains: refs('domains').filter(({ entityRef }) =>
        rows.some(({ value, seen }) => value === entityRef && seen !== null),
      ),
      tiers: names('tiers'),
    };
  }
}
