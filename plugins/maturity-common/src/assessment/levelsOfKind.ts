import { Level, LEVELS } from '../model/level';

const SERVICE_KINDS = ['component', 'api', 'resource'];

/**
 * The levels at which entities of a kind are assessed: 1 to 4 for components, APIs and resources, 1 to 5 for larger
 * subjects. Level 5 describes a platform that is run as a product, which no single service is.
 *
 * @public
 */
export function levelsOfKind(kind: string): Exclude<Level, 0>[] {
  return SERVICE_KINDS.includes(kind.toLocaleLowerCase('en-US'))
    ? LEVELS.slice(0, 4)
    : [...LEVELS];
}
