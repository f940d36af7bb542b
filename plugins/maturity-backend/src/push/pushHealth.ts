import { SourceHealth } from '@cairn/backstage-plugin-maturity-common';
import { PushedSource, PushRecordStore } from '../store/PushRecordStore';
import { PushClients } from './PushClients';

/**
 * How the pushed sources fare, in the form of the sources that collect.
 *
 * @internal
 */
export async function pushHealth(options: {
  clients: PushClients;
  records: PushRecordStore;
}): Promise<SourceHealth[]> {
  const { sources } = options.clients;
  const records = await options.records.ofSources([...sources.keys()]);
  return [...sources].map(([id, keys]) => ({
    id,
    title: `${id} (pushed)`,
    keys: keys.map(({ key }) => key),
    ...healthOf(records.get(id)),
  }));
}

function healthOf(
  record: PushedSource | undefined,
): Pick<SourceHealth, 'status'> & Partial<SourceHealth> {
  if (!record) {
    return { status: 'never-run' };
  }
  const { pushedAt, refusedAt, refusal, observations, entities } = record;
  const refused = refusedAt !== undefined && refusedAt > (pushedAt ?? '');
  return {
    status: statusOf(refused, pushedAt),
    lastRunAt: refused ? refusedAt : pushedAt,
    lastSuccessAt: pushedAt,
    entities,
    observations,
    ...(refused && { error: refusal }),
  };
}

function statusOf(
  refused: boolean,
  pushedAt: string | undefined,
): SourceHealth['status'] {
  if (!refused) {
    return 'ok';
  }
  return pushedAt ? 'partial' : 'failing';
}
