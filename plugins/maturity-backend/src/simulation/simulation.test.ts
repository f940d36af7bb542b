import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import { component, eachDatabase } from '@cairn/testing';
import {
  createTestPipeline,
  PETSTORE,
} from '../__testUtils__/createTestPipeline';
import { criterion, smallRubric } from '../__testUtils__/rubricFile';
import { createDrafts } from '../drafts/createDrafts';
import { Access } from '../maturity/Access';
import { RubricReader } from '../rubric/RubricReader';

const KEYS = ['test.readme', 'test.owner', 'test.guide', 'test.tests'];
const CREDENTIALS = mockCredentials.user('user:default/somebody');

describe.each(eachDatabase())('simulations on %s', id => {
  async function start(names = ['petstore']) {
    const source = createTestEvidenceSource({ keys: KEYS });
    const pipeline = await createTestPipeline(id, {
      sources: [source],
      entities: names.map(name => component({ name })),
    });
    const refs = names.map(name => `component:default/${name}`);
    for (const ref of refs) {
      source.set(ref, 'test.readme', true);
    }
    await pipeline.collector.collect({
      entityRefs: refs,
      trigger: 'schedule',
      signal: pipeline.signal,
    });
    function replica(of: Pick<typeof pipeline, 'stores' | 'rubrics'>) {
      const permissions = mockServices.permissions();
      return createDrafts({
        access: Access.create({ mirror: pipeline.mirror, permissions }),
        stores: of.stores,
        rubrics: of.rubrics,
        rubricReader: RubricReader.create({ path: pipeline.rubricFile.path }),
        assessor: pipeline.assessor,
        knownKeys: new Set(KEYS),
        logger: pipeline.logger,
      });
    }
    return { ...pipeline, refs, replica };
  }

  const stricter = smallRubric({
    criteria: [...smallRubric().criteria, criterion('tests')],
  });

  it('are taken up where a process that ended has left them', async () => {
    const names = Array.from({ length: 1200 }, (_, n) => `service-${n}`);
    const { stores, rubrics, replica, another, knex } = await start(names);
    const first = replica({ stores, rubrics });

    // It ends after its first batch: the second one never comes back.
    const add = stores.simulations.add.bind(stores.simulations);
    let batches = 0;
    jest
      .spyOn(stores.simulations, 'add')
      .mockImplementation(async (...args) => {
        batches += 1;
        return batches === 1 ? add(...args) : new Promise<void>(() => {});
      });
    const { id: simulationId } = await first.simulations.request({
      rubric: stricter,
      digest: 'd',
      credentials: CREDENTIALS,
    });
    while (batches < 2) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    const half = await first.simulations.result(simulationId, CREDENTIALS);
    expect(half).toMatchObject({ status: 'running', total: 1200 });
    expect(half.done).toBeGreaterThan(0);
    expect(half.done).toBeLessThan(1200);

    const other = await another();
    const second = replica(other);
    jest.restoreAllMocks();
    const { signal } = new AbortController();
    // The lease still holds.
    await second.simulationQueue.run(signal);
    await expect(
      second.simulations.result(simulationId, CREDENTIALS),
    ).resolves.toMatchObject({ status: 'running', done: half.done });

    await knex('claims').update({ until: '2020-01-01T00:00:00.000Z' });
    await second.simulationQueue.run(signal);
    await expect(
      second.simulations.result(simulationId, CREDENTIALS),
    ).resolves.toMatchObject({
      status: 'done',
      done: 1200,
      summary: { services: 1200, moved: 1200 },
    });
  });

  it('say why one failed, and go on with the next', async () => {
    const { stores, rubrics, replica } = await start();
    const { simulations, simulationQueue } = replica({ stores, rubrics });
    jest
      .spyOn(stores.slices, 'read')
      .mockRejectedValueOnce(new Error('The disk is full'));
    const request = { rubric: stricter, digest: 'd', credentials: CREDENTIALS };
    const broken = await simulations.request(request);
    const good = await simulations.request(request);
    await simulationQueue.run(new AbortController().signal);
    await expect(
      simulations.result(broken.id, CREDENTIALS),
    ).resolves.toMatchObject({ status: 'failed', error: 'The disk is full' });
    await expect(
      simulations.result(good.id, CREDENTIALS),
    ).resolves.toMatchObject({ status: 'done' });
  });

  it('answer an agent that tries a change, and name what is wrong with one', async () => {
    const { stores, rubrics, replica, refs } = await start(['a', 'b', 'c']);
    const { trial } = replica({ stores, rubrics });
    const put = [criterion('tests')];
    const { result, moves } = await trial.run(
      { change: { put, remove: ['guide'] }, query: { limit: 2 } },
      CREDENTIALS,
    );
    expect(result).toMatchObject({
      status: 'done',
      baseVersion: 1,
      summary: { moved: 3, becomesUnknown: 3 },
    });
    expect(moves).toMatchObject({
      items: [
        { entity: { entityRef: refs[0] } },
        { entity: { entityRef: refs[0] } },
      ],
      totalItems: 6,
    });
    const rest = await trial.run(
      {
        simulationId: result.id,
        query: { limit: 100, cursor: moves.pageInfo.nextCursor },
      },
      CREDENTIALS,
    );
    expect(rest.moves.items).toHaveLength(4);

    await expect(
      trial.run(
        { change: { put: [{ id: 'x', level: 9 }] }, query: {} },
        CREDENTIALS,
      ),
    ).rejects.toThrow(/faults:\n- criteria\.3.*level/s);
    await expect(
      trial.run({ change: { remove: ['none'] }, query: {} }, CREDENTIALS),
    ).rejects.toThrow(/'none', which is no criterion/);
    await expect(trial.run({ query: {} }, CREDENTIALS)).rejects.toThrow(
      /Give one of/,
    );
    await expect(
      trial.run({ simulationId: PETSTORE, query: {} }, CREDENTIALS),
    ).rejects.toThrow(/no simulation/);
  });
});
