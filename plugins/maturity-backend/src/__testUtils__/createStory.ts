import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { component, group, TestDatabaseId } from '@cairn/testing';
import { Duration } from 'luxon';
import { createCampaigns } from '../campaigns/createCampaigns';
import { Access } from '../maturity/Access';
import { Notifier } from '../notices/Notifier';
import { createTestPipeline } from './createTestPipeline';
import { smallRubric } from './rubricFile';

const MINUTE = 60_000;

/** What was sent, as the notifications service sees it. */
export interface SentNotification {
  to: string[];
  title: string;
  description?: string;
  link: string;
  scope: string;
}

/**
 * Services of two teams, evidence of them, and time that passes when it is told to: for following what becomes of
 * campaigns and who hears of what.
 */
export async function createStory(
  id: TestDatabaseId,
  options: { services?: Record<string, string>; digestAbove?: number } = {},
) {
  const {
    services = { alpha: 'a', beta: 'a', gamma: 'a', delta: 'b', epsilon: 'b' },
  } = options;
  const owners = new Map(Object.entries(services));
  const labels = new Map<string, Record<string, string>>();
  function entities(): Entity[] {
    const teams = [...new Set([...owners.values(), 'a', 'b', 'platform'])];
    return [
      ...teams.map(name => group({ name })),
      ...[...owners].map(([name, owner]) => {
        const entity = component({
          name,
          title: name.toUpperCase(),
          labels: labels.get(name),
          spec: { owner: `group:default/${owner}` },
        });
        return {
          ...entity,
          metadata: { ...entity.metadata, uid: `uid-${name}` },
        };
      }),
    ];
  }

  const pipeline = await createTestPipeline(id, { entities: entities() });
  const { stores, assessor, mirror, catalog, rubrics, rubricFile, time } =
    pipeline;
  // Rubrics are published by the real clock, so the story begins after that.
  time.now = new Date(Date.now() + MINUTE);
  const clock = () => time.now!;
  const sent: SentNotification[] = [];
  const faults: Error[] = [];
  const decider = mockCredentials.user('user:default/boss');

  function createReplica(over: typeof stores) {
    return createCampaigns({
      stores: over,
      access: Access.create({
        mirror,
        permissions: mockServices.permissions({
          result: AuthorizeResult.ALLOW,
        }),
      }),
      auth: mockServices.auth(),
      userInfo: mockServices.userInfo(),
      rubrics,
      notifier: Notifier.create({
        logger: mockServices.logger.mock(),
        notifications: {
          async send({ recipients, payload }) {
            const fault = faults.shift();
            if (fault) {
              throw fault;
            }
            if (recipients.type === 'entity') {
              sent.push({
                to: [recipients.entityRef].flat(),
                title: payload.title,
                description: payload.description,
                link: payload.link!,
                scope: payload.scope!,
              });
            }
          },
        },
      }),
      config: {
        notices: {
          enabled: true,
          platformTeam: 'group:default/platform',
          digestAbove: options.digestAbove ?? 3,
          campaignReminders: [Duration.fromISO('P7D')],
        },
        retention: {
          transitions: Duration.fromISO('P400D'),
          sourceRuns: Duration.fromISO('P30D'),
        },
      },
      clock,
    });
  }

  function pass(minutes: number) {
    time.now = new Date(time.now!.getTime() + minutes * MINUTE);
  }

  async function assessAll() {
    await assessor.assessDue();
    await assessor.assess({ entityRefs: await stores.subjects.allRefs() });
  }

  /** A minute later, all these say the same of one criterion. */
  async function observe(
    criterionId: string,
    names: string[],
    value: boolean | undefined,
  ) {
    pass(1);
    const evidence = names.map(name => ({
      entityRef: `component:default/${name}`,
      key: `test.${criterionId}`,
      source: 'test',
      method: 'measured' as const,
      observedAt: clock().toISOString(),
    }));
    if (value === undefined) {
      const now = clock().toISOString();
      await stores.evidence.markUnavailable({
        source: 'test',
        silences: evidence.map(each => ({ ...each, reason: 'gone' })),
        since: now,
        heldUntil: now,
      });
    } else {
      await stores.evidence.record(evidence.map(each => ({ ...each, value })));
    }
    await assessAll();
  }

  /** A minute later the catalog is as it is now said to be. */
  async function follow() {
    pass(1);
    catalog.set(entities());
    const { removed } = await mirror.syncAll();
    await stores.assessments.forget(removed, clock().toISOString());
    await assessAll();
  }

  async function publish(overrides: Parameters<typeof smallRubric>[0]) {
    pass(1);
    rubricFile.edit(smallRubric(overrides));
    await rubrics.refresh();
    await assessAll();
  }

  await assessAll();
  const campaigns = createReplica(stores);
  return {
    ...pipeline,
    ...campaigns,
    owners,
    labels,
    sent,
    faults,
    decider,
    clock,
    pass,
    observe,
    follow,
    publish,
    createReplica,
    /** Everything is long over, and whoever is to be told is told. */
    async tell() {
      pass(5);
      await campaigns.campaignTask.run();
      await campaigns.noticeTask.run();
      return sent.splice(0);
    },
  };
}
