import {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Decider,
  maturityDisputeAnswerPermission,
  maturityDisputeOpenPermission,
  maturityExemptionDecidePermission,
  maturityExemptionRequestPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { KinStore } from '../store/KinStore';

/**
 * Somebody, as far as it matters for requests. `permitted` of a {@link Decider} is whether the policy lets them decide
 * on exemptions.
 *
 * @internal
 */
export interface Person extends Decider {
  /** The person and the groups that they are a member of. */
  refs: ReadonlySet<string>;
  may: { ask: boolean; open: boolean; answer: boolean };
}

/**
 * Finds out who somebody is, at the moment that it matters: membership as the catalog has it now, permissions as the
 * policy gives them now.
 *
 * @internal
 */
export class People {
  readonly #options: PeopleOptions;

  private constructor(options: PeopleOptions) {
    this.#options = options;
  }

  static create(options: PeopleOptions): People {
    return new People(options);
  }

  /** Undefined for a service, which is nobody: it reads, and neither asks nor decides. */
  async of(credentials: BackstageCredentials): Promise<Person | undefined> {
    const { userInfo, permissions, kin } = this.#options;
    const { principal } = credentials as {
      principal: { type?: string; userEntityRef?: string };
    };
    if (principal.type !== 'user' || !principal.userEntityRef) {
      return undefined;
    }
    const userRef = principal.userEntityRef;
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    const groups = await kin.groupsOf({
      userRef,
      ownershipRefs: ownershipEntityRefs,
    });
    const decisions = await permissions.authorize(
      [
        { permission: maturityExemptionDecidePermission },
        { permission: maturityExemptionRequestPermission },
        { permission: maturityDisputeOpenPermission },
        { permission: maturityDisputeAnswerPermission },
      ],
      { credentials },
    );
    const [permitted, ask, open, answer] = decisions.map(
      ({ result }) => result === AuthorizeResult.ALLOW,
    );
    return {
      userRef,
      refs: new Set([userRef, ...groups]),
      kin: await kin.kinOf([userRef, ...groups]),
      permitted,
      may: { ask, open, answer },
    };
  }
}

/** @internal */
export interface PeopleOptions {
  userInfo: UserInfoService;
  permissions: PermissionsService;
  kin: KinStore;
}
