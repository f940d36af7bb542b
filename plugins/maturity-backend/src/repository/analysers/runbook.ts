import { z } from 'zod/v4';
import { markdownOf, MAX_MARKDOWN, partBySize } from '../readable';
import { Analyser, commonFields } from './Analyser';

/** @internal */
export const RUNBOOK_FILES = [
  'RUNBOOK.md',
  'runbooks/**/*.md',
  'docs/runbook*.md',
  'docs/runbooks/**/*.md',
  'docs/operations*.md',
  'docs/playbook*.md',
  'ops/**/*.md',
];

/** @internal */
export const runbookAnalyser: Analyser = {
  key: 'repository.runbook',
  title: 'Runbook',
  description:
    '`{ found, path, words, headings, steps }` of the runbook with the most steps, in the folder; a list item or a code block is a step.',
  method: 'declared',
  files: RUNBOOK_FILES,
  schema: z.strictObject({
    ...commonFields,
    found: z.boolean(),
    words: z.int().min(0),
    headings: z.int().min(0),
    steps: z.int().min(0),
  }),
  analyse(tree, folder) {
    const { read, left } = partBySize(
      tree,
      tree.find(folder, RUNBOOK_FILES),
      MAX_MARKDOWN,
    );
    const runbooks = read.map(path => {
      const { words, headings, listItems, codeBlocks } = markdownOf(tree, path);
      return {
        found: true,
        path,
        words,
        headings: headings.length,
        steps: listItems + codeBlocks.length,
      };
    });
    const [best] = runbooks.toSorted((a, b) => b.steps - a.steps);
    return best
      ? { value: best, restsOn: [best.path], skipped: left }
      : {
          value: { found: false, words: 0, headings: 0, steps: 0 },
          restsOn: [],
          skipped: left,
        };
  },
};
