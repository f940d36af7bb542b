import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { JsonValue } from '@backstage/types';
import { LatestFacts } from '@cairn/backstage-plugin-maturity-common';
import { z } from 'zod/v4';
import { Answer, fetchJson } from '../http/fetchJson';

const PLUGIN = 'tech-insights';
const MAX_BYTES = 20_000_000;
const TIMEOUT_SECONDS = 30;
/** Parsers of queries make an object of a longer list. */
const IDS_AT_ONCE = 15;

const schemasSchema = z.array(z.looseObject({ id: z.string() }));
const NO_FACTS = new Set(['id', 'version', 'entityFilter']);

const factsSchema = z.record(
  z.string(),
  z.object({
    facts: z.record(z.string(), z.json()),
    timestamp: z.string().nullish(),
  }),
);

/** What tech-insights said. @internal */
export type Told<T> = { told: T } | Extract<Answer, { kind: 'failure' }>;

/**
 * Reads the facts of the tech-insights backend of this instance, by its REST API.
 *
 * @internal
 */
export class TechInsightsClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  private constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): TechInsightsClient {
    return new TechInsightsClient(options);
  }

  /** Names of the facts that each retriever promises; `undefined` where tech-insights is not installed. */
  async promised(
    signal: AbortSignal,
  ): Promise<Told<Record<string, string[]> | undefined>> {
    const answer = await this.#get('fact-schemas', signal);
    if (answer.kind === 'not-found') {
      return { told: undefined };
    }
    return this.#read(answer, schemasSchema, schemas =>
      Object.fromEntries(
        schemas.map(({ id, ...schema }) => [
          id,
          Object.keys(schema).filter(name => !NO_FACTS.has(name)),
        ]),
      ),
    );
  }

  /** The latest facts of one entity. */
  async latest(options: {
    entityRef: string;
    retrievers: readonly string[];
    signal: AbortSignal;
  }): Promise<Told<{ latest: LatestFacts; undated: string[] }>> {
    const { entityRef, retrievers, signal } = options;
    const latest: [string, LatestFacts[string]][] = [];
    const undated: string[] = [];
    for (let index = 0; index < retrievers.length; index += IDS_AT_ONCE) {
      const query = new URLSearchParams({ entity: entityRef });
      for (const id of retrievers.slice(index, index + IDS_AT_ONCE)) {
        query.append('ids[]', id);
      }
      const answer = await this.#get(`facts/latest?${query}`, signal);
      const read = this.#read(answer, factsSchema, rows => rows);
      if (!('told' in read)) {
        return read;
      }
      for (const [id, { facts, timestamp }] of Object.entries(read.told)) {
        const observedAt = new Date(timestamp ?? NaN);
        if (Number.isNaN(observedAt.getTime())) {
          undated.push(id);
        } else {
          latest.push([
            id,
            {
              facts: facts as Record<string, JsonValue>,
              observedAt: observedAt.toISOString(),
            },
          ]);
        }
      }
    }
    return { told: { latest: Object.fromEntries(latest), undated } };
  }

  async #get(path: string, signal: AbortSignal): Promise<Answer> {
    const base = await this.#discovery.getBaseUrl(PLUGIN);
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: PLUGIN,
    });
    return await fetchJson({
      url: `${base}/${path}`,
      headers: { authorization: `Bearer ${token}` },
      maxBytes: MAX_BYTES,
      timeoutSeconds: TIMEOUT_SECONDS,
      signal,
    });
  }

  #read<T, R>(
    answer: Answer,
    schema: z.ZodType<T>,
    map: (value: T) => R,
  ): Told<R> {
    if (answer.kind === 'failure') {
      return answer;
    }
    const parsed =
      answer.kind === 'json' ? schema.safeParse(answer.body) : undefined;
    return parsed?.success
      ? { told: map(parsed.data) }
      : {
          kind: 'failure',
          reason: 'answered in a form that is not known',
          ill: true,
        };
  }
}
