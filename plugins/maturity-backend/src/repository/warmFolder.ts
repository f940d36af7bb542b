import { ALERT_FILES } from './alertRules';
import { placesOf } from './analysers/Analyser';
import { pagesOf } from './analysers/documentation';
import { RUNBOOK_FILES } from './analysers/runbook';
import { PIPELINE_FILES } from './pipelines';
import {
  markdownOf,
  MAX_MARKDOWN,
  MAX_YAML,
  partBySize,
  yamlOf,
} from './readable';
import { RepositoryTree } from './RepositoryTree';
import { isYaml } from './parseYaml';

/**
 * Parses what the analysers of a folder will ask for, one file a step, so that the caller can let others through
 * in between. An analyser itself cannot be interrupted.
 *
 * @internal
 */
export function* warmFolder(
  tree: RepositoryTree,
  folder: string,
): Generator<string> {
  const markdown = [pagesOf(tree, folder), tree.find(folder, RUNBOOK_FILES)];
  for (const pages of markdown) {
    for (const page of partBySize(tree, pages, MAX_MARKDOWN).read) {
      markdownOf(tree, page);
      yield page;
    }
  }
  for (const globs of [PIPELINE_FILES, ALERT_FILES]) {
    for (const place of globs === PIPELINE_FILES
      ? placesOf(folder)
      : [folder]) {
      const files = tree.find(place, globs);
      const { left } = partBySize(tree, files, MAX_YAML);
      // What is too much in all is not judged.
      for (const file of left.length > 0 ? [] : files.filter(isYaml)) {
        yamlOf(tree, file);
        yield file;
      }
    }
  }
}
