import { mockCredentials } from '@backstage/backend-test-utils';
import {
  CampaignPlan,
  CampaignProgress,
} from '@cairn/backstage-plugin-maturity-common';
import { eachDatabase } from '@cairn/testing';
import { createStory } from '../__testUtils__/createStory';
import { criterion } from '../__testUtils__/rubricFile';

const READER = mockCredentials.user();

function plan(overrides: Partial<CampaignPlan> = {}): CampaignPlan {
  return {
    title: 'Readmes',
    why: 'Nobody knows what these are.',
    owner: 'group:default/platform',
    goal: { criteria: ['readme'] },
    scope: {},
    targetDate: '2999-12-31',
    ...overrides,
  };
}

/** By how many more each cause let entities meet the goal. */
function metBy({ changes }: CampaignProgress): Record<string, number> {
  return Object.fromEntries(
    changes.flatMap(({ cause, counts }) =>
      counts.met ? [[cause, counts.met]] : [],
    ),
  );
}

describe.each(eachDatabase())('campaigns on %s', id => {
  async function open(
    story: Awaited<ReturnType<typeof createStory>>,
    overrides: Partial<CampaignPlan> = {},
  ) {
    const { campaignKeeper, decider } = story;
    const draft = await campaignKeeper.create(plan(overrides), decider);
    return campaignKeeper.act(draft.id, 'open', draft, decider);
  }

  it('count what moved since the start, by cause, and only evidence as progress', async () => {
    const story = await createStory(id);
    const { campaignReader, observe, publish, follow, owners } = story;
    await observe('readme', ['alpha'], true);
    await observe('readme', ['beta', 'gamma', 'delta'], false);
    const { id: campaignId } = await open(story);

    await observe('readme', ['beta'], true);
    owners.delete('epsilon');
    owners.set('zeta', 'b');
    await follow();
    await observe('readme', ['zeta'], true);
    await publish({
      criteria: [
        criterion('readme', {
          appliesTo: {
            kind: 'Component',
            'metadata.name': { $in: ['alpha', 'beta', 'zeta', 'gamma'] },
          },
        }),
      ],
    });

    const { progress, teams } = await campaignReader.get(campaignId, READER);
    expect(progress.start).toEqual({
      met: 1,
      exempt: 0,
      unknown: 1,
      'not-met': 3,
      'not-asked': 0,
    });
    expect(progress.end).toEqual({
      met: 3,
      exempt: 0,
      unknown: 0,
      'not-met': 1,
      'not-asked': 1,
    });
    expect({ joined: progress.joined, left: progress.left }).toEqual({
      joined: 1,
      left: 1,
    });
    expect(metBy(progress)).toEqual({ evidence: 2 });
    expect(progress.progress).toBe(2);
    const rubric = progress.changes.find(({ cause }) => cause === 'rubric')!;
    expect(rubric.counts).toMatchObject({ 'not-met': -1, 'not-asked': 1 });
    expect(teams.map(({ team, progress: own }) => [team?.title, own])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    const { items } = await campaignReader.entities(
      campaignId,
      { standing: ['not-met'] },
      READER,
    );
    expect(items).toEqual([
      expect.objectContaining({
        title: 'GAMMA',
        start: 'not-met',
        end: 'not-met',
        lacking: [
          { criterionId: 'readme', title: 'Criterion readme', state: 'fail' },
        ],
      }),
    ]);
  });

  it('page through entities, forth and back', async () => {
    const story = await createStory(id);
    const { id: campaignId } = await open(story);
    const page = (cursor?: string) =>
      story.campaignReader.entities(campaignId, { limit: 2, cursor }, READER);
    const titles = ({ items }: Awaited<ReturnType<typeof page>>) =>
      items.map(({ title }) => title);

    const first = await page();
    const second = await page(first.pageInfo.nextCursor);
    const third = await page(second.pageInfo.nextCursor);
    expect([first, second, third].map(titles)).toEqual([
      ['ALPHA', 'BETA'],
      ['DELTA', 'EPSILON'],
      ['GAMMA'],
    ]);
    expect(third.pageInfo.nextCursor).toBeUndefined();
    expect(titles(await page(third.pageInfo.prevCursor))).toEqual(
      titles(second),
    );
    expect(titles(await page(second.pageInfo.prevCursor))).toEqual(
      titles(first),
    );
  });

  it('list for review what stands better only because less is asked', async () => {
    const story = await createStory(id);
    const { campaignReader, publish, observe, labels, follow } = story;
    await publish({
      criteria: [
        criterion('readme', {
          appliesTo: { $not: { 'metadata.labels.tier': 'internal' } } as never,
        }),
      ],
    });
    await observe('readme', ['alpha', 'beta'], false);
    const { id: campaignId } = await open(story);

    labels.set('alpha', { tier: 'internal' });
    await follow();

    const { progress } = await campaignReader.get(campaignId, READER);
    expect(progress).toMatchObject({ progress: 0, toReview: 1 });
    const { items } = await campaignReader.entities(
      campaignId,
      { toReview: true },
      READER,
    );
    expect(items).toMatchObject([
      {
        title: 'ALPHA',
        end: 'not-asked',
        lastChange: { cause: 'applicability' },
      },
    ]);
  });

  it('reproduce the closing report from history, whatever happens afterwards', async () => {
    const story = await createStory(id);
    const {
      campaignReader,
      campaignKeeper,
      observe,
      publish,
      follow,
      owners,
      decider,
      pass,
    } = story;
    await observe('readme', ['alpha', 'beta'], false);
    const opened = await open(story);
    await observe('readme', ['alpha'], true);
    pass(1);
    const closed = await campaignKeeper.act(
      opened.id,
      'close',
      opened,
      decider,
    );
    expect(closed.state).toBe('closed');
    const atClosing = await campaignReader.get(opened.id, READER);
    expect(atClosing.report).toMatchObject({
      rubricFrom: 1,
      rubricTo: 1,
      verdict: 'same',
    });
    expect(atClosing.progress.progress).toBe(1);

    await observe('readme', ['alpha'], false);
    await observe('readme', ['beta', 'gamma', 'delta'], true);
    await publish({ criteria: [criterion('guide')] });
    owners.delete('beta');
    owners.set('gamma', 'b');
    owners.set('omega', 'a');
    await follow();

    const later = await campaignReader.get(opened.id, READER);
    expect(later.progress).toEqual(atClosing.progress);
    expect(later.teams).toEqual(atClosing.teams);
    expect(later.report).toEqual(atClosing.report);

    await story
      .knex('spans')
      .where('entity_ref', 'component:default/alpha')
      .update({ states: 'fff' });
    expect((await campaignReader.get(opened.id, READER)).report?.verdict).toBe(
      'differs',
    );
  });

  it('ask for a level, and tell an entity what is wanted of it', async () => {
    const story = await createStory(id);
    await story.observe('owner', ['alpha'], true);
    await story.observe('owner', ['beta'], false);
    await open(story, {
      goal: { workframe: 'production-operations', level: 1 },
    });

    const [alpha] = await story.campaignReader.ofEntity(
      'component:default/alpha',
      READER,
    );
    expect(alpha).toMatchObject({ standing: 'met', lacking: [] });
    const [beta] = await story.campaignReader.ofEntity(
      'component:default/beta',
      READER,
    );
    expect(beta).toMatchObject({
      standing: 'not-met',
      goalTitle: 'Production operations at level 1, Deployment capability',
      lacking: [{ criterionId: 'owner', state: 'fail' }],
    });
    const [gamma] = await story.campaignReader.ofEntity(
      'component:default/gamma',
      READER,
    );
    expect(gamma.standing).toBe('unknown');
  });

  it('let one of two who decide at once win, and tell the other', async () => {
    const story = await createStory(id);
    const { campaignKeeper, decider } = story;
    const draft = await campaignKeeper.create(plan(), decider);
    const outcomes = await Promise.allSettled([
      campaignKeeper.act(draft.id, 'open', draft, decider),
      campaignKeeper.act(draft.id, 'cancel', draft, decider),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    const [loser] = outcomes.flatMap(each =>
      each.status === 'rejected' ? [each.reason] : [],
    );
    expect(loser.name).toBe('ConflictError');
    const { actions } = await story.campaignReader.get(draft.id, READER);
    expect(actions).not.toContain('open');
  });

  it('keep goal, scope and start once they are open', async () => {
    const story = await createStory(id);
    const { campaignKeeper, decider } = story;
    const opened = await open(story);
    await expect(
      campaignKeeper.edit(
        opened.id,
        {
          plan: plan({ goal: { criteria: ['guide'] } }),
          revision: opened.revision,
        },
        decider,
      ),
    ).rejects.toThrow('its goal stands');
    const edited = await campaignKeeper.edit(
      opened.id,
      {
        plan: plan({ targetDate: '2999-11-30', title: 'All readmes' }),
        revision: opened.revision,
      },
      decider,
    );
    expect(edited).toMatchObject({
      title: 'All readmes',
      targetDate: '2999-11-30',
      state: 'open',
    });
  });

  it('tell each owner once with a number: at opening, before the day, and at the end', async () => {
    const story = await createStory(id);
    const { campaignKeeper, observe, decider, tell, time } = story;
    await observe('readme', ['alpha', 'delta', 'epsilon'], true);
    await observe('readme', ['beta', 'gamma'], false);
    await tell();
    const targetDate = new Date(time.now!.getTime() + 20 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const opened = await open(story, { targetDate });

    expect(await tell()).toEqual([
      expect.objectContaining({
        to: ['group:default/a'],
        title: `Campaign 'Readmes' asks something of 2 services of yours`,
        link: `/maturity/campaigns/${opened.id}?team=group%3Adefault%2Fa`,
      }),
    ]);
    expect(await tell()).toEqual([]);

    time.now = new Date(time.now!.getTime() + 15 * 86_400_000);
    await observe('readme', ['alpha', 'beta', 'delta', 'epsilon'], true);
    await observe('readme', ['gamma'], false);
    expect(await tell()).toMatchObject([
      {
        to: ['group:default/a'],
        title: `Campaign 'Readmes' still waits for 1 service of yours`,
      },
    ]);
    expect(await tell()).toEqual([]);

    await campaignKeeper.act(opened.id, 'close', opened, decider);
    expect((await tell()).map(({ to, title }) => [...to, title])).toEqual([
      [
        'group:default/a',
        `Campaign 'Readmes' has ended: 2 of 3 services of yours are done`,
      ],
      [
        'group:default/b',
        `Campaign 'Readmes' has ended: 2 of 2 services of yours are done`,
      ],
    ]);
  });

  it('say of a plan what it would ask, before anybody hears of it', async () => {
    const story = await createStory(id);
    await story.observe('readme', ['alpha', 'beta', 'delta'], false);
    await expect(
      story.campaignReader.preview(
        {
          goal: { criteria: ['readme', 'guide'] },
          scope: { owner: ['group:default/a'] },
        },
        READER,
      ),
    ).resolves.toEqual({
      counts: { met: 0, exempt: 0, unknown: 1, 'not-met': 2, 'not-asked': 0 },
      owners: 1,
      lacking: [
        { criterionId: 'guide', title: 'Criterion guide', entities: 3 },
        { criterionId: 'readme', title: 'Criterion readme', entities: 3 },
      ],
    });
    expect(await story.tell()).toEqual([]);
  });
});
