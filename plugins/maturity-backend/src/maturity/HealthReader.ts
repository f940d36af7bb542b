import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CriterionHealth,
  maturityHealthReadPermission,
  MaturityHealth,
} from '@cairn/backstage-plugin-maturity-common';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { CatalogMirror } from '@cairn/catalog-mirror';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { HealthStore } from '../store/HealthStore';
import { SourceRunStore } from '../store/SourceRunStore';
import { Access } from './Access';
import { rubricVersionOf } from './rubricVersionOf';

/**
 * How sources, criteria and the rubric fare, over the whole population and whoever may see it.
 *
 * @internal
 */
export class HealthReader {
  readonly #options: HealthReaderOptions;

  private constructor(options: HealthReaderOptions) {
    this.#options = options;
  }

  static create(options: HealthReaderOptions): HealthReader {
    return new HealthReader(options);
  }

  async health(credentials: BackstageCredentials): Promise<MaturityHealth> {
    const { access, mirror, rubrics, health, runs, sources } = this.#options;
    await access.require(maturityHealthReadPermission, credentials);

    const inForce = await rubrics.latest();
    const counts = await health.counts();
    const latest = await runs.latest();
    const { lastSyncAt, entities, error } = await mirror.status();
    return {
      sources: sources.map(source => ({
        id: source.id,
        title: source.title,
        keys: source.keys.map(({ key }) => key),
        ...(latest.get(source.id) ?? { status: 'never-run' }),
      })),
      criteria: inForce.rubric.criteria.map((criterion): CriterionHealth => {
        const {
          pass = 0,
          fail = 0,
          unknown = 0,
          exempt = 0,
        } = counts.criteria.get(criterion.id) ?? {};
        const { waitsFor } = criterion.evidence;
        return {
          criterionId: criterion.id,
          title: criterion.title,
          workframe: criterion.workframe,
          level: criterion.level,
          ...(waitsFor && { waitsFor }),
          counts: {
            pass,
            fail,
            unknown,
            exempt,
            'not-applicable': Math.max(
              0,
              counts.entities - pass - fail - unknown - exempt,
            ),
          },
        };
      }),
      rubric: rubricVersionOf(inForce),
      faults: inForce.faults,
      mirror: {
        entities,
        ...(lastSyncAt && { lastSyncAt }),
        ...(error && { error }),
      },
    };
  }
}

/** @internal */
export interface HealthReaderOptions {
  access: Access;
  mirror: CatalogMirror;
  rubrics: RubricKeeper;
  health: HealthStore;
  runs: SourceRunStore;
  sources: readonly EvidenceSource[];
}
