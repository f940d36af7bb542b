import { createTestDatabase, eachDatabase } from '@cairn/testing';
import { ClaimStore } from '../store/ClaimStore';
import { migrate } from '../store/migrate';
import { RefreshSlots } from './RefreshSlots';

describe.each(eachDatabase())('slots for refreshing on %s', id => {
  it('let each person, and each process, do so much at once and no more', async () => {
    const { knex } = await createTestDatabase(id);
    await migrate(knex);
    const options = { claims: ClaimStore.create({ knex }), seconds: 60 };
    const slots = RefreshSlots.create(options);
    const otherReplica = RefreshSlots.create(options);
    const ends: (() => void)[] = [];
    const running: Promise<void>[] = [];

    /** Starts work that lasts until it is told to end. */
    async function start(by: RefreshSlots, user: string) {
      await new Promise<void>((started, refused) => {
        const run = by.run(user, async () => {
          started();
          await new Promise<void>(end => ends.push(end));
        });
        running.push(run.catch(refused));
      });
    }

    await start(slots, 'user:default/a');
    await start(slots, 'user:default/a');
    await start(otherReplica, 'user:default/a');
    await expect(start(slots, 'user:default/a')).rejects.toThrow(
      `3 entities are being refreshed for 'user:default/a' already`,
    );
    ends[0]();
    await running[0];
    await start(slots, 'user:default/a');

    for (const user of ['b', 'c']) {
      for (let count = 0; count < 3; count++) {
        await start(slots, `user:default/${user}`);
      }
    }
    await start(slots, 'user:default/d');
    await start(slots, 'user:default/d');
    await expect(start(slots, 'user:default/e')).rejects.toThrow(
      '10 entities are being refreshed already',
    );
    await start(otherReplica, 'user:default/e');

    for (const end of ends) {
      end();
    }
    await Promise.all(running);
    // What failed gives its slot back too.
    for (let count = 0; count < 4; count++) {
      await expect(
        slots.run('user:default/a', async () => {
          throw new Error('Landslide');
        }),
      ).rejects.toThrow('Landslide');
    }
  });
});
