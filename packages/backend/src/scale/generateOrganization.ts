import { Entity } from '@backstage/catalog-model';
import { generatePeople } from './generatePeople';
import { generateServices } from './generateServices';
import { Random } from './random';

/**
 * How big the generated organization is. The same options always give the same entities.
 *
 * @internal
 */
export interface ScaleOptions {
  people: number;
  services: number;
  seed: number;
  /** Addresses of repositories that services may point to; without any, no service has one. */
  repositoryUrls?: string[];
}

/**
 * Generates an organization of any size: groups in three tiers, people, domains, systems and services, with owners,
 * systems and dependencies as uneven as they are in life.
 *
 * @internal
 */
export function generateOrganization(options: ScaleOptions): Entity[] {
  const random = Random.create(options.seed);
  const { groups, teams, users } = generatePeople({
    people: options.people,
    random,
  });
  const services = generateServices({
    services: options.services,
    teams,
    repositoryUrls: options.repositoryUrls ?? [],
    random,
  });
  return [...groups, ...users, ...services];
}
