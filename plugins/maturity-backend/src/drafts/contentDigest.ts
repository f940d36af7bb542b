import { createHash } from 'node:crypto';
import { Rubric } from '@cairn/backstage-plugin-maturity-common';
import { rubricToYaml } from './rubricToYaml';

/**
 * SHA-256 of what a rubric says. A review is bound to it, so it must not be possible to find another rubric with the
 * same one, as it is for the short digest by which versions are told apart.
 *
 * @internal
 */
export function contentDigest(rubric: Rubric | undefined): string {
  return createHash('sha256')
    .update(rubric ? rubricToYaml(rubric) : '')
    .digest('hex');
}
