import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  EntityRequests,
  ExemptionTerms,
  isInside,
  latestExemptionEnd,
  maturityReadPermission,
  Page,
  renewalOf,
  RequestQuery,
  RequestRecord,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { DateTime } from 'luxon';
import { DisputeBook } from '../disputes/DisputeBook';
import { earlierOf } from '../exemptions/earlierOf';
import { ExemptionBook } from '../exemptions/ExemptionBook';
import { Access } from '../maturity/Access';
import { canonicalRef, noSuchEntity } from '../maturity/entityRefs';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { DisputeStore } from '../store/DisputeStore';
import { ExemptionWithEntity } from '../store/exemptionRows';
import { ExemptionStore } from '../store/ExemptionStore';
import { KinStore } from '../store/KinStore';
import { RequestFilter, RequestListStore } from '../store/RequestListStore';
import { People, Person } from './People';

const DEFAULT_LIMIT = 20;
const EXPORT_PAGE = 500;
const SOON = { days: 30 };

/**
 * Exemptions and disputes as lists and entity pages show them.
 *
 * @internal
 */
export class RequestReader {
  readonly #options: RequestReaderOptions;

  private constructor(options: RequestReaderOptions) {
    this.#options = options;
  }

  static create(options: RequestReaderOptions): RequestReader {
    return new RequestReader(options);
  }

  async page(
    query: RequestQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<RequestRecord>> {
    const { list } = this.#options;
    const { visibility, person, filter, now } = await this.#asked(
      query,
      credentials,
    );
    const { items, ...rest } = await list.page({
      visibility,
      filter,
      now,
      limit: query.limit ?? DEFAULT_LIMIT,
      cursor: query.cursor,
    });
    return { items: await this.#records(items, person, visibility), ...rest };
  }

  /** All that the query matches, a page at a time. What is refused is refused before the first page. */
  async export(
    query: RequestQuery,
    credentials: BackstageCredentials,
  ): Promise<AsyncIterable<RequestRecord[]>> {
    const { list } = this.#options;
    const { visibility, person, filter, now } = await this.#asked(
      query,
      credentials,
    );
    const records = (items: { kind: RequestRecord['kind']; id: string }[]) =>
      this.#records(items, person, visibility);

    async function* pages() {
      let cursor: string | undefined;
      do {
        const { items, pageInfo } = await list.rows({
          visibility,
          filter,
          now,
          limit: EXPORT_PAGE,
          cursor,
        });
        yield await records(items);
        cursor = pageInfo.nextCursor;
      } while (cursor);
    }
    return pages();
  }

  /** @throws NotFoundError if there is no such entity, or the caller may not see it */
  async ofEntity(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityRequests> {
    const { access, people, exemptions, disputes, books } = this.#options;
    const ref = canonicalRef(entityRef);
    const visibility = await access.visibility(credentials);
    if (!(await visibility.canSee(ref))) {
      throw noSuchEntity(ref);
    }
    await access.require(maturityReadPermission, credentials);
    const person = await people.of(credentials);
    const asked = await exemptions.ofEntity({ entityRef: ref, visibility });
    const disputed = await disputes.ofEntity({ entityRef: ref, visibility });
    return {
      exemptions: await books.exemptions.describe(asked, person),
      disputes: await books.disputes.describe(disputed, person, visibility),
      offer: await this.#offer(ref, asked, person),
      mayDispute: person?.may.open ?? false,
    };
  }

  async #asked(query: RequestQuery, credentials: BackstageCredentials) {
    const { access, people, books } = this.#options;
    const visibility = await access.visibility(credentials);
    await access.require(maturityReadPermission, credentials);
    const person = await people.of(credentials);
    const now = books.exemptions.now();
    return {
      visibility,
      person,
      now,
      filter: await this.#filterOf(query, person, now),
    };
  }

  async #filterOf(
    query: RequestQuery,
    person: Person | undefined,
    now: string,
  ): Promise<RequestFilter> {
    const { scope = 'all', kind, state, owner, criterion, endingSoon } = query;
    if (scope !== 'all' && !person) {
      throw new InputError(
        `scope=${scope} needs a user; a service neither asks nor decides, so leave it out`,
      );
    }
    const { rubric } = await this.#options.rubrics.current();
    return {
      kind,
      state,
      owner,
      criterion,
      ...(scope === 'mine' && { askedBy: person!.userRef }),
      ...(scope === 'to-decide' && {
        waitingFor: {
          userRef: person!.userRef,
          ...(person!.permitted && { kin: person!.kin }),
          ...(!person!.may.answer && {
            answers: rubric.criteria
              .filter(each => person!.refs.has(each.owner))
              .map(({ id }) => id),
          }),
        },
      }),
      ...(endingSoon && {
        endsBefore: DateTime.fromISO(now, { zone: 'utc' }).plus(SOON).toISO()!,
      }),
    };
  }

  /** The records behind rows of the list, in their order. */
  async #records(
    rows: readonly { kind: RequestRecord['kind']; id: string }[],
    person: Person | undefined,
    visibility: Visibility,
  ): Promise<RequestRecord[]> {
    const { exemptions, disputes, books } = this.#options;
    const idsOf = (kind: RequestRecord['kind']) =>
      rows.filter(row => row.kind === kind).map(({ id }) => id);
    const asked = await books.exemptions.describe(
      await exemptions.byIds({ ids: idsOf('exemption'), visibility }),
      person,
    );
    const disputed = await books.disputes.describe(
      await disputes.byIds({ ids: idsOf('dispute'), visibility }),
      person,
      visibility,
    );
    const byId = new Map<string, RequestRecord>([
      ...asked.map(
        each => [each.id, { kind: 'exemption' as const, ...each }] as const,
      ),
      ...disputed.map(
        each => [each.id, { kind: 'dispute' as const, ...each }] as const,
      ),
    ]);
    return rows.flatMap(({ id }) => byId.get(id) ?? []);
  }

  async #offer(
    entityRef: string,
    asked: readonly ExemptionWithEntity[],
    person: Person | undefined,
  ): Promise<EntityRequests['offer']> {
    const { kin, terms, books } = this.#options;
    const now = books.exemptions.now();
    const renewals: Record<string, number> = {};
    for (const criterionId of new Set(asked.map(row => row.criterion_id))) {
      const earlier = asked.filter(row => row.criterion_id === criterionId);
      const renewal = renewalOf(earlier.map(earlierOf), terms, now);
      if (renewal.renewals) {
        renewals[criterionId] = renewal.renewals;
      }
    }
    const owners = await kin.ownersOf([entityRef]);
    return {
      ...terms,
      latestEnd: latestExemptionEnd(terms, now),
      may: mayAsk(person, owners.get(entityRef)!),
      renewals,
    };
  }
}

function mayAsk(
  person: Person | undefined,
  owners: readonly string[],
): EntityRequests['offer']['may'] {
  if (!person?.may.ask) {
    return 'no-permission';
  }
  return person.permitted || isInside(person, owners) ? 'ask' : 'not-owner';
}

/** @internal */
export interface RequestReaderOptions {
  access: Access;
  people: People;
  rubrics: RubricKeeper;
  exemptions: ExemptionStore;
  disputes: DisputeStore;
  list: RequestListStore;
  kin: KinStore;
  books: { exemptions: ExemptionBook; disputes: DisputeBook };
  terms: ExemptionTerms;
}
