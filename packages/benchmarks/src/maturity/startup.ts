import { defineBenchmark } from '../framework';
import { FreshClone } from './FreshClone';

/**
 * How long a newcomer waits: from `./yarnw start` in a fresh clone until a page answers in a browser, first with
 * empty caches of npm and Yarn, then again in the same clone.
 *
 * @internal
 */
export const startup = defineBenchmark({
  title: 'Starting the demo from a fresh clone with empty caches',
  figures: {
    cold: {
      name: 'Cold ./yarnw start of a fresh clone with empty caches, to a usable page',
      unit: 'min',
      reach: 8,
    },
    warm: {
      name: 'Warm ./yarnw start, to a usable page',
      unit: 's',
      reach: 45,
    },
  },
  async run({ say }) {
    const clone = await FreshClone.create();
    try {
      const cold = await clone.secondsUntilUsable(say);
      const warm = await clone.secondsUntilUsable(say);
      return { cold: cold / 60, warm };
    } finally {
      await clone.remove();
    }
  },
});
