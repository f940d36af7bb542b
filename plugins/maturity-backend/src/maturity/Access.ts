import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { PLATFORM_REF } from '@cairn/backstage-plugin-maturity-common';
import { CatalogMirror, Visibility } from '@cairn/catalog-mirror';

/**
 * What a caller may: first what they may see of the catalog, then what they may do here.
 *
 * @internal
 */
export class Access {
  readonly #mirror: CatalogMirror;
  readonly #permissions: PermissionsService;

  private constructor(mirror: CatalogMirror, permissions: PermissionsService) {
    this.#mirror = mirror;
    this.#permissions = permissions;
  }

  static create(options: {
    mirror: CatalogMirror;
    permissions: PermissionsService;
  }): Access {
    return new Access(options.mirror, options.permissions);
  }

  /**
   * What the caller may see. It knows nothing of the permissions of this plugin. The platform, of which the catalog
   * knows nothing, nobody hides.
   */
  async visibility(credentials: BackstageCredentials): Promise<Visibility> {
    const visibility = await this.#mirror.visibility(credentials);
    return {
      ...visibility,
      canSee: async entityRef =>
        entityRef.toLocaleLowerCase('en-US') === PLATFORM_REF ||
        visibility.canSee(entityRef),
    };
  }

  /** @throws NotAllowedError if the caller lacks the permission */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const refusal = await this.refusal(permission, credentials);
    if (refusal) {
      throw refusal;
    }
  }

  /** What to throw at a caller who lacks the permission, for where something else is to be said first. */
  async refusal(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<NotAllowedError | undefined> {
    const [{ result }] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    return result === AuthorizeResult.ALLOW
      ? undefined
      : new NotAllowedError(
          `This needs the permission '${permission.name}'; ask those who keep the permission policy of this instance`,
        );
  }
}
