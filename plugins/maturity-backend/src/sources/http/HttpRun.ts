import { Entity } from '@backstage/catalog-model';
import { extract, Extract } from './extract';
import { Answer, fetchJson } from './fetchJson';
import { HttpKeyConfig, HttpSourceConfig } from './HttpSourceConfig';
import { Pacer } from './Pacer';

/** After so many answers in a row that show a tool ill, it is left alone until the next run. */
const PATIENCE = 5;
/** A longer pause is left to the next run. */
const LONGEST_PAUSE_MS = 30_000;

/**
 * The requests of one run. Each address is asked for once, whoever shares it; and a tool that refuses, asks for a
 * pause or is down is not asked again for the thousandth entity.
 *
 * @internal
 */
export class HttpRun {
  readonly #config: HttpSourceConfig;
  readonly #pacer: Pacer;
  readonly #signal: AbortSignal;
  /** By address; what was taken from the answer, and not the answer, which may be long. */
  readonly #extracts = new Map<string, Promise<Map<string, Extract>>>();
  #ills = 0;
  #stopped?: string;

  private constructor(options: {
    config: HttpSourceConfig;
    pacer: Pacer;
    signal: AbortSignal;
  }) {
    this.#config = options.config;
    this.#pacer = options.pacer;
    this.#signal = options.signal;
  }

  static create(options: {
    config: HttpSourceConfig;
    pacer: Pacer;
    signal: AbortSignal;
  }): HttpRun {
    return new HttpRun(options);
  }

  /** What the tool says of one key of one entity. Never throws. */
  async ask(config: HttpKeyConfig, entity: Entity): Promise<Extract> {
    const filled = config.request.fill(entity);
    if ('unavailable' in filled) {
      return filled;
    }
    const { url } = filled;
    const place = `${config.request.text} ${url}`;
    const asked = this.#extracts.get(place) ?? this.#fetch(url, config);
    this.#extracts.set(place, asked);
    return (await asked).get(config.key)!;
  }

  async #fetch(
    url: string,
    { request }: HttpKeyConfig,
  ): Promise<Map<string, Extract>> {
    const { title: tool, keys } = this.#config;
    const answer = await this.#answer(url);
    const now = new Date();
    return new Map(
      keys
        .filter(config => config.request.text === request.text)
        .map(config => [config.key, extract({ config, answer, tool, now })]),
    );
  }

  async #answer(url: string): Promise<Answer> {
    try {
      const answer = await this.#askOnce(url);
      const pause = pauseAfter(answer);
      if (pause === undefined || this.#stopped !== undefined) {
        this.#learn(answer);
        return answer;
      }
      this.#pacer.pause(pause);
      const again = await this.#askOnce(url);
      this.#learn(again);
      return again;
    } catch {
      return {
        kind: 'failure',
        reason: 'was not asked any more: there was no time left',
        ill: true,
      };
    }
  }

  async #askOnce(url: string): Promise<Answer> {
    const { headers, limits } = this.#config;
    await this.#pacer.turn(this.#signal);
    if (this.#stopped !== undefined) {
      return { kind: 'failure', reason: this.#stopped, ill: true };
    }
    return await fetchJson({
      url,
      headers,
      signal: this.#signal,
      maxBytes: limits.maxBytes,
      timeoutSeconds: limits.timeoutSeconds,
    });
  }

  #learn(answer: Answer) {
    if (answer.kind !== 'failure') {
      this.#ills = 0;
      return;
    }
    this.#ills = answer.ill ? this.#ills + 1 : 0;
    if (answer.waitUntil !== undefined || this.#ills >= PATIENCE) {
      this.#stopped ??= `${answer.reason}, and is not asked again in this run`;
    }
  }
}

/** The end of a pause that is short enough to wait for. */
function pauseAfter(answer: Answer): number | undefined {
  const until = answer.kind === 'failure' ? answer.waitUntil : undefined;
  return until !== undefined && until <= Date.now() + LONGEST_PAUSE_MS
    ? until
    : undefined;
}
