import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  EntityMaturityDetail,
  maturityReadPermission,
  PLATFORM_REF,
  platformMatrix,
  PlatformMaturity,
} from '@cairn/backstage-plugin-maturity-common';
import { Access } from '../maturity/Access';
import { MaturityReader } from '../maturity/MaturityReader';
import { rubricVersionOf } from '../maturity/rubricVersionOf';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { TargetShareStore } from '../store/TargetShareStore';

/**
 * Everything that is read of the platform as a whole.
 *
 * @internal
 */
export class PlatformReader {
  readonly #options: PlatformReaderOptions;

  private constructor(options: PlatformReaderOptions) {
    this.#options = options;
  }

  static create(options: PlatformReaderOptions): PlatformReader {
    return new PlatformReader(options);
  }

  /** The shares count what the caller may see; the matrix is of the platform and alike for everybody. */
  async platform(credentials: BackstageCredentials): Promise<PlatformMaturity> {
    const { access, rubrics, shares } = this.#options;
    const visibility = await access.visibility(credentials);
    await access.require(maturityReadPermission, credentials);
    const inForce = await rubrics.current();
    const detail = await this.#detail(credentials);
    return {
      ...platformMatrix(
        detail
          ? { criteria: detail.criteria, results: detail.results }
          : { criteria: inForce.rubric.criteria },
      ),
      rubric: detail?.rubric ?? rubricVersionOf(inForce),
      ...(detail && { assessedAt: detail.assessedAt }),
      targets: await shares.shares({ visibility }),
      targetRules: inForce.rubric.targets,
    };
  }

  /** Undefined until it is assessed for the first time. */
  async #detail(
    credentials: BackstageCredentials,
  ): Promise<EntityMaturityDetail | undefined> {
    try {
      return await this.#options.reader.entity(PLATFORM_REF, credentials);
    } catch (error) {
      if (error instanceof NotFoundError) {
        return undefined;
      }
      throw error;
    }
  }
}

/** @internal */
export interface PlatformReaderOptions {
  access: Access;
  reader: MaturityReader;
  rubrics: RubricKeeper;
  shares: TargetShareStore;
}
