import { parseEntityRef } from '@backstage/catalog-model';
import { TestDatabaseId } from '@cairn/testing';
import { Benchmark, FigurePromise } from '../framework';
import { Population } from './Population';
import { Portal, Viewer } from './Portal';

const DATABASES: [TestDatabaseId, string][] = [
  ['SQLITE_FILE', 'SQLite file'],
  ['POSTGRES_18', 'PostgreSQL'],
];

const VIEWERS: [Viewer, string][] = [
  ['everything', 'ALLOW'],
  ['own', 'IS_ENTITY_OWNER'],
];

/** A page must not cost more with many entities than with few. */
const SIZES = [100, 1500];

/** What each page asks of the backend when it is opened. */
const PAGES: [string, (entityRef: string) => string[]][] = [
  ['Maturity page, Overview', () => ['/summary', '/rollups?by=team&limit=20']],
  [
    'Maturity page, Entities',
    () => ['/entities?sort=gap&order=desc&limit=20', '/facets'],
  ],
  ['Entity card', entityRef => [entityPath(entityRef)]],
];

/**
 * What the pages cost in statements, calls to the catalog and time, for somebody who sees everything and for somebody
 * who sees what is theirs.
 *
 * @internal
 */
export const pages: Benchmark = {
  title: 'Opening the Maturity page and the entity card',
  figures: promises(),
  async run({ seed, say }) {
    const measured: Record<string, number> = {};
    for (const [database] of DATABASES) {
      for (const components of SIZES) {
        say(`  ${components} entities in ${database}`);
        const population = await Population.create({
          database,
          seed,
          components,
        });
        try {
          await population.assess();
          await population.checkAllAssessed();
          await measurePages({ population, database, measured });
        } finally {
          await population.remove();
        }
      }
    }
    return measured;
  },
};

async function measurePages(options: {
  population: Population;
  database: TestDatabaseId;
  measured: Record<string, number>;
}) {
  const { population, database, measured } = options;
  // The worst of all sizes, and of whatever else a figure does not name, is what counts.
  function note(key: string, value: number) {
    measured[key] = Math.max(measured[key] ?? 0, value);
  }

  const portal = await Portal.open(population);
  try {
    const entityRef = await ownedRef(population);
    for (const [page, pathsOf] of PAGES) {
      for (const [viewer] of VIEWERS) {
        const cost = await portal.cost(viewer, pathsOf(entityRef));
        note(`statements/${page}/${viewer}`, cost.statements);
        note(`catalogCalls/${page}/${viewer}`, cost.catalogCalls);
        note(`milliseconds/${page}/${database}`, cost.milliseconds);
      }
    }
  } finally {
    await portal.close();
  }
}

function promises(): Record<string, FigurePromise> {
  const figures: Record<string, FigurePromise> = {};
  for (const [page] of PAGES) {
    for (const [viewer, permission] of VIEWERS) {
      const where = `${page}, under ${permission}, 100 to 1,500 entities, both databases`;
      figures[`statements/${page}/${viewer}`] = {
        name: `SQL statements: ${where}`,
        unit: 'statements',
        reach: 8,
      };
      figures[`catalogCalls/${page}/${viewer}`] = {
        name: `Calls to the catalog: ${where}`,
        unit: 'calls',
        reach: 0,
      };
    }
    for (const [database, databaseName] of DATABASES) {
      figures[`milliseconds/${page}/${database}`] = {
        name: `Time over HTTP, warm, one caller: ${page}, 1,500 entities, ${databaseName}`,
        unit: 'ms',
        reach: 500,
      };
    }
  }
  return figures;
}

/** A component that both viewers may see. */
async function ownedRef(population: Population): Promise<string> {
  const row = await population
    .knex('mirror_relations')
    .where({ type: 'ownedBy', target_ref: 'group:default/team-1' })
    .where('entity_ref', 'like', 'component:%')
    .first('entity_ref');
  if (!row) {
    throw new Error('No component of the generated catalog is owned by team-1');
  }
  return row.entity_ref;
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${kind}/${namespace}/${name}`;
}
