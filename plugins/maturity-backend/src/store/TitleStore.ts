import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { titled, visibleTitles } from './titles';

/**
 * What entities are called.
 *
 * @internal
 */
export class TitleStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): TitleStore {
    return new TitleStore(options.knex);
  }

  /** The titles of some entities, as far as the caller may see them; the names of the others. One statement. */
  async of(
    entityRefs: readonly string[],
    visibility: Visibility,
  ): Promise<(entityRef: string) => { entityRef: string; title: string }> {
    const refs = [...new Set(entityRefs)];
    const rows: { entity_ref: string; title: string | null }[] = refs.length
      ? await whereRefIn(
          this.#knex
            .from(visibleTitles({ knex: this.#knex, visibility, alias: 't' }))
            .select('t.entity_ref', 't.title'),
          't.entity_ref',
          refs,
        )
      : [];
    const titles = new Map(rows.map(row => [row.entity_ref, row.title]));
    return entityRef => titled(entityRef, titles.get(entityRef));
  }
}
