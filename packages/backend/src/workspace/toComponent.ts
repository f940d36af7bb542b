import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Entity, EntityLink } from '@backstage/catalog-model';
import { WorkspacePackage } from './readPackages';

/**
 * Where things of this checkout are.
 *
 * @internal
 */
export interface WorkspaceAddresses {
  checkout: string;
  appUrl: string;
  backendUrl: string;
}

/**
 * The catalog entity of one package of the workspace. It says what the package.json says and nothing else.
 *
 * @internal
 */
export function toComponent(options: {
  workspacePackage: WorkspacePackage;
  /** All packages of the workspace, to tell its own dependencies from foreign ones. */
  all: WorkspacePackage[];
  addresses: WorkspaceAddresses;
}): Entity {
  const { workspacePackage, all, addresses } = options;
  const { folder, name, description, role, keywords } = workspacePackage;
  const dependsOn = all
    .filter(other => workspacePackage.dependencies.includes(other.name))
    .map(other => `component:default/${entityName(other)}`);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: entityName(workspacePackage),
      title: name,
      ...(description && { description }),
      annotations: {
        'backstage.io/source-location': `url:${folderUrl(
          addresses.checkout,
          folder,
        )}`,
        'cairn.dev/repository-root': `url:${folderUrl(addresses.checkout)}`,
        // Its manifest says so: it depends on nothing that the catalog knows.
        ...(dependsOn.length === 0 && { 'cairn.dev/no-dependencies': 'true' }),
      },
      links: linksOf(workspacePackage, addresses),
      tags: [role, ...keywords.filter(isTag)],
    },
    spec: {
      type: typeOf(role),
      lifecycle: lifecycleOf(workspacePackage),
      owner: 'group:default/cairn-maintainers',
      system: 'system:default/cairn',
      ...(dependsOn.length > 0 && { dependsOn }),
    },
  };
}

/** Packages are named by folder: the names of `app` and `backend` alone would say too little in a catalog. */
function entityName(workspacePackage: WorkspacePackage): string {
  return `cairn-${basename(workspacePackage.folder)}`;
}

function folderUrl(checkout: string, folder = ''): string {
  return pathToFileURL(`${checkout}/${folder}`).toString().replace(/\/?$/, '/');
}

function typeOf(role: string): string {
  if (role === 'frontend') {
    return 'website';
  }
  return role === 'backend' ? 'service' : 'library';
}

/** By semantic versioning, anything may still change below 1.0.0. */
function lifecycleOf({ version }: WorkspacePackage): string {
  return version.startsWith('0.') ? 'experimental' : 'production';
}

function linksOf(
  { folder, role, pluginId, repositoryUrl }: WorkspacePackage,
  { appUrl, backendUrl }: WorkspaceAddresses,
): EntityLink[] {
  const links: EntityLink[] = [];
  if (repositoryUrl) {
    const url = repositoryUrl.replace(/^git\+/, '').replace(/\.git$/, '');
    links.push({ url: `${url}/tree/main/${folder}`, title: 'Repository' });
  }
  if (role === 'frontend') {
    links.push({ url: appUrl, title: 'This portal' });
  }
  if (role === 'frontend-plugin' && pluginId) {
    links.push({ url: `${appUrl}/${pluginId}`, title: 'Its page here' });
  }
  if (role === 'backend') {
    links.push({
      url: `${backendUrl}/.backstage/health/v1/readiness`,
      title: 'Readiness',
    });
  }
  return links;
}

function isTag(keyword: string): boolean {
  return /^[a-z0-9+#]+(-[a-z0-9+#]+)*$/.test(keyword) && keyword.length <= 63;
}
