import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  ExemptionRecord,
  maturityReadPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { Access } from '../maturity/Access';
import { People, Person } from '../requests/People';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { ExemptionWithEntity } from '../store/exemptionRows';
import { ExemptionStore } from '../store/ExemptionStore';
import { KinStore } from '../store/KinStore';
import { describeExemption, stateAt } from './describeExemption';
import { tooLate } from './refusals';

/**
 * Looking exemptions up for one caller: what they may see of them, and what they may do.
 *
 * @internal
 */
export class ExemptionBook {
  readonly #options: ExemptionBookOptions;

  private constructor(options: ExemptionBookOptions) {
    this.#options = options;
  }

  static create(options: ExemptionBookOptions): ExemptionBook {
    return new ExemptionBook(options);
  }

  /** @throws NotFoundError if there is no such exemption, or the caller may not see its entity */
  async find(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ExemptionWithEntity> {
    const { access, store } = this.#options;
    const visibility = await access.visibility(credentials);
    const row = await store.get({ id, visibility });
    if (!row) {
      throw new NotFoundError(
        `There is no exemption '${id}', or you may not see the entity that it is of`,
      );
    }
    return row;
  }

  /** @throws NotFoundError if there is no such exemption, or the caller may not see its entity */
  async read(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ExemptionRecord> {
    const { access, people } = this.#options;
    const row = await this.find(id, credentials);
    await access.require(maturityReadPermission, credentials);
    const [record] = await this.describe([row], await people.of(credentials));
    return record;
  }

  /** What the person is told of exemptions. Two statements. */
  async describe(
    rows: readonly ExemptionWithEntity[],
    person: Person | undefined,
  ): Promise<ExemptionRecord[]> {
    const { rubrics, kin } = this.#options;
    const { rubric } = await rubrics.current();
    const criteria = new Map(rubric.criteria.map(each => [each.id, each]));
    const owners = await kin.ownersOf(rows.map(row => row.entity_ref));
    const now = this.now();
    return rows.map(row =>
      describeExemption({
        row,
        person,
        owners: owners.get(row.entity_ref)!,
        criteria,
        now,
      }),
    );
  }

  /**
   * Reads an exemption again after it was changed, for whoever changed it.
   *
   * @throws ConflictError if the change did not find it as it expected, because somebody else was first
   */
  async changed(options: {
    id: string;
    won: boolean;
    person: Person;
    credentials: BackstageCredentials;
  }): Promise<ExemptionRecord> {
    const { id, won, person, credentials } = options;
    const row = await this.find(id, credentials);
    if (!won) {
      throw tooLate(row, stateAt(row, this.now()));
    }
    const [record] = await this.describe([row], person);
    return record;
  }

  now(): string {
    return (this.#options.clock?.() ?? new Date()).toISOString();
  }
}

/** @internal */
export interface ExemptionBookOptions {
  access: Access;
  people: People;
  rubrics: RubricKeeper;
  store: ExemptionStore;
  kin: KinStore;
  /** The time, for tests. */
  clock?: () => Date;
}
