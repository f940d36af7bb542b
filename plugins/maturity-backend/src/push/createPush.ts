import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Router } from 'express';
import { Duration } from 'luxon';
import { Assessor } from '../assessment/Assessor';
import { PushConfig } from '../config/readPushConfig';
import { createPushRouter } from '../router/pushRoutes';
import { PushRecordStore } from '../store/PushRecordStore';
import { PushStore } from '../store/PushStore';
import { SubjectStore } from '../store/SubjectStore';
import { EvidenceFinder } from './EvidenceFinder';
import { EvidencePusher } from './EvidencePusher';
import { PushClients } from './PushClients';
import { PushHealer } from './PushHealer';
import { PushRate } from './PushRate';

/**
 * The ways by which machines deliver, put together.
 *
 * @throws InputError if a client is bound to a source that collects by itself
 * @internal
 */
export function createPush(options: {
  config: PushConfig;
  clients: PushClients;
  /** The ids of sources that collect by themselves. */
  collected: readonly string[];
  pushes: PushStore;
  pushRecords: PushRecordStore;
  subjects: SubjectStore;
  assessor: Assessor;
  grace: Duration;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): { router: Router; healer: PushHealer } {
  const { config, clients, collected, assessor, subjects, grace } = options;
  const { pushes: store, pushRecords: records } = options;
  for (const source of clients.sources.keys()) {
    if (collected.includes(source)) {
      throw new InputError(
        `maturity.push.clients names the source '${source}', which collects by itself, and a push would overwrite what it observed; choose another name`,
      );
    }
  }
  const pusher = EvidencePusher.create({
    finder: EvidenceFinder.create({ subjects, grace }),
    store,
    assessor,
  });
  return {
    router: createPushRouter({
      pusher,
      records,
      clients,
      rate: PushRate.create({ records, perMinute: config.perMinute }),
      httpAuth: options.httpAuth,
      auditor: options.auditor,
    }),
    healer: PushHealer.create({ store, records, assessor }),
  };
}
