import { z } from 'zod/v4';
import { parseMarkdown } from '../parseMarkdown';
import { resolveLink } from '../resolveLink';
import { Analyser, commonFields, firstOf } from './Analyser';
import { DOCUMENTATION_FILES, pagesOf } from './documentation';

/** @internal */
export const documentationLinksAnalyser: Analyser = {
  key: 'repository.documentation-links',
  title: 'Links of the documentation',
  description:
    '`{ path, links, brokenCount, broken }`: relative links, images and anchors of the README and `docs/`, each looked up in the repository. `broken` names the first 25 as `page -> link`. Links to other sites are not followed and not counted.',
  method: 'measured',
  files: DOCUMENTATION_FILES,
  schema: z.strictObject({
    ...commonFields,
    links: z.int().min(0),
    brokenCount: z.int().min(0),
    broken: z.array(z.string()),
  }),
  analyse(tree, folder) {
    const pages = pagesOf(tree, folder);
    const broken: string[] = [];
    let links = 0;
    for (const page of pages) {
      for (const href of parseMarkdown(tree.text(page)).links) {
        const target = resolveLink(tree, page, href);
        links += target.kind === 'outside' ? 0 : 1;
        if (target.kind === 'broken') {
          broken.push(`${page} -> ${href.slice(0, 200)}`);
        }
      }
    }
    const value = {
      links,
      brokenCount: broken.length,
      broken: firstOf(broken),
    };
    return {
      value: pages.length > 0 ? { path: pages[0], ...value } : value,
      restsOn: pages,
    };
  },
};
