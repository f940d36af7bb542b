import { InputError } from '@backstage/errors';
import { parseMarkdown, MarkdownFacts } from './parseMarkdown';
import { parseYaml } from './parseYaml';
import { RepositoryTree } from './RepositoryTree';

/** Bytes of Markdown that are read for one folder: some hundred thousand words. @internal */
export const MAX_MARKDOWN = 4 * 1024 * 1024;

/** Bytes of YAML that are read for one folder. @internal */
export const MAX_YAML = 1024 * 1024;

/** A Markdown file of the repository, parsed once, whoever asks for it. @internal */
export function markdownOf(tree: RepositoryTree, path: string): MarkdownFacts {
  return tree.derive(`markdown:${path}`, () => parseMarkdown(tree.text(path)));
}

/** The documents of a YAML file of the repository, parsed once. @internal */
export function yamlOf(tree: RepositoryTree, path: string): unknown[] {
  return tree.derive(`yaml:${path}`, () => parseYaml(tree.text(path)));
}

/**
 * Parts files into those that are read, in their order, and those that would be too much.
 *
 * @internal
 */
export function partBySize(
  tree: RepositoryTree,
  paths: readonly string[],
  maxBytes: number,
): { read: string[]; left: string[] } {
  const read: string[] = [];
  const left: string[] = [];
  let bytes = 0;
  for (const path of paths) {
    bytes += tree.isSkipped(path) ? 0 : tree.size(path);
    (bytes <= maxBytes ? read : left).push(path);
  }
  return { read, left };
}

/**
 * Refuses to judge by a part of the files where the rest might say the opposite.
 *
 * @throws InputError if the files have more bytes in all
 * @internal
 */
export function requireWithin(
  tree: RepositoryTree,
  paths: readonly string[],
  maxBytes: number,
) {
  const { left } = partBySize(tree, paths, maxBytes);
  if (left.length > 0) {
    throw new InputError(
      `its ${paths.length} files have more than ${maxBytes} bytes in all, from ${left[0]} on`,
    );
  }
}
