import { createTestDatabase, eachDatabase } from '@cairn/testing';
import { migrate } from './migrate';
import { SourceAnswerStore } from './SourceAnswerStore';

describe.each(eachDatabase())('SourceAnswerStore on %s', id => {
  it('keeps the last answer of each place, and forgets what is not used any more', async () => {
    const { knex } = await createTestDatabase(id);
    await migrate(knex);
    const store = SourceAnswerStore.create(knex);
    const day = (number: number) => new Date(Date.UTC(2026, 0, number));
    const answers = [
      { place: 'a', etag: 'W/"1"', value: { open: 1, name: "it's \u0000" } },
      { place: 'b', etag: '"2"', value: [] },
    ];
    await store.set('github', 'shop', answers, day(1));
    await store.set('github', 'other', answers.slice(1), day(1));
    await store.set('github', 'shop', [], day(1));
    await expect(store.get('github', 'shop')).resolves.toEqual(
      new Map([
        ['a', { ...answers[0], value: { open: 1, name: "it's \u0000" } }],
        ['b', answers[1]],
      ]),
    );

    const changed = { place: 'b', etag: '"3"', value: [5] };
    await store.set('github', 'shop', [changed], day(9));
    await store.prune('gitlab', day(9));
    await store.prune('github', day(5));
    await expect(store.get('github', 'shop')).resolves.toEqual(
      new Map([['b', changed]]),
    );
    await expect(store.get('github', 'other')).resolves.toEqual(new Map());
  });
});
