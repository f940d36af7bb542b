import {
  createTestDatabase,
  countStatements,
  eachDatabase,
} from '@cairn/testing';
import knexFactory from 'knex';
import { deleteRows } from './deleteRows';
import { isPostgres } from './dialect';
import { upsertRows } from './upsertRows';
import { whereRefIn } from './whereRefIn';

const COLUMNS = {
  cairn: 'text',
  place: 'integer',
  weight: 'double precision',
  round: 'boolean',
  grams: 'bigint',
} as const;

interface Stone {
  cairn: string;
  place: number;
  weight?: number;
  round?: boolean;
  grams?: number;
}

describe.each(eachDatabase())('writing in sets on %s', id => {
  async function createStones() {
    const { knex } = await createTestDatabase(id);
    await knex.schema.createTable('stones', table => {
      table.text('cairn').notNullable();
      table.integer('place').notNullable();
      table.double('weight');
      table.boolean('round');
      table.bigInteger('grams');
      table.primary(['cairn', 'place']);
    });
    return {
      knex,
      stones: () => knex('stones').orderBy(['cairn', 'place']),
      async put(rows: Stone[], onConflict?: 'update' | 'ignore') {
        await upsertRows({
          knex,
          table: 'stones',
          columns: COLUMNS,
          key: ['cairn', 'place'],
          onConflict,
          rows,
        });
      },
    };
  }

  it('keeps types, and makes null of what is not there', async () => {
    const { put, stones, knex } = await createStones();
    await put([
      { cairn: `it's "a" {cairn}?`, place: 1, weight: 1.5, round: true },
      { cairn: 'b', place: -2, round: false, grams: 9_007_199_254_740_991 },
    ]);

    const [b, a] = await stones();
    expect(a).toMatchObject({
      cairn: `it's "a" {cairn}?`,
      place: 1,
      weight: 1.5,
      grams: null,
    });
    expect(b).toMatchObject({ place: -2, weight: null });
    expect(Number(b.grams)).toBe(9_007_199_254_740_991);
    await expect(
      knex('stones').where('round', true).pluck('place'),
    ).resolves.toEqual([1]);
    await expect(
      knex('stones').where('round', false).pluck('place'),
    ).resolves.toEqual([-2]);
  });

  it('updates a row that exists, or leaves it as it is', async () => {
    const { put, stones } = await createStones();
    await put([{ cairn: 'a', place: 1, weight: 1, round: true }]);
    await put([
      { cairn: 'a', place: 1, weight: 2 },
      { cairn: 'a', place: 2, weight: 2 },
    ]);
    await put(
      [
        { cairn: 'a', place: 2, weight: 3 },
        { cairn: 'a', place: 3, weight: 3 },
      ],
      'ignore',
    );

    expect(await stones()).toMatchObject([
      { place: 1, weight: 2, round: null },
      { place: 2, weight: 2 },
      { place: 3, weight: 3 },
    ]);
  });

  it('needs one statement for a thousand rows, and none for no rows', async () => {
    const { put, stones, knex } = await createStones();
    const rows = Array.from({ length: 2500 }, (_, place) => ({
      cairn: 'a',
      place,
    }));
    const counter = countStatements(knex);

    await put([]);
    expect(counter.count).toBe(0);
    await put(rows);
    expect(counter.count).toBe(3);
    await expect(stones()).resolves.toHaveLength(2500);

    counter.reset();
    await deleteRows({
      knex,
      table: 'stones',
      key: { cairn: 'text', place: 'integer' },
      rows: rows.slice(0, 2400),
      chunkSize: 2000,
    });
    expect(counter.count).toBe(2);
    await expect(stones()).resolves.toHaveLength(100);
  });

  it('deletes by all key columns together, or by some of them', async () => {
    const { put, stones, knex } = await createStones();
    await put([
      { cairn: 'a', place: 1 },
      { cairn: 'a', place: 2 },
      { cairn: 'b', place: 1 },
      { cairn: 'b', place: 2 },
    ]);

    await deleteRows({
      knex,
      table: 'stones',
      key: { cairn: 'text', place: 'integer' },
      rows: [
        { cairn: 'a', place: 1 },
        { cairn: 'b', place: 2 },
      ],
    });
    expect(await stones()).toMatchObject([
      { cairn: 'a', place: 2 },
      { cairn: 'b', place: 1 },
    ]);

    await deleteRows({
      knex,
      table: 'stones',
      key: { cairn: 'text' },
      rows: [{ cairn: 'a' }],
    });
    expect(await stones()).toMatchObject([{ cairn: 'b', place: 1 }]);
  });

  it('restricts a query to any number of refs by one parameter', async () => {
    const { put, knex } = await createStones();
    await put([
      { cairn: 'a', place: 1 },
      { cairn: 'b', place: 1 },
    ]);
    const many = Array.from({ length: 100_000 }, (_, index) => `none-${index}`);

    const query = whereRefIn(knex('stones').select('cairn'), 'stones.cairn', [
      ...many,
      'b',
    ]);
    expect(query.toSQL().bindings).toHaveLength(1);
    await expect(query).resolves.toEqual([{ cairn: 'b' }]);
    await expect(whereRefIn(knex('stones'), 'cairn', [])).resolves.toEqual([]);
  });

  it('takes names of tables and columns from code only', async () => {
    const { knex } = await createStones();
    await expect(
      upsertRows({
        knex,
        table: 'stones',
        columns: { 'place" integer) --': 'text' },
        rows: [{}],
      }),
    ).rejects.toThrow('is not a plain name');
  });
});

describe('isPostgres', () => {
  it('refuses databases that nothing here was tested on', () => {
    expect(() => isPostgres(knexFactory({ client: 'mysql2' }))).toThrow(
      `dialect 'mysql' is not supported`,
    );
  });
});
