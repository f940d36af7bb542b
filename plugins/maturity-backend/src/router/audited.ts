import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { Request } from 'express';
import { actorOf } from './actorOf';

/** @internal */
export interface AuditedOptions<T> {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  /** Typed routes have requests of their own types, which say nothing about headers. */
  request: object;
  /** What is attempted, such as `exemption-decide`. */
  eventId: string;
  /** What it takes of a user; a machine has its binding. */
  permission?: BasicPermission;
  /** What it is done to, such as `{ entityRef }`. */
  target: JsonObject;
  /** Does it. Whoever may not is turned away in here, so that the attempt is on record too. */
  run(): Promise<T>;
  /** What came of it, for the record. */
  outcome?(result: T): JsonObject;
}

/**
 * Runs what changes state inside an event of the audit log, which names who did it, through whom, to what, and how it
 * ended.
 *
 * @internal
 */
export async function audited<T>(options: AuditedOptions<T>): Promise<T> {
  const request = options.request as Request;
  const { principal } = await options.httpAuth.credentials(request);
  const event = await options.auditor.createEvent({
    eventId: options.eventId,
    severityLevel: 'medium',
    request,
    meta: {
      ...options.target,
      ...(options.permission && { permission: options.permission.name }),
      ...actorOf(principal),
    },
  });
  try {
    const result = await options.run();
    await event.success({ meta: options.outcome?.(result) });
    return result;
  } catch (error) {
    await event.fail({ error: error as Error });
    throw error;
  }
}
