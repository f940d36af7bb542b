import { JsonObject } from '@backstage/types';
import { Method } from '@cairn/backstage-plugin-maturity-common';
import { ANALYSERS, Analyser } from './analysers';
import { placesOf } from './analysers/Analyser';
import { RepositoryTree } from './RepositoryTree';
import { isScaffolded } from './scaffold';

/**
 * What was found for one key in one folder of a repository. It holds for every entity of that folder, until the
 * repository changes.
 *
 * @internal
 */
export type RepositoryFact = { key: string } & (
  | { value: JsonObject; method: Method; scaffolded: boolean }
  | { unavailable: string }
);

/**
 * Runs one analyser. An analyser that cannot cope with a file says so; it never takes the others down.
 *
 * @internal
 */
export function analyseFolder(
  tree: RepositoryTree,
  folder: string,
  analyser: Analyser,
): RepositoryFact {
  const { key } = analyser;
  try {
    const analysis = analyser.analyse(tree, folder);
    if ('unavailable' in analysis) {
      return { key, unavailable: analysis.unavailable };
    }
    const skipped = placesOf(folder)
      .flatMap(place => tree.find(place, analyser.files))
      .filter(path => tree.isSkipped(path))
      .concat(analysis.skipped ?? [])
      .slice(0, 10);
    if (analysis.value.found === false && skipped.length > 0) {
      return {
        key,
        unavailable: `${analyser.title} was not found, and not everything could be looked at: ${skipped[0]} is too large to read.`,
      };
    }
    const value =
      skipped.length > 0 ? { ...analysis.value, skipped } : analysis.value;
    return {
      key,
      value,
      method: analysis.method ?? analyser.method,
      scaffolded: isScaffolded(tree, placesOf(folder), analysis.restsOn),
    };
  } catch (error) {
    return {
      key,
      unavailable: `${analyser.title} could not be analyzed: ${
        error instanceof Error ? error.message.slice(0, 300) : String(error)
      }`,
    };
  }
}

/** All facts of one folder. @internal */
export function analyseAll(
  tree: RepositoryTree,
  folder: string,
): RepositoryFact[] {
  return ANALYSERS.map(analyser => analyseFolder(tree, folder, analyser));
}
