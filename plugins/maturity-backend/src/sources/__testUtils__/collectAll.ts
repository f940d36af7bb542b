import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Evidence } from '@cairn/backstage-plugin-maturity-common';
import {
  EvidenceSource,
  Observation,
} from '@cairn/backstage-plugin-maturity-node';
import { RepositoryCache } from '../../repository/RepositoryCache';
import { RepositorySource } from '../../repository/RepositorySource';
import { CatalogSource } from '../catalog/CatalogSource';
import { ROOT, SURROUNDINGS } from '../__fixtures__/catalog';
import { FakeUrlReader } from './FakeUrlReader';
import { RepositoryTexts } from '../__fixtures__/repositories';

/** A cache that remembers nothing. */
export const NO_CACHE: RepositoryCache = {
  get: async () => undefined,
  set: async () => {},
  touch: async () => {},
  prune: async () => {},
};

/** Settings under which tests do not wait. */
export const TEST_CONFIG = {
  integrations: { github: [{ host: 'github.com' }] },
  maturity: { repository: { jitterMs: 0 } },
};

/** Runs one source over some entities, and has every value checked against what its key promises. */
export async function collect(
  source: EvidenceSource,
  entities: Entity[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Observation[]> {
  const observations: Observation[] = [];
  await source.collect({
    entities,
    signal,
    logger: mockServices.logger.mock(),
    report: async reported => void observations.push(...reported),
  });
  for (const observation of observations) {
    const key = source.keys.find(item => item.key === observation.key);
    if ('value' in observation) {
      key!.validate(observation.value);
    }
  }
  return observations;
}

/** Both built-in sources, over a repository in memory. */
export function sourcesOver(
  texts: RepositoryTexts,
  entities: Entity[],
): EvidenceSource[] {
  return [
    CatalogSource.create({
      catalog: catalogServiceMock({ entities: [...SURROUNDINGS, ...entities] }),
      auth: mockServices.auth(),
    }),
    RepositorySource.create({
      config: mockServices.rootConfig({ data: TEST_CONFIG }),
      urlReader: new FakeUrlReader({ [ROOT]: { texts, etag: 'one' } }),
      cache: NO_CACHE,
    }),
  ];
}

/** All evidence of one entity, as the plugin would store it. */
export async function evidenceOf(
  entity: Entity,
  texts: RepositoryTexts,
  others: Entity[] = [],
): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (const source of sourcesOver(texts, [entity, ...others])) {
    for (const observation of await collect(source, [entity])) {
      if ('value' in observation) {
        evidence.push({
          observedAt: new Date().toISOString(),
          ...observation,
          entityRef: stringifyEntityRef(entity),
          source: source.id,
        });
      }
    }
  }
  return evidence;
}
