import { Rubric } from '@cairn/backstage-plugin-maturity-common';
import { stringify } from 'yaml';

/**
 * A rubric as one YAML document, in the order in which people read it.
 *
 * @internal
 */
export function rubricToYaml(rubric: Rubric): string {
  const { id, title, description, targets, criteria } = rubric;
  return stringify(
    {
      id,
      title,
      ...(description !== undefined && { description }),
      targets,
      criteria,
    },
    { lineWidth: 100, aliasDuplicateObjects: false },
  );
}
