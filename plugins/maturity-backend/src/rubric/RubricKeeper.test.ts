import { eachDatabase } from '@cairn/testing';
import { createTestPipeline } from '../__testUtils__/createTestPipeline';
import {
  criterion,
  rubricFile,
  smallRubric,
} from '../__testUtils__/rubricFile';
import { RubricKeeper } from './RubricKeeper';
import { RubricReader } from './RubricReader';

describe.each(eachDatabase())('the rubric on %s', id => {
  it('counts a version up for each new content, and for nothing else', async () => {
    const { rubrics, rubricFile: file, another } = await createTestPipeline(id);
    await expect(rubrics.current()).resolves.toMatchObject({ version: 1 });
    await expect(rubrics.refresh()).resolves.toBe(false);

    // The same content written differently.
    file.edit(`# A comment\n${JSON.stringify(smallRubric(), undefined, 2)}`);
    await expect(rubrics.refresh()).resolves.toBe(false);
    await expect(rubrics.current()).resolves.toMatchObject({ version: 1 });

    const other = await another();
    file.edit(smallRubric({ title: 'Another title' }));
    const published = await Promise.all([
      rubrics.refresh(),
      other.rubrics.refresh(),
    ]);
    expect(published.filter(Boolean)).toHaveLength(1);
    await expect(other.rubrics.current()).resolves.toMatchObject({
      version: 2,
      rubric: { title: 'Another title' },
    });
  });

  it('names file, path and reason of a fault, and goes on with the last good definition', async () => {
    const { rubrics, rubricFile: file, logger } = await createTestPipeline(id);
    const [readme, owner, guide] = smallRubric().criteria;
    file.edit(
      smallRubric({
        criteria: [
          { ...readme, title: 'A new title' },
          { ...owner, level: 7 as 1 },
          guide,
          // Was never good, so there is nothing to go on with.
          { ...criterion('new'), evidence: { key: '', maxAge: 'soon' } },
        ],
      }),
    );
    await expect(rubrics.refresh()).resolves.toBe(true);

    const { version, rubric, faults } = await rubrics.latest();
    expect(version).toBe(2);
    expect(rubric.criteria).toEqual([
      { ...readme, title: 'A new title' },
      owner,
      guide,
    ]);
    expect(faults).toContainEqual({
      file: 'rubric.yaml',
      path: 'criteria.1.level',
      reason: expect.stringMatching(/7.*last good definition stays in force/s),
      criterionId: 'owner',
    });
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/rubric\.yaml at criteria\.1\.level: .*7/),
    );

    // Mended, the faults are gone, with or without a new version.
    file.edit(
      smallRubric({
        criteria: [{ ...readme, title: 'A new title' }, owner, guide],
      }),
    );
    await expect(rubrics.refresh()).resolves.toBe(false);
    await expect(rubrics.latest()).resolves.toMatchObject({ faults: [] });
  });

  it.each([
    ['broken YAML', 'id: [', /YAML/],
    ['nothing of use', 'id: x\ntitle: X\n', /no criterion/],
    ['no document', '', /none of the documents/],
  ])('keeps the last good version over %s', async (_name, content, reason) => {
    const { rubrics, rubricFile: file, logger } = await createTestPipeline(id);
    file.edit(content);
    await expect(rubrics.refresh()).resolves.toBe(false);
    await expect(rubrics.current()).resolves.toMatchObject({ version: 1 });
    const { faults } = await rubrics.latest();
    expect(faults.map(fault => fault.reason).join()).toMatch(reason);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining(`version 1 of rubric 'small' stays in force`),
    );
  });

  it('starts without any usable rubric, says so, and takes the first one that is', async () => {
    const {
      rubrics,
      rubricFile: file,
      assessor,
      knex,
    } = await createTestPipeline(id, { rubric: 'what?' });
    await expect(rubrics.latest()).resolves.toMatchObject({
      version: 0,
      rubric: { criteria: [] },
      faults: [expect.anything(), expect.anything()],
    });
    await assessor.assess({ entityRefs: ['component:default/petstore'] });
    expect(await knex('assessed')).toEqual([]);

    file.edit(smallRubric());
    await expect(rubrics.refresh()).resolves.toBe(true);
    await expect(rubrics.latest()).resolves.toMatchObject({
      version: 1,
      faults: [],
    });
  });

  it('says which path is missing', async () => {
    const { stores, logger } = await createTestPipeline(id);
    const lost = RubricKeeper.create({
      store: stores.rubrics,
      files: stores.rubricFiles,
      drafts: stores.drafts,
      reader: RubricReader.create({ path: '/nowhere/rubric.yaml' }),
      logger,
    });
    await lost.refresh();
    expect((await lost.latest()).faults[0]).toMatchObject({
      file: 'rubric.yaml',
      reason: expect.stringContaining('maturity.rubric.path'),
    });
  });

  it('does not let replicas with different files publish against each other', async () => {
    const { rubrics: old, stores, logger } = await createTestPipeline(id);
    const file = rubricFile(smallRubric({ title: 'The new release' }));
    const fresh = RubricKeeper.create({
      store: stores.rubrics,
      files: stores.rubricFiles,
      drafts: stores.drafts,
      reader: RubricReader.create({ path: file.path }),
      logger,
    });
    await expect(fresh.refresh()).resolves.toBe(true);
    await expect(old.refresh()).resolves.toBe(false);
    await expect(fresh.refresh()).resolves.toBe(false);
    await expect(old.current()).resolves.toMatchObject({ version: 2 });
  });
});
