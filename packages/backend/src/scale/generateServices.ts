import { Entity } from '@backstage/catalog-model';
import { numbered, scaleEntity } from './entity';
import { Random } from './random';

const SERVICES_PER_SYSTEM = 12;
const SYSTEMS_PER_DOMAIN = 10;
const TYPES = ['service', 'service', 'service', 'website', 'library'];
const LIFECYCLES = [
  'production',
  'production',
  'production',
  'production',
  'experimental',
  'deprecated',
];

/**
 * Domains, systems and services. A service depends on earlier ones only, so there is no cycle; about one in fifty
 * has an owner that does not exist.
 *
 * @internal
 */
export function generateServices(options: {
  services: number;
  teams: readonly string[];
  repositoryUrls: readonly string[];
  random: Random;
}): Entity[] {
  const { services, teams, repositoryUrls, random } = options;
  const systemCount = Math.max(1, Math.ceil(services / SERVICES_PER_SYSTEM));
  const domainCount = Math.ceil(systemCount / SYSTEMS_PER_DOMAIN);
  const domains = Array.from({ length: domainCount }, (_, index) =>
    numbered('domain', index),
  );
  const systems = Array.from({ length: systemCount }, (_, index) =>
    numbered('system', index),
  );

  const entities = domains.map(name =>
    scaleEntity({
      kind: 'Domain',
      name,
      spec: { owner: random.pick(teams) },
    }),
  );
  for (const name of systems) {
    entities.push(
      scaleEntity({
        kind: 'System',
        name,
        spec: { owner: random.pick(teams), domain: random.pick(domains) },
      }),
    );
  }
  for (let index = 0; index < services; index++) {
    entities.push(service({ index, teams, systems, repositoryUrls, random }));
  }
  return entities;
}

function service(options: {
  index: number;
  teams: readonly string[];
  systems: readonly string[];
  repositoryUrls: readonly string[];
  random: Random;
}): Entity {
  const { index, teams, systems, repositoryUrls, random } = options;
  const name = numbered('service', index);
  const dependsOn = new Set<string>();
  for (
    let left = Math.floor(random.next() ** 2 * 6);
    left > 0 && index;
    left--
  ) {
    const other = Math.floor(random.next() ** 2 * index);
    dependsOn.add(`component:scale/${numbered('service', other)}`);
  }
  return scaleEntity({
    kind: 'Component',
    name,
    metadata: {
      ...(random.chance(0.7) && {
        description: `Generated service ${index + 1}.`,
      }),
      ...(random.chance(0.6) && {
        labels: { 'cairn.dev/tier': random.pick(['1', '2', '3', '4']) },
      }),
      ...(repositoryUrls.length > 0 &&
        random.chance(0.6) && {
          annotations: {
            'backstage.io/source-location': `url:${random.pick(
              repositoryUrls,
            )}`,
          },
        }),
    },
    spec: {
      type: random.pick(TYPES),
      lifecycle: random.pick(LIFECYCLES),
      owner: random.chance(0.02) ? 'nobody' : random.pickUneven(teams),
      system: random.pickUneven(systems),
      dependsOn: [...dependsOn],
    },
  });
}
