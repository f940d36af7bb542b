import { Entity } from '@backstage/catalog-model';
import { numbered, scaleEntity } from './entity';
import { Random } from './random';

const PEOPLE_PER_TEAM = 11;
const TEAMS_PER_DIVISION = 15;

/**
 * A company of divisions of teams, with its people. Most people are in one team, some in two, and the first teams
 * are the biggest.
 *
 * @internal
 */
export function generatePeople(options: { people: number; random: Random }): {
  groups: Entity[];
  /** Names of the teams. */
  teams: string[];
  users: Entity[];
} {
  const { people, random } = options;
  const teamCount = Math.max(1, Math.ceil(people / PEOPLE_PER_TEAM));
  const divisionCount = Math.ceil(teamCount / TEAMS_PER_DIVISION);
  const divisions = Array.from({ length: divisionCount }, (_, index) =>
    numbered('division', index),
  );
  const teams = Array.from({ length: teamCount }, (_, index) =>
    numbered('team', index),
  );
  const groups = [
    group('company', 'organization'),
    ...divisions.map(name => group(name, 'division', 'company')),
    ...teams.map(name => group(name, 'team', random.pick(divisions))),
  ];
  const users = Array.from({ length: people }, (_, index) => {
    const memberOf = new Set([teams[index % teamCount]]);
    if (random.chance(0.08)) {
      memberOf.add(random.pickUneven(teams));
    }
    return scaleEntity({
      kind: 'User',
      name: numbered('person', index),
      spec: {
        profile: { displayName: `Person ${index + 1}` },
        memberOf: [...memberOf],
      },
    });
  });
  return { groups, teams, users };
}

function group(name: string, type: string, parent?: string): Entity {
  return scaleEntity({
    kind: 'Group',
    name,
    spec: { type, ...(parent && { parent }), children: [] },
  });
}
