import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'maturity.rubric';

/**
 * Where the rubric comes from.
 *
 * @internal
 */
export interface RubricConfig {
  /** As configured; the package's own rubric unless given. */
  path?: string;
  /** Files or folders that are laid over it. */
  extend: string[];
  /** Ids of criteria that are left out. */
  disable: string[];
  /** What the configuration itself lays over all of them. */
  inline?: { criteria?: unknown; targets?: unknown };
  /** Whether each change of the files wants a review in the portal. */
  reviewRequired: boolean;
}

/**
 * Reads `maturity.rubric`. What its criteria and targets hold is not looked at here: a fault in one of them is named like
 * one in a file, and costs only what has it.
 *
 * @throws InputError that names the key whose value cannot be used
 * @internal
 */
export function readRubricConfig(config: Config): RubricConfig {
  const review = config.getOptionalString(`${KEY}.review`) ?? 'optional';
  if (review !== 'optional' && review !== 'required') {
    throw new InputError(
      `${KEY}.review is '${review}'; write required, or optional`,
    );
  }
  const criteria: unknown = config.getOptional(`${KEY}.criteria`);
  const targets: unknown = config.getOptional(`${KEY}.targets`);
  const inline = {
    ...(criteria !== undefined && { criteria }),
    ...(targets !== undefined && { targets }),
  };
  return {
    path: config.getOptionalString(`${KEY}.path`),
    extend: config.getOptionalStringArray(`${KEY}.extend`) ?? [],
    disable: config.getOptionalStringArray(`${KEY}.disable`) ?? [],
    ...(Object.keys(inline).length && { inline }),
    reviewRequired: review === 'required',
  };
}
