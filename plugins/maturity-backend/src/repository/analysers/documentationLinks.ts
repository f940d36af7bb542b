import { z } from 'zod/v4';
import { markdownOf, MAX_MARKDOWN, requireWithin } from '../readable';
import { locateLink, resolveLink } from '../resolveLink';
import { RepositoryTree } from '../RepositoryTree';
import { Analyser, commonFields, firstOf } from './Analyser';
import { DOCUMENTATION_FILES, pagesOf } from './documentation';

/** More than that is made by a machine. */
const MAX_LINKS = 50_000;

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
    requireWithin(tree, pages, MAX_MARKDOWN);
    const written = pages.flatMap(page =>
      markdownOf(tree, page).links.map(href => ({ page, href })),
    );
    if (written.length > MAX_LINKS) {
      return {
        unavailable: `The documentation has ${written.length} links; at most ${MAX_LINKS} are looked up.`,
      };
    }
    requireWithin(tree, pagesBehind(tree, pages, written), MAX_MARKDOWN);
    const broken: string[] = [];
    let links = 0;
    for (const { page, href } of written) {
      const target = resolveLink(tree, page, href);
      links += target.kind === 'outside' ? 0 : 1;
      if (target.kind === 'broken') {
        broken.push(`${page} -> ${href.slice(0, 200)}`);
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

/** The pages, and those that have to be read to find the sections that links name. */
function pagesBehind(
  tree: RepositoryTree,
  pages: readonly string[],
  links: readonly { page: string; href: string }[],
): string[] {
  const behind = new Set(pages);
  for (const { page, href } of links) {
    const target = locateLink(tree, page, href);
    if (target.kind === 'found' && target.section !== undefined) {
      behind.add(target.path);
    }
  }
  return [...behind];
}
