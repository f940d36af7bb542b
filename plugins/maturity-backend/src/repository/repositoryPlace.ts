import { ANNOTATION_SOURCE_LOCATION, Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { posix } from 'node:path';

/** Names the root of a repository where the host cannot tell it. @internal */
export const ANNOTATION_REPOSITORY_ROOT = 'cairn.dev/repository-root';

/**
 * Where the source of an entity lies: the URL of the repository root, and the folder in it. Or why that is not
 * known, in words.
 *
 * @internal
 */
export type RepositoryPlace =
  | { root: string; folder: string }
  | { unavailable: string };

/**
 * Finds the repository of an entity. Entities of one repository get the same root, so that it is read once for all.
 *
 * @internal
 */
export function repositoryPlaceOf(
  entity: Entity,
  integrations: Pick<ScmIntegrations, 'byUrl'>,
): RepositoryPlace {
  const annotations = entity.metadata.annotations ?? {};
  const location = urlOf(annotations[ANNOTATION_SOURCE_LOCATION]);
  if (location === undefined) {
    return { unavailable: 'It has no source location.' };
  }
  const declared = annotations[ANNOTATION_REPOSITORY_ROOT];
  if (declared !== undefined) {
    const root = urlOf(declared);
    const folder = root && folderWithin(root, location);
    if (root === undefined || folder === undefined) {
      return {
        unavailable: `Its source location ${location} does not lie in the repository root that it names, ${declared}.`,
      };
    }
    return { root: withSlash(root), folder };
  }
  return placeByHost(location, integrations);
}

function placeByHost(
  location: string,
  integrations: Pick<ScmIntegrations, 'byUrl'>,
): RepositoryPlace {
  try {
    const root = integrations
      .byUrl(location)
      ?.resolveUrl({ url: '/', base: withoutEscapes(location) });
    const folder = root && folderWithin(root, location);
    if (root !== undefined && folder !== undefined) {
      return { root, folder };
    }
  } catch {
    // Not a URL that the host knows; it may still be readable as it is.
  }
  return { root: withSlash(location), folder: '' };
}

/**
 * `resolveUrl` cuts as many characters from the path as the decoded path of the file has, which is too few where
 * some are escaped. What replaces them does not matter: the root is what lies before.
 */
function withoutEscapes(location: string): string {
  const url = new URL(location);
  url.pathname = url.pathname.replace(/%[0-9a-f]{2}/gi, 'xxx');
  return url.href;
}

/** The target of `url:https://...`. Locations of other types are for the catalog to read, not for us. */
function urlOf(location: string | undefined): string | undefined {
  const target = location?.startsWith('url:')
    ? location.slice('url:'.length).trim()
    : undefined;
  return target && URL.canParse(target) ? target : undefined;
}

/** The folder of a location relative to the root; `undefined` when it does not lie in there. */
function folderWithin(root: string, location: string): string | undefined {
  const base = new URL(root);
  const target = new URL(location);
  if (base.protocol !== target.protocol || base.host !== target.host) {
    return undefined;
  }
  // Azure names the folder in the query.
  const queried = target.searchParams.get('path');
  if (queried !== null && base.pathname === target.pathname) {
    return folderOf(queried);
  }
  const rootPath = withSlash(base.pathname);
  const path = target.pathname.replace(/\/blob\//, '/tree/');
  if (withSlash(path) === rootPath) {
    return '';
  }
  return path.startsWith(rootPath)
    ? folderOf(path.slice(rootPath.length))
    : undefined;
}

/** A location of a file stands for the folder that the file is in. */
function folderOf(path: string): string | undefined {
  const decoded = decode(path).replace(/^\/+/, '');
  const isFile = !decoded.endsWith('/') && /\.ya?ml$/i.test(decoded);
  const folder = posix
    .normalize(isFile ? posix.dirname(decoded) : decoded)
    .replace(/\/+$/, '');
  if (folder === '.' || folder === '') {
    return '';
  }
  return folder.startsWith('..') ? undefined : folder;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function withSlash(url: string): string {
  return url.endsWith('/') || url.includes('?') ? url : `${url}/`;
}

/**
 * The address at which a person can look at a file; `undefined` where the root is no web page.
 *
 * @internal
 */
export function urlOfFile(
  root: string,
  path: string,
  integrations: Pick<ScmIntegrations, 'byUrl'>,
): string | undefined {
  if (!/^https?:/.test(root)) {
    return undefined;
  }
  const integration = integrations.byUrl(root);
  if (!integration) {
    return new URL(encodeURI(path), root).href;
  }
  // A root without a branch is the default one, which hosts call HEAD.
  const [, , , ...afterRepository] = new URL(root).pathname.split('/');
  if (integration.type === 'github' && afterRepository.join('') === '') {
    return new URL(`blob/HEAD/${encodeURI(path)}`, root).href;
  }
  if (integration.type === 'gitlab' && !root.includes('/-/')) {
    return new URL(`-/blob/HEAD/${encodeURI(path)}`, root).href;
  }
  return integration.resolveUrl({ url: `/${encodeURI(path)}`, base: root });
}
