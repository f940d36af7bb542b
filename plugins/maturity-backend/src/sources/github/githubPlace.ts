import { ANNOTATION_SOURCE_LOCATION, Entity } from '@backstage/catalog-model';
import { GithubIntegration, ScmIntegrations } from '@backstage/integration';

const ANNOTATION_SLUG = 'github.com/project-slug';
const DEFAULT_HOST = 'github.com';

/** A repository at GitHub, or at a GitHub Enterprise Server. @internal */
export interface GithubPlace {
  integration: GithubIntegration;
  owner: string;
  repo: string;
  /** As a person opens it, without a slash at the end. */
  url: string;
}

/**
 * The GitHub repository of an entity: by its annotation `github.com/project-slug`, at the host of its source location
 * where that is one of GitHub; else by the source location itself.
 *
 * @internal
 */
export function githubPlaceOf(
  entity: Entity,
  integrations: ScmIntegrations,
): GithubPlace | { unavailable: string } {
  const annotations = entity.metadata.annotations ?? {};
  const location = annotations[ANNOTATION_SOURCE_LOCATION]?.replace(
    /^url:/,
    '',
  );
  const byLocation =
    location !== undefined && URL.canParse(location)
      ? integrations.github.byUrl(location)
      : undefined;
  const slug = annotations[ANNOTATION_SLUG];
  if (slug === undefined && !byLocation) {
    return { unavailable: 'It names no repository at GitHub.' };
  }
  const integration = byLocation ?? integrations.github.byHost(DEFAULT_HOST);
  if (!integration) {
    return { unavailable: `There is no integration for ${DEFAULT_HOST}.` };
  }
  const path = slug ?? new URL(location!).pathname.slice(1);
  const [owner = '', name = '', ...rest] = path.split('/');
  const repo = name.replace(/\.git$/, '');
  if (!isName(owner) || !isName(repo) || (slug !== undefined && rest.length)) {
    return {
      unavailable: `It names no repository at GitHub by owner and name, such as acme/shop.`,
    };
  }
  const { host } = integration.config;
  return { integration, owner, repo, url: `https://${host}/${owner}/${repo}` };
}

/** What GitHub allows in names; dots alone would lead elsewhere. */
function isName(text: string): boolean {
  return /^[\w.-]{1,100}$/.test(text) && !/^\.+$/.test(text);
}
