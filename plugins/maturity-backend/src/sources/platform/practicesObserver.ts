import { setImmediate } from 'node:timers/promises';
import { z } from 'zod/v4';
import { ProductionService } from '../../store/PlatformStore';
import { PlatformObserver } from './PlatformObserver';
import { Practice } from './practices';
import { MIN_KNOWN, MIN_SERVICES, PracticeTally } from './PracticeTally';

const amount = z.int().min(0);

const schema = z.strictObject({
  asked: amount,
  known: amount,
  following: amount,
  share: z.number().min(0).max(1),
});

/**
 * Which share of the services in production does what shows that a capability is used.
 *
 * @internal
 */
export function practicesObserver(options: {
  practices: readonly Practice[];
  services(keys: readonly string[]): AsyncIterable<ProductionService[]>;
}): PlatformObserver {
  const { practices } = options;
  return {
    keys: practices.map(({ id, title, key }) => ({
      key: `platform.practice.${id}`,
      title: `Production services with ${title}`,
      description: `\`{ asked, known, following, share }\`: of how many services in production it is asked, of how many ${key} is known, how many have ${title}, and their share of those asked; what a template wrote and nobody touched does not count. Unavailable below ${MIN_SERVICES} services, or where less than ${
        MIN_KNOWN * 100
      } % are known.`,
      validate: value => void schema.parse(value),
    })),
    async observe(signal) {
      const now = new Date().toISOString();
      const tallies = practices.map(practice =>
        PracticeTally.create({ practice, now }),
      );
      const keys = [...new Set(practices.map(({ key }) => key))];
      for await (const slice of options.services(keys)) {
        signal.throwIfAborted();
        for (const service of slice) {
          for (const tally of tallies) {
            tally.add(service);
          }
        }
        await setImmediate();
      }
      return tallies.map(tally => tally.sighting());
    },
  };
}
