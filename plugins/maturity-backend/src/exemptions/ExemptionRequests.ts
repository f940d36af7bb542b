import { randomUUID } from 'node:crypto';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  CreateExemptionRequest,
  ExemptionRecord,
  exemptionRequestEnd,
  ExemptionTerms,
  isInside,
  maturityExemptionRequestPermission,
  renewalOf,
} from '@cairn/backstage-plugin-maturity-common';
import { Access } from '../maturity/Access';
import { canonicalRef } from '../maturity/entityRefs';
import { MaturityReader } from '../maturity/MaturityReader';
import { People, Person } from '../requests/People';
import { requireText } from '../requests/requireText';
import { ExemptionWithEntity } from '../store/exemptionRows';
import { ExemptionStore } from '../store/ExemptionStore';
import { KinStore } from '../store/KinStore';
import { earlierOf } from './earlierOf';
import { ExemptionBook } from './ExemptionBook';
import { ExemptionNotices } from './ExemptionNotices';
import { requireEnd, requireLonger, requireNeed } from './requestRules';

type User = BackstageCredentials<BackstageUserPrincipal>;

/**
 * Asking for exemptions, and taking back what one asked for.
 *
 * @internal
 */
export class ExemptionRequests {
  readonly #options: ExemptionRequestsOptions;

  private constructor(options: ExemptionRequestsOptions) {
    this.#options = options;
  }

  static create(options: ExemptionRequestsOptions): ExemptionRequests {
    return new ExemptionRequests(options);
  }

  /**
   * @throws NotFoundError if there is no such entity, or the caller may not see it
   * @throws NotAllowedError if the caller lacks the permission, or neither owns the entity nor decides on exemptions
   * @throws InputError if there is nothing to exempt it from, or reason or end are out of bounds
   * @throws ConflictError if another request is open, or it was renewed as often as it may be
   */
  async request(
    request: CreateExemptionRequest,
    credentials: User,
  ): Promise<ExemptionRecord> {
    const { access, people, reader, store, terms, book, notices } =
      this.#options;
    const entityRef = canonicalRef(request.entityRef);
    const { criterionId } = request;
    const { results } = await reader.entity(entityRef, credentials);
    await access.require(maturityExemptionRequestPermission, credentials);
    const person = (await people.of(credentials))!;
    await this.#requireStake(entityRef, person);

    const now = book.now();
    requireNeed({
      entityRef,
      criterionId,
      state: results.find(each => each.criterionId === criterionId)?.state,
    });
    const reason = requireText('reason', request.reason);
    const until = requireEnd({ until: request.until, terms, now });
    const earlier = await this.#earlier(entityRef, criterionId, credentials);
    requireLonger(earlier, until, now);
    const { renewals, renews } = renewalOf(earlier.map(earlierOf), terms, now);
    if (renewals > terms.maxRenewals) {
      throw new ConflictError(
        `The exemption of '${entityRef}' from '${criterionId}' was renewed ${terms.maxRenewals} times, which is as often as it may be; meet the criterion, or say that its result is wrong`,
      );
    }

    const id = randomUUID();
    const stored = await store.request({
      id,
      entityRef,
      criterionId,
      reason,
      until,
      requestedBy: person.userRef,
      requestedAt: now,
      answerBy: exemptionRequestEnd({ until, terms, now }),
      renewals,
      ...(renews !== undefined && { renews }),
    });
    if (!stored) {
      throw alreadyOpen(
        await this.#earlier(entityRef, criterionId, credentials),
        entityRef,
      );
    }
    const record = await book.changed({ id, won: true, person, credentials });
    await notices.requested(record);
    return record;
  }

  /**
   * @throws NotFoundError if there is no such exemption, or the caller may not see its entity
   * @throws NotAllowedError if somebody else asked for it
   * @throws ConflictError if it was answered already, or has expired
   */
  async withdraw(id: string, credentials: User): Promise<ExemptionRecord> {
    const { access, people, store, book } = this.#options;
    const row = await book.find(id, credentials);
    await access.require(maturityExemptionRequestPermission, credentials);
    const person = (await people.of(credentials))!;
    const by = person.userRef;
    if (row.requested_by !== by) {
      throw new NotAllowedError(
        `'${row.requested_by}' asked for exemption '${id}', so only they can take it back`,
      );
    }
    const won = await store.withdraw({ id, by, at: book.now() });
    return book.changed({ id, won, person, credentials });
  }

  async #requireStake(entityRef: string, person: Person): Promise<void> {
    const owners = await this.#options.kin.ownersOf([entityRef]);
    if (!person.permitted && !isInside(person, owners.get(entityRef)!)) {
      throw new NotAllowedError(
        `Only those who own '${entityRef}', or decide on exemptions, may ask for one; tell its owner`,
      );
    }
  }

  async #earlier(
    entityRef: string,
    criterionId: string,
    credentials: User,
  ): Promise<ExemptionWithEntity[]> {
    const { access, store } = this.#options;
    const visibility = await access.visibility(credentials);
    const rows = await store.ofEntity({ entityRef, visibility });
    return rows.filter(row => row.criterion_id === criterionId);
  }
}

/** @internal */
export interface ExemptionRequestsOptions {
  access: Access;
  people: People;
  reader: MaturityReader;
  store: ExemptionStore;
  kin: KinStore;
  book: ExemptionBook;
  notices: ExemptionNotices;
  terms: ExemptionTerms;
}

function alreadyOpen(
  earlier: readonly ExemptionWithEntity[],
  entityRef: string,
): ConflictError {
  const open = earlier.find(({ state }) => state === 'requested');
  return new ConflictError(
    open
      ? `'${open.requested_by}' asked for the same on ${open.requested_at}, and it waits for an answer until ${open.answer_by}`
      : `Nothing was asked for, since '${entityRef}' changed meanwhile; look at it again`,
  );
}
