import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CriterionHealth,
  maturityHealthReadPermission,
  MaturityHealth,
  SourceHealth,
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
    const { criteria } = inForce.rubric;
    const counts = await health.counts({
      rubricVersion: inForce.version,
      criteria: criteria.length,
    });
    const flapping = await health.flapping();
    const ages = await health.evidenceAges();
    const latest = await runs.latest();
    const collected = sources.map(
      (source): SourceHealth => ({
        id: source.id,
        title: source.title,
        keys: source.keys.map(({ key }) => key),
        ...(latest.get(source.id) ?? { status: 'never-run' }),
      }),
    );
    const pushed = await this.#options.pushed();
    const { lastSyncAt, entities, error } = await mirror.status();
    return {
      sources: [...collected, ...pushed].map(source => {
        const age = ages.get(source.id);
        return {
          ...source,
          ...(age && {
            newestEvidenceAt: age.newest,
            oldestEvidenceAt: age.oldest,
          }),
        };
      }),
      criteria: criteria.map((criterion, index): CriterionHealth => {
        const { waitsFor } = criterion.evidence;
        return {
          criterionId: criterion.id,
          title: criterion.title,
          workframe: criterion.workframe,
          level: criterion.level,
          ...(waitsFor && { waitsFor }),
          counts: counts[index],
          flapping: flapping.get(criterion.id) ?? 0,
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
  /** The sources that are pushed. */
  pushed(): Promise<SourceHealth[]>;
}
