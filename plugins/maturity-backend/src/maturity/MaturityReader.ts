import {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  Assessment,
  CriterionResult,
  EntityFacets,
  EntityMaturity,
  EntityMaturityDetail,
  EntityQuery,
  letterOf,
  MaturitySummary,
  maturityReadPermission,
  Page,
  PopulationFilter,
  RubricResponse,
  Transition,
  unpackAssessment,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { pastMoment } from '../history/pastMoment';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { EntityDetailStore } from '../store/EntityDetailStore';
import { EntityFilter } from '../store/entityFilters';
import { EntityListStore } from '../store/EntityListStore';
import { FacetStore } from '../store/FacetStore';
import { SpanStore } from '../store/SpanStore';
import { SummaryStore } from '../store/SummaryStore';
import { TransitionStore } from '../store/TransitionStore';
import { Access } from './Access';
import { concealed, namedRefs } from './concealRefs';
import { canonicalRef, noSuchEntity } from './entityRefs';
import { pageOfTransitions } from './pageOfTransitions';
import { rubricVersionOf } from './rubricVersionOf';

const DEFAULT_LIMIT = 20;
const EXPORT_PAGE = 500;

/**
 * Everything that is read of maturity, for REST and for actions alike: one caller gets one and the same answer by
 * either way.
 *
 * @internal
 */
export class MaturityReader {
  readonly #options: MaturityReaderOptions;

  private constructor(options: MaturityReaderOptions) {
    this.#options = options;
  }

  static create(options: MaturityReaderOptions): MaturityReader {
    return new MaturityReader(options);
  }

  async rubric(credentials: BackstageCredentials): Promise<RubricResponse> {
    await this.#mayRead(credentials);
    const inForce = await this.#options.rubrics.latest();
    const { rubric, faults } = inForce;
    return {
      ...rubricVersionOf(inForce),
      ...(rubric.description && { description: rubric.description }),
      targets: rubric.targets,
      criteria: rubric.criteria,
      faults,
      files: await this.#options.rubrics.filesState(inForce),
    };
  }

  async summary(
    query: PopulationFilter & { asOf?: string },
    credentials: BackstageCredentials,
  ): Promise<MaturitySummary> {
    const visibility = await this.#mayRead(credentials);
    const { asOf, ...filter } = query;
    return {
      rubric: rubricVersionOf(await this.#options.rubrics.current()),
      ...(await this.#options.summaries.summary({
        visibility,
        filter,
        ...(asOf !== undefined && { asOf: pastMoment('asOf', asOf) }),
      })),
    };
  }

  async entities(
    query: EntityQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<EntityMaturity>> {
    const visibility = await this.#mayRead(credentials);
    return this.#list(query).page({
      ...query,
      visibility,
      filter: await this.#filterOf(query, credentials),
      limit: query.limit ?? DEFAULT_LIMIT,
    });
  }

  /** All rows that the query matches, a page at a time. What is refused is refused before the first page. */
  async exportEntities(
    query: EntityQuery,
    credentials: BackstageCredentials,
  ): Promise<AsyncIterable<EntityMaturity[]>> {
    const visibility = await this.#mayRead(credentials);
    const filter = await this.#filterOf(query, credentials);
    const entities = this.#list(query);
    const { sort, order } = query;

    async function* pages() {
      let cursor: string | undefined;
      do {
        const { items, pageInfo } = await entities.rows({
          visibility,
          filter,
          sort,
          order,
          limit: EXPORT_PAGE,
          cursor,
        });
        yield items;
        cursor = pageInfo.nextCursor;
      } while (cursor);
    }
    return pages();
  }

  async facets(credentials: BackstageCredentials): Promise<EntityFacets> {
    const visibility = await this.#mayRead(credentials);
    return this.#options.facets.facets({ visibility });
  }

  /** @throws NotFoundError if there is no such entity, or the caller may not see it */
  async entity(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityMaturityDetail> {
    const { access, details, rubrics } = this.#options;
    const ref = canonicalRef(entityRef);
    const visibility = await access.visibility(credentials);
    const stored = await details.get({ entityRef: ref, visibility });
    if (!stored) {
      throw noSuchEntity(ref);
    }
    await access.require(maturityReadPermission, credentials);
    if (!stored.assessed) {
      throw new NotFoundError(
        `Entity '${ref}' has no maturity assessment: components, APIs and resources have one within minutes of entering the catalog, other entities have none`,
      );
    }
    const { parts, assessedAt, rubricVersion } = stored.assessed;
    const rubric = await rubrics.version(rubricVersion);
    const assessment = unpackAssessment({ rubric: rubric.prepared, ...parts });
    const asked = new Set(assessment.results.map(each => each.criterionId));
    const results = await this.#results(assessment, visibility);
    const said = new Map(results.map(each => [each.criterionId, each.message]));
    return {
      ...assessment,
      results,
      nextSteps: assessment.nextSteps.map(step => ({
        ...step,
        message: said.get(step.criterionId) ?? step.message,
      })),
      entity: stored.entity,
      rubric: rubricVersionOf(rubric),
      assessedAt,
      criteria: rubric.rubric.criteria.filter(({ id }) => asked.has(id)),
    };
  }

  /** @throws NotFoundError if there is no such entity, or the caller may not see it */
  async transitions(
    entityRef: string,
    query: { limit?: number; cursor?: string },
    credentials: BackstageCredentials,
  ): Promise<Page<Transition>> {
    const { access, transitions } = this.#options;
    const ref = canonicalRef(entityRef);
    const visibility = await access.visibility(credentials);
    if (!(await visibility.canSee(ref))) {
      throw noSuchEntity(ref);
    }
    await access.require(maturityReadPermission, credentials);
    return pageOfTransitions({
      store: transitions,
      entityRef: ref,
      limit: query.limit ?? DEFAULT_LIMIT,
      cursor: query.cursor,
    });
  }

  /** The list of now, or that of a moment of the past. */
  #list({ asOf }: EntityQuery): Pick<EntityListStore, 'page' | 'rows'> {
    const { entities, spans } = this.#options;
    if (asOf === undefined) {
      return entities;
    }
    const then = pastMoment('asOf', asOf);
    return {
      page: options => spans.page({ ...options, asOf: then }),
      rows: options => spans.rows({ ...options, asOf: then }),
    };
  }

  /** The results, without what they say of other entities that the caller may not see. */
  async #results(
    { entityRef, results }: Assessment,
    visibility: Visibility,
  ): Promise<CriterionResult[]> {
    const named = results.map(result => namedRefs(result, entityRef));
    const entityRefs = [...new Set(named.flat())];
    if (visibility.scope === 'all' || !entityRefs.length) {
      return results;
    }
    const visible = await this.#options.details.visibleRefs({
      entityRefs,
      visibility,
    });
    return results.map((result, index) =>
      named[index].every(ref => visible.has(ref)) ? result : concealed(result),
    );
  }

  async #mayRead(credentials: BackstageCredentials): Promise<Visibility> {
    const { access } = this.#options;
    const visibility = await access.visibility(credentials);
    await access.require(maturityReadPermission, credentials);
    return visibility;
  }

  async #filterOf(
    query: EntityQuery,
    credentials: BackstageCredentials,
  ): Promise<EntityFilter> {
    if (query.level !== undefined && !query.workframe) {
      throw new InputError(
        `level=${query.level} says nothing without a workframe; give the parameter workframe too`,
      );
    }
    const filter = { ...query, ...(await this.#resultOf(query)) };
    if (!query.ownedByMe) {
      return filter;
    }
    const { auth, userInfo } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new InputError(
        'ownedByMe=true needs a user; a service owns nothing, so leave it out or give owner',
      );
    }
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    return { ...filter, ownedBy: ownershipEntityRefs };
  }

  /** Where the state of a criterion is found in the states of an entity, by the rubric in force. */
  async #resultOf({
    criterion,
    state,
  }: EntityQuery): Promise<Pick<EntityFilter, 'result'>> {
    if (criterion === undefined && state === undefined) {
      return {};
    }
    if (criterion === undefined || state === undefined) {
      throw new InputError(
        'criterion and state say nothing without each other; give both, such as criterion=readme and state=fail',
      );
    }
    const { version, rubric } = await this.#options.rubrics.current();
    const place = rubric.criteria.findIndex(({ id }) => id === criterion);
    if (place < 0) {
      throw new InputError(
        `The rubric in force, version ${version}, has no criterion '${criterion}'; GET /rubric lists them`,
      );
    }
    return {
      result: { rubricVersion: version, place, letter: letterOf(state) },
    };
  }
}

/** @internal */
export interface MaturityReaderOptions {
  access: Access;
  auth: AuthService;
  userInfo: UserInfoService;
  rubrics: RubricKeeper;
  summaries: SummaryStore;
  spans: SpanStore;
  entities: EntityListStore;
  facets: FacetStore;
  details: EntityDetailStore;
  transitions: TransitionStore;
}
