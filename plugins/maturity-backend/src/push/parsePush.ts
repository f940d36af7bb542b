import {
  EvidencePush,
  PushFault,
  PushedObservation,
} from '@cairn/backstage-plugin-maturity-common';
import { z } from 'zod/v4';
import { PushRefusal } from './PushRefusal';
import { schemaFaults } from './schemaFaults';
import { showPath, showValue } from './showPath';

const MAX_OBSERVATIONS = 1000;

const envelopeSchema = z.strictObject({
  source: z.string().min(1).max(100),
  observations: z.array(z.unknown()).min(1).max(MAX_OBSERVATIONS),
});

const about = {
  entityRef: z.string().min(1).max(500),
  key: z.string().min(1).max(200),
  observedAt: z.iso.datetime({ offset: true }).optional(),
  url: z.string().max(2048).optional(),
};

const valueSchema = z.strictObject({
  ...about,
  // What kind of JSON it is was looked at when the text was read.
  value: z.custom<unknown>(value => value !== undefined, {
    error: 'give a value, or say why there is none in unavailable',
  }),
  scaffolded: z.boolean().optional(),
});

const silenceSchema = z.strictObject({
  ...about,
  unavailable: z.string().trim().min(1).max(2048),
});

/** @internal */
export const PUSH = 'The push';

/**
 * The form of a push: every fault of it at once.
 *
 * @throws PushRefusal that names each fault
 * @internal
 */
export function parsePush(document: unknown): EvidencePush {
  const envelope = envelopeSchema.safeParse(document);
  if (!envelope.success) {
    throw new PushRefusal(PUSH, schemaFaults(envelope.error, document));
  }
  const faults: PushFault[] = [];
  const observations: PushedObservation[] = [];
  for (const [index, observation] of envelope.data.observations.entries()) {
    const place = ['observations', index];
    if (typeof observation !== 'object' || observation === null) {
      faults.push({
        path: showPath(place),
        message: 'an observation is an object with entityRef, key and value',
        value: showValue(observation),
      });
      continue;
    }
    const schema = 'unavailable' in observation ? silenceSchema : valueSchema;
    const parsed = schema.safeParse(observation);
    if (parsed.success) {
      observations.push(parsed.data as PushedObservation);
    } else {
      faults.push(...schemaFaults(parsed.error, observation, place));
    }
  }
  if (faults.length) {
    throw new PushRefusal(PUSH, faults);
  }
  return { source: envelope.data.source, observations };
}
