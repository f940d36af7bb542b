import { posix } from 'node:path';
import { markdownOf } from './readable';
import { RepositoryTree } from './RepositoryTree';

/**
 * Where a link in a file of the repository leads: to something that exists, nowhere, or out of the repository, where
 * nothing is followed.
 *
 * @internal
 */
export type LinkTarget =
  | { kind: 'found'; path: string; section?: string }
  | { kind: 'broken' }
  | { kind: 'outside' };

/**
 * Resolves a link as a code host does: relative to its file, with a leading slash relative to the root, and with
 * `#anchor` to a heading.
 *
 * @internal
 */
export function resolveLink(
  tree: RepositoryTree,
  from: string,
  href: string,
): LinkTarget {
  const target = locateLink(tree, from, href);
  return target.kind === 'found' &&
    target.section !== undefined &&
    !hasSection(tree, target.path, target.section)
    ? { kind: 'broken' }
    : target;
}

/** The same without a look into the file, so that a section is taken for granted. @internal */
export function locateLink(
  tree: RepositoryTree,
  from: string,
  href: string,
): LinkTarget {
  const inside = withinRepository(tree.root, href.trim());
  if (inside === undefined) {
    return { kind: 'outside' };
  }
  const [beforeAnchor, anchor = ''] = inside.split('#', 2);
  const written = decode(beforeAnchor.split('?', 1)[0]);
  const joined = written.startsWith('/')
    ? written.slice(1)
    : posix.join(posix.dirname(from), written);
  const path =
    written === '' ? from : posix.normalize(joined).replace(/\/$/, '');
  if (path.startsWith('..')) {
    return { kind: 'broken' };
  }
  if (path === '.' || path === '' || tree.hasFolder(path)) {
    return { kind: 'found', path };
  }
  if (!tree.hasFile(path)) {
    return { kind: 'broken' };
  }
  const section = decode(anchor);
  return section === ''
    ? { kind: 'found', path }
    : { kind: 'found', path, section };
}

function hasSection(tree: RepositoryTree, path: string, section: string) {
  const text = tree.text(path);
  if (!/\.(md|markdown)$/i.test(path) || text === undefined) {
    // Line anchors of source files, and pages that were too large to read.
    return true;
  }
  const { slugs, ids } = tree.derive(`sections:${path}`, () => ({
    slugs: new Set(markdownOf(tree, path).headings.map(({ slug }) => slug)),
    ids: new Set(
      Array.from(
        text.matchAll(/(?:id|name)="([^"]{1,500})"/g),
        match => match[1],
      ),
    ),
  }));
  return slugs.has(section.toLowerCase()) || ids.has(section);
}

/** The link as a path of this repository, if it is one; a full URL of the same repository counts. */
function withinRepository(
  root: string | undefined,
  href: string,
): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(href) && !href.startsWith('//')) {
    return href;
  }
  if (!root) {
    return undefined;
  }
  const bases = new Set([
    root,
    root.replace('/tree/', '/blob/'),
    root.replace('/tree/', '/raw/'),
  ]);
  for (const base of bases) {
    if (base.endsWith('/') && href.startsWith(base)) {
      return `/${href.slice(base.length)}`;
    }
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
