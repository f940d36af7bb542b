import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import notificationsBackend from '@backstage/plugin-notifications-backend';
import {
  DefaultNotificationService,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import signalsBackend from '@backstage/plugin-signals-backend';
import { eachDatabase, group, user, withRelations } from '@cairn/testing';
import request from 'supertest';
import { createStory } from '../__testUtils__/createStory';
import { criterion } from '../__testUtils__/rubricFile';
import { createStores } from '../store/createStores';
import { NoticeSender } from './NoticeSender';
import { Notifier } from './Notifier';

const NAMES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];

describe.each(eachDatabase())('notices on %s', id => {
  it('tell nobody of first assessments, and an owner of a fall, once', async () => {
    const { observe, tell } = await createStory(id);
    await observe('readme', NAMES, true);
    expect(await tell()).toEqual([]);

    await observe('readme', ['alpha'], false);
    expect(await tell()).toEqual([
      {
        to: ['group:default/a'],
        title: 'ALPHA fell from level 1 to 0 in developer experience',
        description: `No longer passing: 'Criterion readme'. New evidence says so.`,
        link: '/catalog/default/component/alpha/maturity',
        scope: 'maturity:fall:component:default/alpha:developer-experience',
      },
    ]);
    expect(await tell()).toEqual([]);
  });

  it('wait for a pass to end, and tell nobody of what fell and rose again in it', async () => {
    const { observe, tell, noticeTask, sent } = await createStory(id);
    await observe('readme', NAMES, true);
    await tell();

    await observe('readme', ['alpha'], false);
    await noticeTask.run();
    expect(sent).toEqual([]);
    await observe('readme', ['alpha'], true);
    expect(await tell()).toEqual([]);
  });

  it('send each owner one notice when the rubric is published', async () => {
    const { observe, tell, publish } = await createStory(id);
    await observe('readme', NAMES, true);
    await tell();

    await publish({
      criteria: [
        criterion('readme', { condition: { equals: 'something else' } }),
      ],
    });
    const sent = await tell();
    expect(sent.map(({ to, title }) => [...to, title])).toEqual([
      ['group:default/a', 'Rubric version 2 lowers 3 services of yours'],
      ['group:default/b', 'Rubric version 2 lowers 2 services of yours'],
    ]);
  });

  it('tell the platform team of a silent source once, and owners nothing', async () => {
    const { observe, tell } = await createStory(id);
    await observe('readme', NAMES, true);
    await tell();

    await observe('readme', NAMES.slice(0, 3), undefined);
    expect(await tell()).toMatchObject([
      {
        to: ['group:default/platform'],
        title: 'The source test is silent, and 3 services stand lower for it',
      },
    ]);
    await observe('readme', NAMES.slice(3), undefined);
    expect(await tell()).toEqual([]);
  });

  it('send a digest when more services of an owner fall than the number given', async () => {
    const { observe, tell } = await createStory(id, { digestAbove: 2 });
    await observe('readme', NAMES, true);
    await tell();

    await observe('readme', NAMES, false);
    const sent = await tell();
    expect(sent.map(({ to, title }) => [...to, title])).toEqual([
      ['group:default/a', '3 services of yours stand lower than before'],
      [
        'group:default/b',
        'DELTA fell from level 1 to 0 in developer experience',
      ],
      [
        'group:default/b',
        'EPSILON fell from level 1 to 0 in developer experience',
      ],
    ]);
  });

  it('are tried again in order when notifications are down, and are neither lost nor sent twice', async () => {
    const { observe, tell, faults } = await createStory(id);
    await observe('readme', NAMES, true);
    await tell();

    await observe('readme', ['alpha', 'delta'], false);
    faults.push(new Error('connect ECONNREFUSED'));
    expect(await tell()).toEqual([]);
    expect((await tell()).map(({ to }) => to)).toEqual([
      ['group:default/a'],
      ['group:default/b'],
    ]);
    expect(await tell()).toEqual([]);
  });

  it('are not sent a day late, and do not hold up those behind them', async () => {
    const { observe, tell, faults, pass } = await createStory(id);
    await observe('readme', NAMES, true);
    await tell();
    await observe('readme', ['alpha'], false);
    faults.push(new Error('connect ECONNREFUSED'));
    await tell();
    pass(25 * 60);
    // What was observed is a day old by now, and is observed again.
    await observe('readme', NAMES, true);
    expect(await tell()).toEqual([]);
  });

  it('are written down once when two replicas look at the same moment', async () => {
    const story = await createStory(id);
    const { observe, tell, pass, sent, knex } = story;
    await observe('readme', NAMES, true);
    await tell();
    await observe('readme', ['alpha'], false);
    pass(5);

    const others = await Promise.all(
      [1, 2, 3].map(async () => {
        const { stores } = await story.another();
        return story.createReplica(stores);
      }),
    );
    await Promise.all(
      [story, ...others].map(replica => replica.noticeTask.run()),
    );
    await tell();

    const fallen = await knex('notices').where(
      'scope',
      'like',
      'maturity:fall:%',
    );
    expect(fallen).toHaveLength(1);
    // Whatever was sent while the claim was taken counts too.
    expect(sent.length).toBeLessThanOrEqual(1);
  });
});

describe('notices in the notifications of Backstage', () => {
  async function startNotifications(
    features: Parameters<typeof startTestBackend>[0]['features'] = [],
  ) {
    const { server } = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost:3000' } },
        }),
        catalogServiceMock.factory({
          entities: withRelations([
            group({ name: 'a' }),
            user({ name: 'mia', memberOf: ['a'] }),
          ]),
        }),
        ...features,
      ],
    });
    const port = Number((server.address() as { port: number }).port);
    const notifications: NotificationService =
      DefaultNotificationService.create({
        auth: mockServices.auth({ pluginId: 'maturity' }),
        discovery: {
          getBaseUrl: async () => `http://localhost:${port}/api/notifications`,
          getExternalBaseUrl: async () => '',
        },
      });
    return { server, notifications };
  }

  it('reach the members of the owning group, and a second one takes the place of the first', async () => {
    const { server, notifications } = await startNotifications([
      notificationsBackend,
      signalsBackend,
    ]);
    const story = await createStory('SQLITE_FILE');
    const stores = createStores(story.knex);
    const sender = NoticeSender.create({
      store: stores.notices,
      claims: stores.claims,
      notifier: Notifier.create({
        notifications,
        logger: mockServices.logger.mock(),
      }),
      clock: story.clock,
    });
    const notice = {
      recipients: ['group:default/a'],
      title: 'ALPHA fell from level 2 to 1',
      description: 'New evidence says so.',
      link: '/catalog/default/component/alpha/maturity',
      scope: 'maturity:fall:component:default/alpha:agent-experience',
      severity: 'normal' as const,
    };
    for (const title of [notice.title, 'ALPHA fell from level 1 to 0']) {
      await stores.notices.add({
        knex: story.knex,
        notices: [{ ...notice, title }],
        createdAt: story.clock().toISOString(),
      });
    }
    await sender.run();
    // Sent and not noted, as by a replica that died between the two: it is sent again.
    await story
      .knex('notices')
      .orderBy('id', 'desc')
      .limit(1)
      .update({ outcome: null });
    await sender.run();

    const { body } = await request(server)
      .get('/api/notifications/notifications')
      .set('authorization', mockCredentials.user.header('user:default/mia'));
    expect(body.notifications).toHaveLength(1);
    expect(body.notifications[0].payload).toMatchObject({
      title: 'ALPHA fell from level 1 to 0',
      topic: 'maturity',
      link: '/catalog/default/component/alpha/maturity',
    });
  });

  it('do no harm where notifications are not installed', async () => {
    const { notifications } = await startNotifications();
    const logger = mockServices.logger.mock();
    const notifier = Notifier.create({ notifications, logger });
    await expect(
      notifier.send({
        recipients: ['group:default/a'],
        title: 'Nobody hears this',
        link: '/maturity',
        scope: 'x',
      }),
    ).resolves.toBe('absent');
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
