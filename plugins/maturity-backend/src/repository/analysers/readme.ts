import { z } from 'zod/v4';
import { wordsOf } from '../parseMarkdown';
import { markdownOf } from '../readable';
import { RepositoryTree } from '../RepositoryTree';
import { Analyser, commonFields } from './Analyser';

/** Names of a README, the richest format first. @internal */
export const README_FILES = [
  'README.md',
  'README.markdown',
  'README.rst',
  'README.adoc',
  'README.txt',
  'README',
];

/** The README of a folder, if it has one. @internal */
export function readmeOf(
  tree: RepositoryTree,
  folder: string,
): string | undefined {
  return README_FILES.map(name => tree.find(folder, [name])[0]).find(
    path => path !== undefined,
  );
}

/** True for a file that is read as Markdown. @internal */
export function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path);
}

/** @internal */
export const readmeAnalyser: Analyser = {
  key: 'repository.readme',
  title: 'README',
  description:
    '`{ found, path, words }`: whether a README lies in the folder of the entity, and how many words it has.',
  method: 'declared',
  files: README_FILES,
  schema: z.strictObject({
    ...commonFields,
    found: z.boolean(),
    words: z.int().min(0),
  }),
  analyse(tree, folder) {
    const path = readmeOf(tree, folder);
    if (path === undefined) {
      return { value: { found: false, words: 0 }, restsOn: [] };
    }
    const words = isMarkdown(path)
      ? markdownOf(tree, path).words
      : wordsOf(tree.text(path) ?? '');
    return { value: { found: true, path, words }, restsOn: [path] };
  },
};
