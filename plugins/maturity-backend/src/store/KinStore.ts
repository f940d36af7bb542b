import {
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';

/**
 * Who belongs to whom: people to groups, groups to groups above and below, entities to owners.
 *
 * @internal
 */
export class KinStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): KinStore {
    return new KinStore(options.knex);
  }

  /**
   * The groups that a person is a member of: by the catalog, and by what they may own through.
   *
   * Some instances let people own through every group above their own. The topmost group would then make everybody
   * everybody's kin, so what is above another group of theirs counts only where the catalog says that they are a member.
   */
  async groupsOf(person: {
    userRef: string;
    ownershipRefs: readonly string[];
  }): Promise<string[]> {
    const { userRef, ownershipRefs } = person;
    const rows = await this.#knex('mirror_relations')
      .where({ entity_ref: userRef, type: RELATION_MEMBER_OF })
      .select('target_ref');
    const members: string[] = rows.map(({ target_ref }) => target_ref);
    const groups = new Set([
      ...members,
      ...ownershipRefs.filter(ref => ref.startsWith('group:')),
    ]);
    const above = await whereRefIn(
      whereRefIn(
        this.#knex('mirror_group_closure').where('depth', '>', 0),
        'group_ref',
        groups,
      ),
      'ancestor_ref',
      groups,
    ).select('ancestor_ref');
    for (const { ancestor_ref } of above) {
      groups.delete(ancestor_ref);
    }
    return [...new Set([...members, ...groups])];
  }

  /** The refs themselves, and every group above or below one of them. One statement. */
  async kinOf(refs: readonly string[]): Promise<Set<string>> {
    const above = whereRefIn(
      this.#knex('mirror_group_closure').select({ ref: 'ancestor_ref' }),
      'group_ref',
      refs,
    );
    const below = whereRefIn(
      this.#knex('mirror_group_closure').select({ ref: 'group_ref' }),
      'ancestor_ref',
      refs,
    );
    const rows = await above.union(below);
    return new Set([...refs, ...rows.map(({ ref }: { ref: string }) => ref)]);
  }

  /** All owners of each entity; a group that is assessed itself is its own owner. One statement. */
  async ownersOf(
    entityRefs: readonly string[],
  ): Promise<Map<string, string[]>> {
    const rows = await whereRefIn(
      this.#knex('mirror_relations')
        .where({ type: RELATION_OWNED_BY })
        .select('entity_ref', 'target_ref'),
      'entity_ref',
      entityRefs,
    );
    const owners = new Map<string, string[]>();
    for (const ref of entityRefs) {
      owners.set(ref, ref.startsWith('group:') ? [ref] : []);
    }
    for (const { entity_ref, target_ref } of rows) {
      owners.get(entity_ref)!.push(target_ref);
    }
    return owners;
  }
}
