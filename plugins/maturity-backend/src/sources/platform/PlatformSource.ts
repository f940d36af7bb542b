import { stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { PLATFORM_REF } from '@cairn/backstage-plugin-maturity-common';
import {
  CollectOptions,
  EvidenceKey,
  EvidenceSource,
  Observation,
} from '@cairn/backstage-plugin-maturity-node';
import { PlatformObserver } from './PlatformObserver';

/**
 * Evidence of the platform itself, from how it is used: a portal page that nobody uses is a documented capability and
 * no more.
 *
 * @internal
 */
export class PlatformSource implements EvidenceSource {
  readonly id = 'platform';
  readonly title = 'Platform';
  readonly keys: EvidenceKey[];
  readonly #observers: readonly PlatformObserver[];

  private constructor(observers: readonly PlatformObserver[]) {
    this.#observers = observers;
    this.keys = observers.flatMap(({ keys }) => keys);
  }

  static create(options: {
    observers: readonly PlatformObserver[];
  }): PlatformSource {
    return new PlatformSource(options.observers);
  }

  async collect(options: CollectOptions): Promise<void> {
    const { entities, signal, report, logger } = options;
    if (!entities.some(entity => stringifyEntityRef(entity) === PLATFORM_REF)) {
      return;
    }
    for (const observer of this.#observers) {
      signal.throwIfAborted();
      try {
        const sightings = await observer.observe(signal);
        await report(
          sightings.map(sighting => ({
            entityRef: PLATFORM_REF,
            ...sighting,
            ...('value' in sighting && { method: 'measured' as const }),
          })) as Observation[],
        );
      } catch (error) {
        signal.throwIfAborted();
        const { message } = toError(error);
        logger.warn(`A part of the platform could not be observed: ${message}`);
        await report(
          observer.keys.map(({ key, title }) => ({
            entityRef: PLATFORM_REF,
            key,
            unavailable: `${title} could not be read: ${message}`,
          })),
        );
      }
    }
  }
}
