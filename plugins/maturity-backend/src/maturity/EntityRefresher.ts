import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  EntityMaturityDetail,
  maturityRefreshPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { CatalogMirror } from '@cairn/catalog-mirror';
import { randomUUID } from 'node:crypto';
import { Collector } from '../evidence/Collector';
import { AssessmentStore } from '../store/AssessmentStore';
import { ClaimStore } from '../store/ClaimStore';
import { Access } from './Access';
import { canonicalRef, noSuchEntity } from './entityRefs';
import { MaturityReader } from './MaturityReader';
import { RefreshSlots } from './RefreshSlots';

/** A person waits for the answer, so each source gets less time than in a scheduled run. */
const SOURCE_SECONDS = 60;
/** For how long a refresh keeps others out, should its process end before it does. */
const LEASE_SECONDS = 120;
/** The pause after a refresh, for the sake of the hosts that sources read from. */
const PAUSE_SECONDS = 5;

/**
 * Collects the evidence of one entity again, now, because somebody asks for it.
 *
 * @internal
 */
export class EntityRefresher {
  readonly #options: EntityRefresherOptions;
  readonly #slots: RefreshSlots;

  private constructor(options: EntityRefresherOptions) {
    this.#options = options;
    this.#slots = RefreshSlots.create({
      claims: options.claims,
      seconds: LEASE_SECONDS,
    });
  }

  static create(options: EntityRefresherOptions): EntityRefresher {
    return new EntityRefresher(options);
  }

  /**
   * @throws NotFoundError if there is no such entity, or the caller may not see it
   * @throws NotAllowedError if the caller may see it and not refresh it
   * @throws ConflictError if it is being refreshed, or just was, or too many others are
   */
  async refresh(
    entityRef: string,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<EntityMaturityDetail> {
    const { access } = this.#options;
    const ref = canonicalRef(entityRef);
    const refusal = await access.refusal(
      maturityRefreshPermission,
      credentials,
    );
    await this.#requireVisible(ref, credentials, { lookUp: !refusal });
    if (refusal) {
      throw refusal;
    }
    return this.#slots.run(credentials.principal.userEntityRef, () =>
      this.#refreshAlone(ref, credentials),
    );
  }

  async #refreshAlone(
    ref: string,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<EntityMaturityDetail> {
    const { claims, reader } = this.#options;
    const claim = { name: `refresh ${ref}`, holder: randomUUID() };
    if (!(await claims.take({ ...claim, seconds: LEASE_SECONDS }))) {
      throw new ConflictError(
        `Entity '${ref}' is being refreshed, or was a moment ago; wait ${PAUSE_SECONDS} seconds and try again`,
      );
    }
    try {
      await this.#collect(ref);
      return await reader.entity(ref, credentials);
    } finally {
      await claims.leave({ ...claim, seconds: PAUSE_SECONDS });
    }
  }

  /**
   * An entity that the mirror has not met yet, such as one that was just created, is looked up in the catalog, for
   * callers only who may have it refreshed.
   */
  async #requireVisible(
    entityRef: string,
    credentials: BackstageCredentials,
    { lookUp }: { lookUp: boolean },
  ): Promise<void> {
    const { access, mirror } = this.#options;
    const visibility = await access.visibility(credentials);
    if (await visibility.canSee(entityRef)) {
      return;
    }
    if (lookUp) {
      await mirror.syncEntities([entityRef]);
    }
    if (!lookUp || !(await visibility.canSee(entityRef))) {
      throw noSuchEntity(entityRef);
    }
  }

  async #collect(entityRef: string): Promise<void> {
    const { mirror, assessments, collector } = this.#options;
    const { removed } = await mirror.syncEntities([entityRef]);
    await assessments.forget(removed);
    await collector.collect({
      entityRefs: [entityRef],
      trigger: 'refresh',
      signal: AbortSignal.timeout(LEASE_SECONDS * 1000),
      maxSeconds: SOURCE_SECONDS,
    });
  }
}

/** @internal */
export interface EntityRefresherOptions {
  access: Access;
  mirror: CatalogMirror;
  claims: ClaimStore;
  assessments: AssessmentStore;
  collector: Collector;
  reader: MaturityReader;
}
