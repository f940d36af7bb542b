import { z } from 'zod/v4';
import { markdownOf, MAX_MARKDOWN, partBySize } from '../readable';
import { RepositoryTree } from '../RepositoryTree';
import { Analyser, commonFields } from './Analyser';
import { isMarkdown, README_FILES, readmeOf } from './readme';

/** @internal */
export const DOCUMENTATION_FILES = [...README_FILES, 'docs/**/*.md'];

/** The Markdown pages that document a folder: its README first, then `docs/`. @internal */
export function pagesOf(tree: RepositoryTree, folder: string): string[] {
  const readme = readmeOf(tree, folder);
  return [
    ...(readme && isMarkdown(readme) ? [readme] : []),
    ...tree.find(folder, ['docs/**/*.md']),
  ];
}

/** @internal */
export const documentationAnalyser: Analyser = {
  key: 'repository.documentation',
  title: 'Documentation',
  description:
    '`{ path, files, words, headings, codeBlocks }`: how much the README and `docs/` of the folder say, counted over all Markdown pages, up to 4 MiB of them; `skipped` names the others.',
  method: 'declared',
  files: DOCUMENTATION_FILES,
  schema: z.strictObject({
    ...commonFields,
    files: z.int().min(0),
    words: z.int().min(0),
    headings: z.int().min(0),
    codeBlocks: z.int().min(0),
  }),
  analyse(tree, folder) {
    const { read: pages, left } = partBySize(
      tree,
      pagesOf(tree, folder),
      MAX_MARKDOWN,
    );
    const value = { files: pages.length, words: 0, headings: 0, codeBlocks: 0 };
    for (const page of pages) {
      const facts = markdownOf(tree, page);
      value.words += facts.words;
      value.headings += facts.headings.length;
      value.codeBlocks += facts.codeBlocks.length;
    }
    return {
      value: pages.length > 0 ? { path: pages[0], ...value } : value,
      restsOn: pages,
      skipped: left,
    };
  },
};
