import { posix } from 'node:path';
import { parseMarkdown } from './parseMarkdown';
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
  if (section === '') {
    return { kind: 'found', path };
  }
  return hasSection(tree, path, section)
    ? { kind: 'found', path, section }
    : { kind: 'broken' };
}

function hasSection(tree: RepositoryTree, path: string, section: string) {
  const text = tree.text(path);
  if (!/\.(md|markdown)$/i.test(path) || text === undefined) {
    // Line anchors of source files, and pages that were too large to read.
    return true;
  }
  const slugs = tree.derive(
    `slugs:${path}`,
    () => new Set(parseMarkdown(text).headings.map(({ slug }) => slug)),
  );
  return (
    slugs.has(section.toLowerCase()) ||
    text.includes(`id="${section}"`) ||
    text.includes(`name="${section}"`)
  );
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
