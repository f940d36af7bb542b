import { PopulationFilter } from '@cairn/backstage-plugin-maturity-common';
import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { rowsFrom } from './rows';
import { Standing, standingColumns, standingRow } from './standing';
import { TALLIES } from './tallies';

const SUMS = [{ name: 'entities', sql: 'count(*)' }, ...TALLIES];
const NAMES = SUMS.map(({ name }) => name);

/** The owner of what has none; no ref is empty. */
const OWNER = `coalesce(a.owner_ref, '')`;

/** Written out once, since it is long. It takes those that are gone, and a query of those that came. */
const MOVE = `insert into owner_tallies (owner_ref, ${NAMES.join(', ')})
     select moves.owner_ref, ${NAMES.map(name => `sum(moves.${name})`).join(
       ', ',
     )}
     from (
       select ${OWNER} as owner_ref, ${sums('-')} from (select * from ?) as a
       where a.is_service group by ${OWNER}
       union all
       select * from ? as came
     ) as moves
     where true group by moves.owner_ref order by moves.owner_ref
     on conflict (owner_ref) do update set ${NAMES.map(
       name => `${name} = owner_tallies.${name} + excluded.${name}`,
     ).join(', ')}`;

/**
 * Takes into the sums by owner what was written of some entities, in the same transaction. It is the last thing that a
 * transaction does, since others that write of the same owners wait from then on; and owners come in the order of
 * their refs, so that no two wait for each other.
 *
 * @internal
 */
export async function moveTallies(
  knex: Knex,
  options: {
    /** How entities stood that stand otherwise now, or have gone. */
    before: readonly Standing[];
    /** Those that are in `assessed` and are to be counted as they stand there. */
    now: readonly string[];
  },
): Promise<void> {
  const { before, now } = options;
  if (!before.length && !now.length) {
    return;
  }
  const gone = rowsFrom(knex, standingColumns, before.map(standingRow));
  const came = whereRefIn(
    knex('assessed as a').where('a.is_service', true),
    'a.entity_ref',
    now,
  )
    .groupByRaw(OWNER)
    .select(knex.raw(`${OWNER} as owner_ref`), knex.raw(sums('')));
  await knex.raw(MOVE, [gone, came]);
}

function sums(sign: '' | '-'): string {
  return SUMS.map(({ name, sql }) => `${sign}${sql} as ${name}`).join(', ');
}

/**
 * Whether the sums by owner answer a question about populations: one about everything that is there now, by somebody
 * who may see all of it.
 *
 * @internal
 */
export function talliesAnswer(options: {
  visibility: Visibility;
  filter: PopulationFilter;
  asOf?: string;
}): boolean {
  const { visibility, filter, asOf } = options;
  return (
    visibility.scope === 'all' &&
    asOf === undefined &&
    Object.values(filter).every(values => !values?.length)
  );
}

/**
 * The sums of each owner that has anything.
 *
 * @internal
 */
export function selectOwnerTallies(knex: Knex): Knex.QueryBuilder {
  return knex('owner_tallies as a').where('a.entities', '>', 0);
}
