import { RubricVersion } from '@cairn/backstage-plugin-maturity-common';
import { StoredRubric } from '../store/RubricStore';

/**
 * Which rubric, as the API says it.
 *
 * @internal
 */
export function rubricVersionOf(stored: StoredRubric): RubricVersion {
  const { version, rubric, publishedAt } = stored;
  return { id: rubric.id, version, title: rubric.title, publishedAt };
}
