import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  DisputeRecord,
  maturityReadPermission,
  ResultState,
  stateOfLetter,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { Access } from '../maturity/Access';
import { concealed, namedRefs } from '../maturity/concealRefs';
import { People, Person } from '../requests/People';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { DisputeRow, DisputeStore } from '../store/DisputeStore';
import { EntityDetailStore } from '../store/EntityDetailStore';
import { describeDispute } from './describeDispute';

/**
 * Looking disputes up for one caller: what they may see of them, and what they may do.
 *
 * @internal
 */
export class DisputeBook {
  readonly #options: DisputeBookOptions;

  private constructor(options: DisputeBookOptions) {
    this.#options = options;
  }

  static create(options: DisputeBookOptions): DisputeBook {
    return new DisputeBook(options);
  }

  /** @throws NotFoundError if there is no such dispute, or the caller may not see its entity */
  async find(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<DisputeRow> {
    const visibility = await this.#options.access.visibility(credentials);
    return this.#find(id, visibility);
  }

  /** @throws NotFoundError if there is no such dispute, or the caller may not see its entity */
  async read(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<DisputeRecord> {
    const { access, people } = this.#options;
    const visibility = await access.visibility(credentials);
    const row = await this.#find(id, visibility);
    await access.require(maturityReadPermission, credentials);
    const person = await people.of(credentials);
    const [record] = await this.describe([row], person, visibility);
    return record;
  }

  /** What the person is told of disputes, without what evidence says of entities that they may not see. */
  async describe(
    rows: readonly DisputeRow[],
    person: Person | undefined,
    visibility: Visibility,
  ): Promise<DisputeRecord[]> {
    const { rubrics, store } = this.#options;
    const { rubric } = await rubrics.current();
    const criteria = new Map(rubric.criteria.map(each => [each.id, each]));
    const threads = await store.comments(rows.map(({ id }) => id));
    const records = await Promise.all(
      rows.map(async row =>
        describeDispute({
          row,
          person,
          criteria,
          comments: threads.get(row.id) ?? [],
          now: await this.#stateNow(row),
        }),
      ),
    );
    return this.#conceal(records, visibility);
  }

  /**
   * Reads a dispute again after it was changed, for whoever changed it.
   *
   * @throws ConflictError if the change did not find it as it expected, because somebody else was first
   */
  async changed(options: {
    id: string;
    won: boolean;
    person: Person;
    credentials: BackstageCredentials;
  }): Promise<DisputeRecord> {
    const { id, won, person, credentials } = options;
    const visibility = await this.#options.access.visibility(credentials);
    const row = await this.#find(id, visibility);
    if (!won) {
      throw tooLate(row);
    }
    const [record] = await this.describe([row], person, visibility);
    return record;
  }

  now(): string {
    return (this.#options.clock?.() ?? new Date()).toISOString();
  }

  async #find(id: string, visibility: Visibility): Promise<DisputeRow> {
    const row = await this.#options.store.get({ id, visibility });
    if (!row) {
      throw new NotFoundError(
        `There is no dispute '${id}', or you may not see the entity that it is of`,
      );
    }
    return row;
  }

  async #stateNow(row: DisputeRow): Promise<ResultState | undefined> {
    if (row.states === null || row.rubric_version === null) {
      return undefined;
    }
    const { rubric } = await this.#options.rubrics.version(row.rubric_version);
    const place = rubric.criteria.findIndex(
      ({ id }) => id === row.criterion_id,
    );
    return place < 0 ? undefined : stateOfLetter(row.states[place]);
  }

  async #conceal(
    records: DisputeRecord[],
    visibility: Visibility,
  ): Promise<DisputeRecord[]> {
    const named = records.map(({ seen, entity }) =>
      namedRefs(seen, entity.entityRef),
    );
    const entityRefs = [...new Set(named.flat())];
    if (visibility.scope === 'all' || !entityRefs.length) {
      return records;
    }
    const visible = await this.#options.details.visibleRefs({
      entityRefs,
      visibility,
    });
    return records.map((record, index) =>
      named[index].every(ref => visible.has(ref))
        ? record
        : { ...record, seen: concealed(record.seen) },
    );
  }
}

/** @internal */
export interface DisputeBookOptions {
  access: Access;
  people: People;
  rubrics: RubricKeeper;
  store: DisputeStore;
  details: Pick<EntityDetailStore, 'visibleRefs'>;
  /** The time, for tests. */
  clock?: () => Date;
}

/**
 * What to tell whoever came too late: what has become of it, by whom, and when.
 *
 * @internal
 */
export function tooLate(row: DisputeRow): ConflictError {
  const fate = {
    open: 'it is open',
    accepted: `${row.answered_by} accepted it on ${row.answered_at}`,
    declined: `${row.answered_by} declined it on ${row.answered_at}`,
    withdrawn: `${row.opened_by} withdrew it on ${row.withdrawn_at}`,
  }[row.state];
  return new ConflictError(
    `Dispute '${row.id}' cannot be changed like that any more: ${fate}`,
  );
}
