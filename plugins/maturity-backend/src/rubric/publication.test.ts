import { Rubric, rubricDigest } from '@cairn/backstage-plugin-maturity-common';
import { eachDatabase } from '@cairn/testing';
import { createTestPipeline } from '../__testUtils__/createTestPipeline';
import {
  criterion,
  rubricFile,
  smallRubric,
} from '../__testUtils__/rubricFile';
import { RubricKeeper } from './RubricKeeper';
import { RubricReader } from './RubricReader';

describe.each(eachDatabase())('what becomes of changed files, on %s', id => {
  async function start() {
    const pipeline = await createTestPipeline(id);
    const { stores, logger, rubricFile: file, time } = pipeline;
    /** A process that starts, with the files as they are or with others. */
    function restart(
      options: { path?: string; reviewRequired?: boolean } = {},
    ) {
      return RubricKeeper.create({
        store: stores.rubrics,
        files: stores.rubricFiles,
        drafts: stores.drafts,
        reader: RubricReader.create({ path: options.path ?? file.path }),
        reviewRequired: options.reviewRequired,
        logger,
        clock: () => time.now ?? new Date(),
      });
    }
    /** Somebody published this in the portal. */
    async function publishDraft(rubric: Rubric) {
      const { version } = await pipeline.rubrics.current();
      await stores.rubrics.publish({
        version: version + 1,
        digest: rubricDigest(rubric),
        rubric,
        publishedAt: new Date().toISOString(),
        faults: [],
        origin: 'draft',
      });
    }
    async function openDrafts() {
      const { version } = await pipeline.rubrics.current();
      const { rows } = await stores.drafts.page({
        states: ['editing', 'superseded'],
        versionInForce: version,
        limit: 10,
      });
      return rows;
    }
    async function filesState(keeper: RubricKeeper) {
      return keeper.filesState(await keeper.latest());
    }
    return { ...pipeline, restart, publishDraft, openDrafts, filesState };
  }

  const edited = smallRubric({ title: 'Edited in the portal' });

  it('does not undo what was published in the portal when a process starts', async () => {
    const { restart, publishDraft, openDrafts, filesState } = await start();
    await publishDraft(edited);
    const keeper = restart();
    await expect(keeper.refresh()).resolves.toBe(false);
    await expect(keeper.current()).resolves.toMatchObject({ version: 2 });
    await expect(filesState(keeper)).resolves.toMatchObject({ differ: true });
    await expect(openDrafts()).resolves.toEqual([]);
  });

  it('lets go of the difference once the files hold what was published', async () => {
    const {
      restart,
      publishDraft,
      filesState,
      rubricFile: file,
    } = await start();
    await publishDraft(edited);
    file.edit(edited);
    const keeper = restart();
    await expect(keeper.refresh()).resolves.toBe(false);
    await expect(filesState(keeper)).resolves.toMatchObject({ differ: false });

    // From there on the files lead again.
    file.edit(smallRubric({ title: 'Edited in the file' }));
    await expect(keeper.refresh()).resolves.toBe(true);
    await expect(keeper.current()).resolves.toMatchObject({ version: 3 });
  });

  it('publishes files that hold what was published in the portal and more', async () => {
    const { rubrics, publishDraft, rubricFile: file } = await start();
    await publishDraft(edited);
    const { criteria } = edited;
    file.edit({ ...edited, criteria: [...criteria, criterion('more')] });
    await expect(rubrics.refresh()).resolves.toBe(true);
    await expect(rubrics.current()).resolves.toMatchObject({
      version: 3,
      rubric: { title: 'Edited in the portal' },
    });
  });

  it('makes a draft of files that would undo what was published in the portal', async () => {
    const {
      rubrics,
      publishDraft,
      openDrafts,
      filesState,
      rubricFile: file,
    } = await start();
    await publishDraft(edited);
    const { criteria } = smallRubric();
    file.edit(smallRubric({ criteria: [...criteria, criterion('more')] }));
    await expect(rubrics.refresh()).resolves.toBe(false);
    await expect(rubrics.current()).resolves.toMatchObject({ version: 2 });
    const [draft, ...others] = await openDrafts();
    expect(others).toEqual([]);
    // It was made from version 1, so it has to be laid over version 2 first.
    expect(draft).toMatchObject({
      origin: 'files',
      baseVersion: 1,
      authors: [],
    });
    await expect(filesState(rubrics)).resolves.toMatchObject({
      differ: true,
      draftId: draft.id,
    });

    // The files change again: one draft stays.
    file.edit(smallRubric({ criteria: [...criteria, criterion('other')] }));
    await rubrics.refresh();
    const [next, ...more] = await openDrafts();
    expect(more).toEqual([]);
    expect(next.id).not.toBe(draft.id);

    // They hold what is in force: none stays.
    file.edit(edited);
    await rubrics.refresh();
    await expect(openDrafts()).resolves.toEqual([]);
  });

  it('makes a draft of every change where review is required, but for the first rubric', async () => {
    const { restart, openDrafts, rubricFile: file, knex } = await start();
    const keeper = restart({ reviewRequired: true });
    await expect(keeper.refresh()).resolves.toBe(false);
    file.edit(edited);
    await expect(keeper.refresh()).resolves.toBe(false);
    await expect(openDrafts()).resolves.toMatchObject([
      { origin: 'files', baseVersion: 1 },
    ]);
    // Another replica with the same files adds none.
    await restart({ reviewRequired: true }).refresh();
    await expect(openDrafts()).resolves.toHaveLength(1);

    await knex('rubric_versions').delete();
    await knex('rubric_files').delete();
    await expect(restart({ reviewRequired: true }).refresh()).resolves.toBe(
      true,
    );
  });

  it('leaves earlier content alone for a while when a process starts with it', async () => {
    const { rubrics, restart, time, rubricFile: file } = await start();
    const old = rubricFile(smallRubric());
    file.edit(edited);
    await expect(rubrics.refresh()).resolves.toBe(true);

    // The replica of before a rolling update, restarted while it goes on.
    const stale = restart({ path: old.path });
    await expect(stale.refresh()).resolves.toBe(false);
    await expect(stale.refresh()).resolves.toBe(false);
    await expect(rubrics.current()).resolves.toMatchObject({ version: 2 });

    // It is still there long after: somebody has taken the change back.
    time.now = new Date(Date.now() + 20 * 60 * 1000);
    await expect(stale.refresh()).resolves.toBe(true);
    await expect(rubrics.current()).resolves.toMatchObject({ version: 3 });
  });
});
