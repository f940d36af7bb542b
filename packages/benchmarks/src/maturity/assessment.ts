import { TestDatabaseId } from '@cairn/testing';
import {
  BenchmarkContext,
  defineBenchmark,
  medianMilliseconds,
} from '../framework';
import { Population } from './Population';

/**
 * From stored evidence to stored results, levels and transitions, none of which were there before: the most that a
 * run ever writes.
 *
 * @internal
 */
export const assessment = defineBenchmark({
  title: 'Assessing 1,000 entities by 18 criteria',
  figures: {
    sqlite: {
      name: 'Assessment of 1,000 entities x 18 criteria from stored evidence, all writes included, SQLite file',
      unit: 's',
      reach: 2,
    },
    postgres: {
      name: 'Assessment of 1,000 entities x 18 criteria from stored evidence, all writes included, PostgreSQL',
      unit: 's',
      reach: 2,
    },
  },
  async run(context) {
    return {
      sqlite: await secondsOn('SQLITE_FILE', context),
      postgres: await secondsOn('POSTGRES_18', context),
    };
  },
});

async function secondsOn(
  database: TestDatabaseId,
  { seed }: BenchmarkContext,
): Promise<number> {
  const population = await Population.create({
    database,
    seed,
    components: 1000,
  });
  try {
    const milliseconds = await medianMilliseconds(() => population.assess(), {
      rounds: 5,
      before: () => population.forgetAssessments(),
    });
    await population.checkAllAssessed();
    return milliseconds / 1000;
  } finally {
    await population.remove();
  }
}
