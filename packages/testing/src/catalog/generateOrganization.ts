import { Entity } from '@backstage/catalog-model';
import {
  api,
  component,
  domain,
  group,
  resource,
  system,
  user,
} from './builders';
import { createRandom, Random } from './random';
import { withRelations } from './withRelations';

/** @public */
export interface GenerateOrganizationOptions {
  seed: number;
  /** How many users. */
  people: number;
  /** How many components. APIs, resources, systems and domains come with them, in proportion. */
  services: number;
  /** How many teams. Divisions and the company above them come in addition. */
  teams: number;
}

const LIFECYCLES = ['production', 'production', 'experimental', 'deprecated'];
const TYPES = ['service', 'service', 'website', 'library'];

/**
 * A made-up organization of any size, uneven as real ones are: a company, divisions and teams, people in them,
 * domains, systems, components, and an API and a resource for about every third and fourth component. Some entities
 * lack an owner, a description or links. The same options always give the same entities.
 *
 * @public
 */
export function generateOrganization(
  options: GenerateOrganizationOptions,
): Entity[] {
  const { seed, people, services, teams } = options;
  const random = createRandom(seed);
  const entities: Entity[] = [];

  const divisions = Math.max(1, Math.ceil(teams / 8));
  entities.push(group({ name: 'company', spec: { type: 'organization' } }));
  for (const name of names('division', divisions)) {
    entities.push(
      group({ name, parent: 'company', spec: { type: 'division' } }),
    );
  }
  const teamNames = names('team', teams);
  for (const [index, name] of teamNames.entries()) {
    entities.push(
      group({ name, parent: `division-${(index % divisions) + 1}` }),
    );
  }

  for (const [index, name] of names('person', people).entries()) {
    // Every team has somebody before chance decides, so that no team is empty by accident.
    const team = teamNames[index] ?? random.pick(teamNames);
    entities.push(user({ name, memberOf: team ? [team] : [] }));
  }

  const domains = names('domain', Math.max(1, Math.ceil(services / 100)));
  for (const name of domains) {
    entities.push(
      domain({ name, spec: { owner: ownerAmong(random, teamNames) } }),
    );
  }
  const systems = names('system', Math.max(1, Math.ceil(services / 10)));
  for (const name of systems) {
    entities.push(
      system({
        name,
        spec: {
          owner: ownerAmong(random, teamNames),
          domain: random.pick(domains),
        },
      }),
    );
  }

  const componentNames = names('service', services);
  for (const [index, name] of componentNames.entries()) {
    entities.push(
      ...service({ index, name, random, teamNames, systems, componentNames }),
    );
  }
  return withRelations(entities);
}

function service(options: {
  index: number;
  name: string;
  random: Random;
  teamNames: string[];
  systems: string[];
  componentNames: string[];
}): Entity[] {
  const { index, name, random, teamNames, systems, componentNames } = options;
  // A dangling owner, as is left behind when a team is renamed.
  const owner = random.chance(0.04)
    ? 'group:default/former-team'
    : ownerAmong(random, teamNames);
  const place = { owner, system: random.pick(systems) };
  const entities: Entity[] = [];

  const providesApis = index % 3 === 0 ? [`${name}-api`] : [];
  const dependsOn = index % 4 === 0 ? [`resource:${name}-database`] : [];
  for (const apiName of providesApis) {
    entities.push(api({ name: apiName, spec: place }));
  }
  if (dependsOn.length) {
    entities.push(resource({ name: `${name}-database`, spec: place }));
  }
  // Only ever on a later one, so that dependencies have no cycles.
  const others = componentNames.length - index - 1;
  if (others > 0 && random.chance(0.5)) {
    dependsOn.push(
      `component:${componentNames[index + 1 + random.below(others)]}`,
    );
  }

  entities.unshift(
    component({
      name,
      ...(random.chance(0.8) && { description: `What ${name} is for.` }),
      labels: { 'cairn.dev/tier': String(1 + random.below(4)) },
      annotations: {
        'backstage.io/source-location': `url:https://example.com/repositories/${name}/`,
      },
      tags: [random.pick(['java', 'go', 'typescript'])],
      spec: {
        type: random.pick(TYPES),
        lifecycle: random.pick(LIFECYCLES),
        ...place,
        providesApis,
        dependsOn,
      },
    }),
  );
  return entities;
}

function ownerAmong(random: Random, teamNames: string[]): string {
  return `group:default/${random.pick(teamNames) ?? 'company'}`;
}

function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);
}
