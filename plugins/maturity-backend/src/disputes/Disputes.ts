import { randomUUID } from 'node:crypto';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  AnswerDisputeRequest,
  answererStanding,
  CreateDisputeRequest,
  DISPUTE_LIFECYCLE,
  DISPUTE_STATES,
  DisputeRecord,
  maturityDisputeAnswerPermission,
  maturityDisputeOpenPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { Access } from '../maturity/Access';
import { canonicalRef } from '../maturity/entityRefs';
import { MaturityReader } from '../maturity/MaturityReader';
import { People, Person } from '../requests/People';
import { requireText } from '../requests/requireText';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { DisputeRow, DisputeStore } from '../store/DisputeStore';
import { DisputeBook, tooLate } from './DisputeBook';
import { DisputeNotices } from './DisputeNotices';
import { requireLink } from './requireLink';

type User = BackstageCredentials<BackstageUserPrincipal>;

const TALKED_ABOUT = DISPUTE_STATES.filter(
  state => DISPUTE_LIFECYCLE[state].comment,
);

/**
 * Saying that a result is wrong, and answering. Nothing here changes a result: what is wrong is mended in the rubric, in
 * a source, or in the entity itself.
 *
 * @internal
 */
export class Disputes {
  readonly #options: DisputesOptions;

  private constructor(options: DisputesOptions) {
    this.#options = options;
  }

  static create(options: DisputesOptions): Disputes {
    return new Disputes(options);
  }

  /**
   * @throws NotFoundError if there is no such entity, or the caller may not see it
   * @throws NotAllowedError if the caller lacks the permission
   * @throws InputError if there is no such result, or the text says nothing
   * @throws ConflictError if another dispute on it is open
   */
  async open(
    request: CreateDisputeRequest,
    credentials: User,
  ): Promise<DisputeRecord> {
    const { access, people, reader, store, book, notices } = this.#options;
    const entityRef = canonicalRef(request.entityRef);
    const { criterionId } = request;
    // What the caller sees of the result, and no more, is what others will be shown.
    const { results } = await reader.entity(entityRef, credentials);
    await access.require(maturityDisputeOpenPermission, credentials);
    const seen = results.find(each => each.criterionId === criterionId);
    if (!seen) {
      throw new InputError(
        `'${entityRef}' has no result of '${criterionId}'; give the id of a criterion that its assessment names`,
      );
    }
    const text = requireText('text', request.text);
    const person = (await people.of(credentials))!;
    const id = randomUUID();
    const stored = await store.open({
      id,
      entityRef,
      criterionId,
      text,
      openedBy: person.userRef,
      openedAt: book.now(),
      seen,
    });
    if (!stored) {
      throw new ConflictError(
        `The result of '${criterionId}' is disputed already; add a comment to the dispute that is open`,
      );
    }
    const record = await book.changed({ id, won: true, person, credentials });
    await notices.opened(record);
    return record;
  }

  /**
   * @throws NotFoundError if there is no such dispute, or the caller may not see its entity
   * @throws NotAllowedError if the caller may not answer it
   * @throws InputError if text or link cannot be used
   * @throws ConflictError if it was answered or withdrawn
   */
  async answer(
    id: string,
    request: AnswerDisputeRequest,
    credentials: User,
  ): Promise<DisputeRecord> {
    const { people, store, book, notices } = this.#options;
    const row = await book.find(id, credentials);
    const person = (await people.of(credentials))!;
    await this.#requireAnswerer(row, person);
    const text = requireText('text', request.text);
    const link = requireLink(request);
    const state = DISPUTE_LIFECYCLE[row.state][request.answer];
    if (!state) {
      throw tooLate(row);
    }
    const won = await store.answer({
      id,
      state: state as 'accepted' | 'declined',
      by: person.userRef,
      at: book.now(),
      text,
      link,
    });
    const record = await book.changed({ id, won, person, credentials });
    await notices.answered(record);
    return record;
  }

  /**
   * @throws NotFoundError if there is no such dispute, or the caller may not see its entity
   * @throws NotAllowedError if the caller may neither open disputes nor answer this one
   * @throws ConflictError if it was declined or withdrawn
   */
  async comment(
    id: string,
    request: { text: string },
    credentials: User,
  ): Promise<DisputeRecord> {
    const { access, people, store, book } = this.#options;
    const row = await book.find(id, credentials);
    const person = (await people.of(credentials))!;
    if ((await this.#standing(row, person)) === 'none') {
      await access.require(maturityDisputeOpenPermission, credentials);
    }
    const won = await store.comment({
      id,
      in: TALKED_ABOUT,
      by: person.userRef,
      at: book.now(),
      text: requireText('text', request.text),
    });
    return book.changed({ id, won, person, credentials });
  }

  /**
   * @throws NotFoundError if there is no such dispute, or the caller may not see its entity
   * @throws NotAllowedError if somebody else opened it
   * @throws ConflictError if it was answered
   */
  async withdraw(id: string, credentials: User): Promise<DisputeRecord> {
    const { access, people, store, book } = this.#options;
    const row = await book.find(id, credentials);
    await access.require(maturityDisputeOpenPermission, credentials);
    const person = (await people.of(credentials))!;
    if (row.opened_by !== person.userRef) {
      throw new NotAllowedError(
        `'${row.opened_by}' opened dispute '${id}', so only they can take it back`,
      );
    }
    const won = await store.withdraw({ id, at: book.now() });
    return book.changed({ id, won, person, credentials });
  }

  async #requireAnswerer(row: DisputeRow, person: Person): Promise<void> {
    if ((await this.#standing(row, person)) === 'none') {
      throw new NotAllowedError(
        `Dispute '${row.id}' is for the owners of criterion '${row.criterion_id}' to answer, and for those with the permission '${maturityDisputeAnswerPermission.name}'`,
      );
    }
  }

  async #standing(row: DisputeRow, person: Person) {
    const { rubric } = await this.#options.rubrics.current();
    const criterion = rubric.criteria.find(({ id }) => id === row.criterion_id);
    return answererStanding({
      refs: person.refs,
      permitted: person.may.answer,
      criterionOwner: criterion?.owner,
    });
  }
}

/** @internal */
export interface DisputesOptions {
  access: Access;
  people: People;
  reader: MaturityReader;
  rubrics: RubricKeeper;
  store: DisputeStore;
  book: DisputeBook;
  notices: DisputeNotices;
}
