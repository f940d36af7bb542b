import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  Evidence,
  EvidencePush,
  PushedObservation,
  PushFault,
} from '@cairn/backstage-plugin-maturity-common';
import { Duration } from 'luxon';
import { Subject, SubjectStore } from '../store/SubjectStore';
import { PushBinding } from './PushBinding';
import { PushRefusal } from './PushRefusal';
import { showValue } from './showPath';

/** Clocks differ a little; what lies further in the future is refused. */
const MAX_SKEW_MS = 5 * 60_000;
const MAX_VALUE_LENGTH = 64 * 1024;

/**
 * Holds a push against what binds its caller, and makes evidence of it.
 *
 * @internal
 */
export class EvidenceFinder {
  readonly #subjects: SubjectStore;
  readonly #grace: Duration;

  private constructor(subjects: SubjectStore, grace: Duration) {
    this.#subjects = subjects;
    this.#grace = grace;
  }

  static create(options: {
    subjects: SubjectStore;
    /** For how long values are held when a source falls silent. */
    grace: Duration;
  }): EvidenceFinder {
    return new EvidenceFinder(options.subjects, options.grace);
  }

  /** @throws PushRefusal that names each fault */
  async find(options: {
    push: EvidencePush;
    bindings: readonly PushBinding[];
    what: string;
    pathOf?: PathOf;
    now: Date;
  }): Promise<Evidence[]> {
    const { push, what, pathOf = pathInPush, now } = options;
    const bindings = bindingsOf(options);
    const refs = push.observations.map(each => canonical(each.entityRef));
    const subjects = await this.#subjectsOf(refs);

    const faults: PushFault[] = [];
    const evidence: Evidence[] = [];
    const places = new Map<string, number>();
    for (const [index, observation] of push.observations.entries()) {
      const entityRef = refs[index];
      const fault = (field: string, message: string) =>
        faults.push({
          path: pathOf(index, field),
          message,
          value: showValue(
            field ? (observation as Record<string, unknown>)[field] : undefined,
          ),
        });

      const knowing = bindings.filter(each => each.knows(observation.key));
      const subject = entityRef ? subjects.get(entityRef) : undefined;
      // An entity that there is not and one that is not the caller's are told apart by nobody.
      const binding =
        subject && knowing.find(each => each.speaksOf(subject.entity));
      if (!knowing.length) {
        fault(
          'key',
          `you are bound to ${listOf(
            bindings.flatMap(keysOf),
          )} and not to this key`,
        );
      }
      if (!binding && (knowing.length || !entityRef)) {
        fault(
          'entityRef',
          entityRef
            ? 'there is no such entity that is assessed, or you are not bound to it'
            : 'it is no entity ref; write it as kind:namespace/name',
        );
      }
      const place = `${entityRef} ${observation.key}`;
      const first = places.get(place);
      if (entityRef && first !== undefined) {
        fault('', `it is of the same entity and key as ${pathOf(first, '')}`);
      }
      places.set(place, first ?? index);
      const observedAt = momentOf(observation, binding, now, fault);
      checkUrl(observation, fault);
      checkValue(observation, binding, fault);
      if (binding && entityRef && !faults.length) {
        evidence.push(
          this.#evidenceOf({
            observation,
            entityRef,
            binding,
            observedAt,
            push,
          }),
        );
      }
    }
    if (faults.length) {
      throw new PushRefusal(what, faults);
    }
    return evidence;
  }

  async #subjectsOf(
    refs: readonly (string | undefined)[],
  ): Promise<Map<string, Subject>> {
    const known = [...new Set(refs)].filter(ref => ref !== undefined);
    const subjects = await this.#subjects.get(known);
    return new Map(subjects.map(subject => [subject.entityRef, subject]));
  }

  #evidenceOf(options: {
    observation: PushedObservation;
    entityRef: string;
    binding: PushBinding;
    observedAt: Date;
    push: EvidencePush;
  }): Evidence {
    const { observation, observedAt, binding } = options;
    const base = {
      entityRef: options.entityRef,
      key: observation.key,
      source: options.push.source,
      method: binding.client.method,
      observedAt: observedAt.toISOString(),
      ...(observation.url && { url: new URL(observation.url).href }),
    };
    if ('unavailable' in observation) {
      const heldUntil = new Date(observedAt.getTime() + this.#grace.toMillis());
      return {
        ...base,
        unavailable: {
          since: base.observedAt,
          heldUntil: heldUntil.toISOString(),
          reason: observation.unavailable,
        },
      };
    }
    return {
      ...base,
      value: observation.value,
      ...(observation.scaffolded && { scaffolded: true }),
    };
  }
}

/**
 * How faults name a field of one observation; the observation itself where the field is empty.
 *
 * @internal
 */
export type PathOf = (index: number, field: string) => string;

function pathInPush(index: number, field: string): string {
  return `observations[${index}]${field && `.${field}`}`;
}

type NameFault = (field: string, message: string) => void;

function bindingsOf(options: {
  push: EvidencePush;
  bindings: readonly PushBinding[];
  what: string;
}): PushBinding[] {
  const { push, bindings, what } = options;
  const found = bindings.filter(({ client }) =>
    client.sources.includes(push.source),
  );
  if (!found.length) {
    const sources = bindings.flatMap(({ client }) => client.sources);
    throw new PushRefusal(what, [
      {
        path: 'source',
        message: `you are bound to ${listOf(sources)} and not to this source`,
        value: showValue(push.source),
      },
    ]);
  }
  return found;
}

function keysOf({ client }: PushBinding): string[] {
  return client.keys.map(({ key }) => key);
}

function listOf(words: readonly string[]): string {
  const unique = [...new Set(words)];
  const shown = unique.slice(0, 10).join(', ');
  return unique.length > 10 ? `${shown} and others` : shown;
}

function canonical(entityRef: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch {
    return undefined;
  }
}

function momentOf(
  { observedAt }: PushedObservation,
  binding: PushBinding | undefined,
  now: Date,
  fault: NameFault,
): Date {
  const moment = observedAt === undefined ? now : new Date(observedAt);
  if (Number.isNaN(moment.getTime())) {
    fault('observedAt', 'there is no such moment');
    return now;
  }
  const age = now.getTime() - moment.getTime();
  if (age < -MAX_SKEW_MS) {
    fault(
      'observedAt',
      `it is still to come; the time here is ${now.toISOString()}`,
    );
  }
  const { maxAge } = binding?.client ?? {};
  if (maxAge && age > maxAge.toMillis()) {
    fault(
      'observedAt',
      `it is older than ${maxAge.toISO()}, the oldest that you may push`,
    );
  }
  return moment;
}

function checkUrl({ url }: PushedObservation, fault: NameFault): void {
  if (url === undefined) {
    return;
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) {
    fault('url', 'it is no http or https URL');
  } else if (parsed.username || parsed.password) {
    fault(
      'url',
      'it holds credentials, and everybody who sees the entity would read them',
    );
  }
}

function checkValue(
  observation: PushedObservation,
  binding: PushBinding | undefined,
  fault: NameFault,
): void {
  if ('unavailable' in observation) {
    return;
  }
  const { length } = JSON.stringify(observation.value);
  if (length > MAX_VALUE_LENGTH) {
    fault(
      'value',
      `it has ${length} characters in JSON, more than the ${MAX_VALUE_LENGTH} allowed`,
    );
    return;
  }
  const message = binding?.faultOf(observation.key, observation.value);
  if (message) {
    fault('value', message);
  }
}
