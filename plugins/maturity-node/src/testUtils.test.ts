import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { Observation } from './EvidenceSource';
import { createTestEvidenceSource } from './testUtils';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'cairn', namespace: 'default' },
};

describe('createTestEvidenceSource', () => {
  async function collectFrom(
    source: ReturnType<typeof createTestEvidenceSource>,
  ) {
    const reported: Observation[] = [];
    await source.collect({
      entities: [entity],
      signal: new AbortController().signal,
      logger: mockServices.logger.mock(),
      report: async observations => {
        reported.push(...observations);
      },
    });
    return reported;
  }

  it('reports what it was told, of the entities that it is asked about', async () => {
    const source = createTestEvidenceSource({ keys: ['test.stones'] });
    source.set('component:default/cairn', 'test.stones', 5, { url: 'u' });
    source.set('component:default/other', 'test.stones', 4);

    await expect(collectFrom(source)).resolves.toEqual([
      {
        entityRef: 'component:default/cairn',
        key: 'test.stones',
        value: 5,
        method: 'measured',
        url: 'u',
      },
    ]);

    source.setUnavailable('component:default/cairn', 'test.stones', 'Fog');
    await expect(collectFrom(source)).resolves.toMatchObject([
      { unavailable: 'Fog' },
    ]);

    source.unset('component:default/cairn', 'test.stones');
    await expect(collectFrom(source)).resolves.toEqual([]);
    expect(source.runs).toHaveLength(3);
  });

  it('does what a test wants of it instead', async () => {
    const source = createTestEvidenceSource({
      collect: async () => {
        throw new Error('Landslide');
      },
    });
    await expect(collectFrom(source)).rejects.toThrow('Landslide');
    expect(source.runs).toHaveLength(1);
  });
});
