import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { SnapshotProvider } from './SnapshotProvider';

function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
  };
}

describe('SnapshotProvider', () => {
  it('hands over what has changed, and keeps the last good state while it cannot be read', async () => {
    const read = jest.fn<Promise<Entity[]>, []>();
    const logger = mockServices.logger.mock();
    const applyMutation = jest.fn();
    let tick = async () => {};
    const provider = SnapshotProvider.create({
      snapshot: { name: 'test', read },
      logger,
      runner: {
        async run({ fn }) {
          tick = async () => fn(new AbortController().signal);
        },
      },
    });
    await provider.connect({ applyMutation, refresh: jest.fn() });
    expect(provider.getProviderName()).toBe('test');

    read.mockResolvedValue([component('a')]);
    await tick();
    await tick();
    expect(applyMutation).toHaveBeenCalledTimes(1);
    expect(applyMutation).toHaveBeenLastCalledWith({
      type: 'full',
      entities: [{ entity: component('a'), locationKey: 'test' }],
    });

    read.mockRejectedValue(new Error('not YAML'));
    await tick();
    expect(applyMutation).toHaveBeenCalledTimes(1);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining("'test'"),
      expect.objectContaining({ message: 'not YAML' }),
    );

    read.mockResolvedValue([component('b')]);
    applyMutation.mockRejectedValueOnce(new Error('database is locked'));
    await expect(tick()).rejects.toThrow('database is locked');
    await tick();
    expect(applyMutation).toHaveBeenCalledTimes(3);
  });
});
