import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import {
  RESOURCE_TYPE_CATALOG_ENTITY,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogLocationCreatePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
  createPermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  maturityHealthReadPermission,
  maturityReadPermission,
  maturityRefreshPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { TablePolicy } from './TablePolicy';

const PEOPLE = {
  developer: ['user:default/maja.lindqvist', 'group:default/booking'],
  'team lead of payments': [
    'user:default/tomas.rian',
    'group:default/payments',
  ],
  'platform engineer': [
    'user:default/anouk.verbeek',
    'group:default/platform-engineering',
    'group:default/cairn-maintainers',
  ],
  finance: ['user:default/samuel.okafor', 'group:default/finance'],
  auditor: ['user:default/ruth.castellanos', 'group:default/internal-audit'],
  'auditor on loan': [
    'user:default/ben.carter',
    'group:default/platform-engineering',
    'group:default/internal-audit',
  ],
  guest: ['user:development/guest'],
  nobody: undefined,
};

const unknownRead = createPermission({
  name: 'costs.bill.read',
  attributes: { action: 'read' },
});
const unknownChange = createPermission({
  name: 'costs.bill.delete',
  attributes: { action: 'delete' },
});
const unspoken = createPermission({
  name: 'costs.bill.ponder',
  attributes: {},
});

/** What each person may do: `+` yes, `-` no, `o` what is open or theirs, `*` what is theirs. */
const EXPECTED: Array<[person: keyof typeof PEOPLE, marks: string]> = [
  //                          read refresh delete | location: read create | maturity: read refresh health | others: read change unspoken
  ['developer', 'o * -   + -   + + -   + - -'],
  ['team lead of payments', 'o * -   + -   + + -   + - -'],
  ['platform engineer', '+ + +   + +   + + +   + + +'],
  ['finance', 'o - -   + -   + - -   + - -'],
  ['auditor', '+ - -   + -   + - +   + - -'],
  ['auditor on loan', '+ - -   + -   + - +   + - -'],
  ['guest', '- - -   - -   - - -   - - -'],
  ['nobody', '- - -   - -   - - -   - - -'],
];

const PERMISSIONS: Permission[] = [
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityDeletePermission,
  catalogLocationReadPermission,
  catalogLocationCreatePermission,
  maturityReadPermission,
  maturityRefreshPermission,
  maturityHealthReadPermission,
  unknownRead,
  unknownChange,
  unspoken,
];

function ask(person: keyof typeof PEOPLE, permission: Permission) {
  const ownershipEntityRefs = PEOPLE[person];
  return new TablePolicy().handle(
    { permission },
    ownershipEntityRefs && {
      credentials: mockCredentials.user(ownershipEntityRefs[0]),
      info: { userEntityRef: ownershipEntityRefs[0], ownershipEntityRefs },
    },
  );
}

const isAllowed = createConditionAuthorizer(
  Object.values(permissionRules).map(rule =>
    createPermissionRule(rule as never),
  ),
);

function entity(options: { owner: string; confidential: boolean }): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'x',
      labels: options.confidential ? { 'cairn.dev/confidential': 'true' } : {},
    },
    relations: [{ type: 'ownedBy', targetRef: options.owner }],
  };
}

/** The mark that a decision deserves, found by applying it to entities and not by reading it. */
function markOf(person: keyof typeof PEOPLE, decision: PolicyDecision): string {
  if (decision.result !== AuthorizeResult.CONDITIONAL) {
    return decision.result === AuthorizeResult.ALLOW ? '+' : '-';
  }
  expect(decision.resourceType).toBe(RESOURCE_TYPE_CATALOG_ENTITY);
  const mine = PEOPLE[person]![1];
  const others = 'group:default/others';
  const [open, openMine, secret, secretMine] = [
    entity({ owner: others, confidential: false }),
    entity({ owner: mine, confidential: false }),
    entity({ owner: others, confidential: true }),
    entity({ owner: mine, confidential: true }),
  ].map(candidate => isAllowed(decision, candidate));
  expect({ openMine, secret, secretMine }).toEqual({
    openMine: true,
    secret: false,
    secretMine: true,
  });
  return open ? 'o' : '*';
}

describe('TablePolicy', () => {
  it.each(EXPECTED)('answers a %s', async (person, marks) => {
    const actual: string[] = [];
    for (const permission of PERMISSIONS) {
      actual.push(markOf(person, await ask(person, permission)));
    }
    expect(actual.join(' ')).toBe(marks.replace(/\s+/g, ' '));
  });
});
