import { createTestDatabase, eachDatabase } from '@cairn/testing';
import { setTimeout as wait } from 'node:timers/promises';
import { ClaimStore } from './ClaimStore';
import { migrate } from './migrate';

describe.each(eachDatabase())('claims on %s', id => {
  it('are held by one, until they are left or their lease ends', async () => {
    const { knex } = await createTestDatabase(id);
    await migrate(knex);
    const claims = ClaimStore.create({ knex });
    const name = 'refresh component:default/petstore';
    const take = (holder: string, seconds: number) =>
      claims.take({ name, holder, seconds });

    const taken = await Promise.all([take('a', 60), take('b', 60)]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    const [holder, other] = taken[0] ? ['a', 'b'] : ['b', 'a'];

    await claims.leave({ name, holder: other, seconds: 0 });
    await expect(take(other, 60)).resolves.toBe(false);
    await claims.leave({ name, holder, seconds: 0 });
    await expect(take(other, 0.2)).resolves.toBe(true);
    await expect(take(holder, 60)).resolves.toBe(false);
    await wait(250);
    await expect(take(holder, 60)).resolves.toBe(true);
  });
});
