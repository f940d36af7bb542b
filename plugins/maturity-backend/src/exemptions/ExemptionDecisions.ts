import {
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  DecideExemptionRequest,
  deciderStanding,
  EXEMPTION_LIFECYCLE,
  ExemptionAct,
  ExemptionRecord,
  ExemptionTerms,
  maturityExemptionDecidePermission,
} from '@cairn/backstage-plugin-maturity-common';
import { Assessor } from '../assessment/Assessor';
import { Access } from '../maturity/Access';
import { People } from '../requests/People';
import { requireText } from '../requests/requireText';
import { ExemptionWithEntity } from '../store/exemptionRows';
import { ExemptionStore } from '../store/ExemptionStore';
import { KinStore } from '../store/KinStore';
import { stateAt } from './describeExemption';
import { ExemptionBook } from './ExemptionBook';
import { ExemptionNotices } from './ExemptionNotices';
import { standingRefusal, tooLate } from './refusals';
import { requireEnd, requireLonger } from './requestRules';

type User = BackstageCredentials<BackstageUserPrincipal>;

/**
 * Granting, refusing and revoking exemptions: by somebody outside the owning team, as teams are at that moment.
 *
 * @internal
 */
export class ExemptionDecisions {
  readonly #options: ExemptionDecisionsOptions;

  private constructor(options: ExemptionDecisionsOptions) {
    this.#options = options;
  }

  static create(options: ExemptionDecisionsOptions): ExemptionDecisions {
    return new ExemptionDecisions(options);
  }

  /**
   * @throws NotFoundError if there is no such exemption, or the caller may not see its entity
   * @throws NotAllowedError if the caller may not decide on it
   * @throws InputError if reason or end are out of bounds
   * @throws ConflictError if it was decided on, withdrawn or has expired
   */
  async decide(
    id: string,
    request: DecideExemptionRequest,
    credentials: User,
  ): Promise<ExemptionRecord> {
    const { store, book, notices } = this.#options;
    const { decision } = request;
    const { row, person, now } = await this.#decider(id, decision, credentials);
    const reason = requireText('reason', request.reason);
    const change = { id, by: person.userRef, at: now, reason };
    const until = await this.#until(row, request, now);
    const won =
      decision === 'grant'
        ? await store.grant({ ...change, until })
        : await store.refuse(change);
    const record = await book.changed({ id, won, person, credentials });
    if (decision === 'grant') {
      await this.#assess(row.entity_ref);
    }
    await notices.decided(record);
    return record;
  }

  /**
   * @throws NotFoundError if there is no such exemption, or the caller may not see its entity
   * @throws NotAllowedError if the caller may not decide on it
   * @throws ConflictError if it is not in force
   */
  async revoke(
    id: string,
    request: { reason: string },
    credentials: User,
  ): Promise<ExemptionRecord> {
    const { store, book, notices } = this.#options;
    const { row, person, now } = await this.#decider(id, 'revoke', credentials);
    const reason = requireText('reason', request.reason);
    const by = person.userRef;
    const won = await store.revoke({ id, by, at: now, reason });
    const record = await book.changed({ id, won, person, credentials });
    await this.#assess(row.entity_ref);
    await notices.decided(record);
    return record;
  }

  /** Whoever decides, once it is certain that they may, and that there is something to decide. */
  async #decider(id: string, act: ExemptionAct, credentials: User) {
    const { access, people, kin, book } = this.#options;
    const row = await book.find(id, credentials);
    await access.require(maturityExemptionDecidePermission, credentials);
    const person = (await people.of(credentials))!;
    const owners = await kin.ownersOf([row.entity_ref]);
    const refusal = standingRefusal(
      deciderStanding(person, {
        requestedBy: row.requested_by,
        owners: owners.get(row.entity_ref)!,
      }),
      row,
    );
    if (refusal) {
      throw refusal;
    }
    const now = book.now();
    const state = stateAt(row, now);
    if (!EXEMPTION_LIFECYCLE[state][act]) {
      throw tooLate(row, state);
    }
    return { row, person, now };
  }

  /** The end that a decision gives: the one asked for, or an earlier one. */
  async #until(
    row: ExemptionWithEntity,
    { decision, until }: DecideExemptionRequest,
    now: string,
  ): Promise<string> {
    const { terms, store } = this.#options;
    if (until === undefined) {
      return row.until;
    }
    if (decision === 'refuse') {
      throw new InputError(
        `until=${until} says nothing of a refusal; leave it out`,
      );
    }
    const end = requireEnd({ until, terms, now });
    if (end > row.until) {
      throw new InputError(
        `The end ${end} is later than the one asked for, ${row.until}; grant that, or an earlier one`,
      );
    }
    const renewed = row.renews && (await store.row(row.renews));
    requireLonger(renewed ? [renewed] : [], end, now);
    return end;
  }

  /** What is decided is decided: if the assessment fails, the next run of the task makes up for it. */
  async #assess(entityRef: string): Promise<void> {
    const { assessor, logger } = this.#options;
    try {
      await assessor.assess({ entityRefs: [entityRef] });
    } catch (error) {
      logger.warn(
        `'${entityRef}' could not be assessed after an exemption of it was decided on; it will be within a minute: ${error}`,
      );
    }
  }
}

/** @internal */
export interface ExemptionDecisionsOptions {
  access: Access;
  people: People;
  assessor: Pick<Assessor, 'assess'>;
  store: ExemptionStore;
  kin: KinStore;
  book: ExemptionBook;
  notices: ExemptionNotices;
  terms: ExemptionTerms;
  logger: LoggerService;
}
