import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';
import {
  CollectOptions,
  EvidenceKey,
  EvidenceSource,
  Observation,
} from '@cairn/backstage-plugin-maturity-node';
import pLimit from 'p-limit';
import { convertValue } from './convertValue';
import { HttpRun } from './HttpRun';
import { HttpSourceConfig } from './HttpSourceConfig';
import { Pacer } from './Pacer';

/** Entities reported at once. */
const SLICE = 50;
/** How long all requests of one run may take. */
const RUN_SECONDS = 30 * 60;

/**
 * Evidence from a tool that answers JSON over HTTP, wholly by configuration.
 *
 * @internal
 */
export class HttpSource implements EvidenceSource {
  readonly id: string;
  readonly title: string;
  readonly keys: EvidenceKey[];
  // Time to say what could not be read any more.
  readonly timeout = { seconds: RUN_SECONDS + 60 };
  readonly #config: HttpSourceConfig;
  readonly #appliesTo: (entity: Entity) => boolean;
  /** Both outlive a run: a refresh beside it asks the same host. */
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #pacer: Pacer;

  private constructor(config: HttpSourceConfig) {
    this.id = config.id;
    this.title = config.title;
    this.keys = config.keys.map(({ key, title, description, type }) => ({
      key,
      title,
      description,
      validate: (value: JsonValue) => {
        if (convertValue(value, type) === undefined) {
          throw new TypeError(`It is no ${type}`);
        }
      },
    }));
    this.#config = config;
    this.#appliesTo = filterPredicateToFilterFunction(config.appliesTo);
    this.#limit = pLimit(config.limits.concurrency);
    this.#pacer = Pacer.create({ perSecond: config.limits.requestsPerSecond });
  }

  static create(config: HttpSourceConfig): HttpSource {
    return new HttpSource(config);
  }

  async collect(options: CollectOptions): Promise<void> {
    const { signal, report } = options;
    const run = HttpRun.create({
      config: this.#config,
      pacer: this.#pacer,
      signal: AbortSignal.any([
        signal,
        AbortSignal.timeout(RUN_SECONDS * 1000),
      ]),
    });
    const entities = options.entities.filter(this.#appliesTo);
    // Where time does not suffice for all, it is not always the same ones that are left over.
    const start = Math.floor(Math.random() * entities.length);
    const turned = [...entities.slice(start), ...entities.slice(0, start)];
    for (let index = 0; index < turned.length; index += SLICE) {
      const slice = turned.slice(index, index + SLICE);
      const observations = await Promise.all(
        slice.map(entity => this.#limit(() => this.#observe(run, entity))),
      );
      // Whoever called has given up; what would be reported now belongs to no run.
      signal.throwIfAborted();
      await report(observations.flat());
    }
  }

  async #observe(run: HttpRun, entity: Entity): Promise<Observation[]> {
    const entityRef = stringifyEntityRef(entity);
    const observations: Observation[] = [];
    for (const config of this.#config.keys) {
      const { key, method, page } = config;
      const found = await run.ask(config, entity);
      const link = page?.fill(entity);
      observations.push(
        'unavailable' in found
          ? { entityRef, key, unavailable: found.unavailable }
          : {
              entityRef,
              key,
              method,
              ...found,
              ...(link && 'url' in link && { url: link.url }),
            },
      );
    }
    return observations;
  }
}
