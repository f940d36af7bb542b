import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  EvidencePush,
  EvidencePushResult,
} from '@cairn/backstage-plugin-maturity-common';
import express, { Request, Response, Router } from 'express';
import { EvidencePusher } from '../push/EvidencePusher';
import { parsePush, PUSH } from '../push/parsePush';
import { PushBinding } from '../push/PushBinding';
import { PushClients } from '../push/PushClients';
import { PushRate, TooManyPushesError } from '../push/PushRate';
import { PushRefusal } from '../push/PushRefusal';
import { readJson } from '../push/readJson';
import { readText } from '../push/readText';
import { readReportPush, REPORT } from '../reports/readReportPush';
import { PushRecordStore } from '../store/PushRecordStore';
import { actorOf } from './actorOf';
import { pushCaller } from './pushCaller';

const MEGABYTE = 1024 * 1024;
const PUSH_BYTES = MEGABYTE;
const REPORT_BYTES = 10 * MEGABYTE;
const PUSH_LIMITS = { depth: 24, values: 200_000 };

/** @internal */
export interface PushRouterOptions {
  pusher: EvidencePusher;
  clients: PushClients;
  records: PushRecordStore;
  rate: PushRate;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

/**
 * Where machines deliver. It stands before the validated router: there a body is read by a parser with other limits, and
 * refused with the first fault, while a push is answered with all of them. `openapi/push.yaml` describes it.
 *
 * @internal
 */
export function createPushRouter(options: PushRouterOptions): Router {
  const router = express.Router();
  router.post('/evidence', (req, res, next) => {
    deliver({ ...options, req, res, what: PUSH, read: readPush }).catch(next);
  });
  router.post('/reports/:format', (req, res, next) => {
    deliver({
      ...options,
      req,
      res,
      what: REPORT,
      read: async () =>
        readReportPush({
          format: req.params.format,
          query: req.query,
          text: readText(REPORT, await bodyOf(req, res, REPORT, REPORT_BYTES)),
        }),
    }).catch(next);
  });
  return router;

  async function readPush(req: Request, res: Response) {
    const text = readText(PUSH, await bodyOf(req, res, PUSH, PUSH_BYTES));
    return { push: parsePush(readJson(PUSH, text, PUSH_LIMITS)) };
  }
}

type DeliverOptions = PushRouterOptions & {
  req: Request;
  res: Response;
  what: string;
  read(
    req: Request,
    res: Response,
  ): Promise<{
    push: EvidencePush;
    pathOf?: (index: number, field: string) => string;
  }>;
};

/** Who, before what: nothing of a body is read for a caller who may not push. */
async function deliver(options: DeliverOptions): Promise<void> {
  const { req, res, httpAuth, clients, rate } = options;
  const { principal } = await httpAuth.credentials(req);
  const event = await options.auditor.createEvent({
    eventId: 'evidence-push',
    severityLevel: 'medium',
    request: req,
    meta: {
      ...actorOf(principal),
      ...(req.params.format && { format: req.params.format }),
    },
  });
  try {
    const client = await pushCaller(httpAuth, req);
    const bindings = clients.bind(client);
    await rate.check(client);
    const result = await takeOrNote({ ...options, client, bindings });
    await event.success({ meta: auditOf(result) });
    res.json(result.answer);
  } catch (error) {
    // What was pushed may be a secret that somebody mistook for a value, so no value reaches the log.
    await event.fail({
      error:
        error instanceof PushRefusal
          ? new InputError(error.message)
          : (error as Error),
    });
    if (error instanceof TooManyPushesError) {
      res.setHeader('Retry-After', '60');
    }
    throw error;
  }
}

/** A refusal counts as a push, and shows on the health of its source. */
async function takeOrNote(
  options: DeliverOptions & {
    client: string;
    bindings: readonly PushBinding[];
  },
): Promise<{ source: string; answer: EvidencePushResult }> {
  const { client, bindings, what, pusher, records } = options;
  let source: string | undefined;
  try {
    const { push, pathOf } = await options.read(options.req, options.res);
    source = push.source;
    const answer = await pusher.push({ client, push, bindings, what, pathOf });
    return { source, answer };
  } catch (error) {
    if (error instanceof PushRefusal) {
      const own = bindings.some(binding =>
        binding.client.sources.includes(source ?? ''),
      );
      await records.refused({
        client,
        source: own ? source : undefined,
        refusal: error.message,
        at: new Date().toISOString(),
      });
    }
    throw error;
  }
}

function auditOf(result: { source: string; answer: EvidencePushResult }) {
  const { accepted, unchanged, superseded, entities } = result.answer;
  return {
    source: result.source,
    accepted,
    unchanged,
    superseded,
    entities: entities.length,
  };
}

/** @throws PushRefusal if it is too large or cannot be read */
async function bodyOf(
  req: Request,
  res: Response,
  what: string,
  limit: number,
): Promise<Buffer> {
  const read = express.raw({ type: () => true, limit });
  await new Promise<void>((resolve, reject) => {
    read(req, res, (error?: unknown) => (error ? reject(error) : resolve()));
  }).catch(error => {
    const message =
      error.status === 413
        ? `it is larger than the ${limit / MEGABYTE} MB allowed`
        : `it cannot be read: ${error.message}`;
    throw new PushRefusal(what, [{ path: '', message }]);
  });
  // A request without a body is left without a buffer.
  return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
}
