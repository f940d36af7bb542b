import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  EntityMaturityAsOf,
  maturityReadPermission,
  stateOfLetter,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Access } from '../maturity/Access';
import { canonicalRef } from '../maturity/entityRefs';
import { rubricVersionOf } from '../maturity/rubricVersionOf';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { SpanStore } from '../store/SpanStore';
import { pastMoment } from './pastMoment';

/**
 * One entity at moments of the past.
 *
 * @internal
 */
export class EntityHistoryReader {
  readonly #options: EntityHistoryReaderOptions;

  private constructor(options: EntityHistoryReaderOptions) {
    this.#options = options;
  }

  static create(options: EntityHistoryReaderOptions): EntityHistoryReader {
    return new EntityHistoryReader(options);
  }

  /** @throws NotFoundError if it was not assessed then, or the caller may not see it */
  async entityAsOf(
    entityRef: string,
    moment: string,
    credentials: BackstageCredentials,
  ): Promise<EntityMaturityAsOf> {
    const { access, spans, rubrics } = this.#options;
    const ref = canonicalRef(entityRef);
    const asOf = pastMoment('asOf', moment);
    const visibility = await access.visibility(credentials);
    const span = await spans.get({ entityRef: ref, asOf, visibility });
    if (!span) {
      throw new NotFoundError(
        `There is no maturity of entity '${ref}' recorded as of ${asOf}, or you may not see it`,
      );
    }
    await access.require(maturityReadPermission, credentials);

    const { entity, standing, since, until } = span;
    const stored = await rubrics.version(standing.rubricVersion);
    return {
      entity,
      ...(standing.domainRef && { domainRef: standing.domainRef }),
      ...(standing.tier && { tier: standing.tier }),
      asOf,
      since,
      ...(until !== undefined && { until }),
      rubric: rubricVersionOf(stored),
      workframes: WORKFRAMES.map(workframe => {
        const {
          known,
          applicable,
          exempt: _,
          ...marks
        } = standing.workframes[workframe];
        return { workframe, ...marks, coverage: { known, applicable } };
      }),
      agentCeiling: standing.agentCeiling,
      results: stored.rubric.criteria.map(({ id, ...criterion }, index) => ({
        criterionId: id,
        title: criterion.title,
        workframe: criterion.workframe,
        level: criterion.level,
        state: stateOfLetter(standing.states[index]),
      })),
    };
  }
}

/** @internal */
export interface EntityHistoryReaderOptions {
  access: Access;
  spans: SpanStore;
  rubrics: RubricKeeper;
}
