import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { CatalogMirror } from '@cairn/catalog-mirror';
import { Assessor } from '../assessment/Assessor';
import { Campaigns } from '../campaigns/createCampaigns';
import { MaturityConfig } from '../config/readMaturityConfig';
import { Collector } from '../evidence/Collector';
import { MaturityMetrics } from '../metrics/MaturityMetrics';
import { PushHealer } from '../push/PushHealer';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { SimulationQueue } from '../simulation/SimulationQueue';
import { Stores } from '../store/createStores';
import { CatalogSyncTask } from './CatalogSyncTask';
import { CollectTask } from './CollectTask';
import { ExemptionTask } from './ExemptionTask';
import { LargerSubjectsTask } from './LargerSubjectsTask';
import { RetentionTask } from './RetentionTask';
import { RubricTask } from './RubricTask';
import { SimulationTask } from './SimulationTask';
import { SweepTask } from './SweepTask';

/**
 * Hands all scheduled work to the scheduler. Work of global scope is done by one replica at a time.
 *
 * @internal
 */
export async function scheduleTasks(options: {
  scheduler: SchedulerService;
  config: MaturityConfig;
  mirror: CatalogMirror;
  stores: Stores;
  rubrics: RubricKeeper;
  assessor: Assessor;
  collector: Collector;
  largerCollector: Collector;
  simulationQueue: SimulationQueue;
  campaigns: Pick<Campaigns, 'campaignTask' | 'noticeTask'>;
  exemptionTask: ExemptionTask;
  pushHealer: PushHealer;
  metrics: MaturityMetrics;
  logger: LoggerService;
}): Promise<void> {
  const { scheduler, config, stores, ...services } = options;
  const sync = CatalogSyncTask.create({ ...services, ...stores });
  const collect = CollectTask.create({ ...services, ...stores });
  const larger = LargerSubjectsTask.create({
    store: stores.platform,
    subjects: stores.subjects,
    collector: services.largerCollector,
  });
  const sweep = SweepTask.create(services);
  const rubric = RubricTask.create(services);
  const simulation = SimulationTask.create({
    queue: services.simulationQueue,
  });
  const retention = RetentionTask.create({
    ...services,
    ...stores,
    retention: config.retention,
  });

  await scheduler.scheduleTask({
    id: 'maturity-catalog-sync',
    ...config.mirrorSchedule,
    scope: 'global',
    fn: signal => sync.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'maturity-collect',
    ...config.collectSchedule,
    scope: 'global',
    fn: signal => collect.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'maturity-larger-subjects',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 40 },
    fn: signal => larger.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'maturity-sweep',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 30 },
    fn: signal => sweep.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'maturity-exemptions',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 35 },
    fn: signal => services.exemptionTask.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'maturity-push-healing',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 45 },
    fn: signal => services.pushHealer.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'maturity-rubric',
    scope: 'local',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 5 },
    fn: signal => rubric.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'maturity-campaigns',
    scope: 'global',
    frequency: { minutes: 10 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 2 },
    fn: signal => services.campaigns.campaignTask.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'maturity-notices',
    scope: 'global',
    frequency: { seconds: 30 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    fn: signal => services.campaigns.noticeTask.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'maturity-simulations',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 50 },
    fn: signal => simulation.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'maturity-retention',
    scope: 'global',
    frequency: { hours: 24 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 10 },
    fn: () => retention.run(),
  });
}
