import {
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { JsonValue } from '@backstage/types';
import {
  CollectOptions,
  EvidenceKey,
  EvidenceSource,
  Observation,
} from '@cairn/backstage-plugin-maturity-node';
import pLimit from 'p-limit';
import { once } from 'node:events';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { analyseFolder, RepositoryFact } from './analyseFolder';
import { ANALYSERS } from './analysers';
import { RepositoryCache } from './RepositoryCache';
import { repositoryPlaceOf, urlOfFile } from './repositoryPlace';
import { RepositoryReader } from './RepositoryReader';
import {
  isAllowed,
  readRepositorySettings,
  RepositorySettings,
} from './settings';
import { RepositoryTooLargeError } from './TreeGate';
import { warmFolder } from './warmFolder';

class ReadTimeoutError extends Error {
  name = 'ReadTimeoutError';
}

type Limit = ReturnType<typeof pLimit>;

/** One repository of a run: its folders, each with the entities that live there. */
interface Group {
  root: string;
  entitiesByFolder: Map<string, string[]>;
}

/**
 * Evidence from the files of repositories. Entities are grouped by repository root, and each repository is asked for
 * once per run, with the etag of the last read.
 *
 * @internal
 */
export class RepositorySource implements EvidenceSource {
  readonly id = 'repository';
  readonly title = 'Repositories';
  readonly keys: EvidenceKey[] = ANALYSERS.map(
    ({ key, title, description, schema }) => ({
      key,
      title,
      description,
      validate: (value: JsonValue) => void schema.parse(value),
    }),
  );
  readonly timeout: { seconds: number };
  readonly #reader: RepositoryReader;
  readonly #cache: RepositoryCache;
  readonly #integrations: ScmIntegrations;
  readonly #settings: RepositorySettings;
  /** By host. They outlive a run: a refresh beside it reads from the same hosts. */
  readonly #limits = new Map<string, Limit>();

  private constructor(options: {
    reader: RepositoryReader;
    cache: RepositoryCache;
    integrations: ScmIntegrations;
    settings: RepositorySettings;
  }) {
    this.#reader = options.reader;
    this.#cache = options.cache;
    this.#integrations = options.integrations;
    this.#settings = options.settings;
    // Time to say what could not be read any more.
    this.timeout = { seconds: options.settings.timeoutSeconds + 60 };
  }

  static create(options: {
    config: RootConfigService;
    urlReader: UrlReaderService;
    cache: RepositoryCache;
  }): RepositorySource {
    const settings = readRepositorySettings(options.config);
    return new RepositorySource({
      reader: RepositoryReader.create({
        urlReader: options.urlReader,
        settings,
      }),
      cache: options.cache,
      integrations: ScmIntegrations.fromConfig(options.config),
      settings,
    });
  }

  async collect(options: CollectOptions): Promise<void> {
    const { entities, report, logger } = options;
    const { groups, homeless } = this.#group(entities);
    await report(homeless);

    const { timeoutSeconds } = this.#settings;
    const budget = AbortSignal.timeout(timeoutSeconds * 1000);
    const signal = AbortSignal.any([options.signal, budget]);
    const reads = groups.map(group => {
      return this.#limitOf(group.root)(async () => {
        // Whoever called has given up; what would be reported now belongs to no run.
        options.signal.throwIfAborted();
        const observations = await this.#observe(group, signal, logger);
        options.signal.throwIfAborted();
        await report(observations);
      });
    });
    const results = await Promise.allSettled(reads);
    for (const result of results) {
      if (result.status === 'rejected') {
        throw result.reason;
      }
    }
    await this.#cache.prune();
  }

  #limitOf(root: string): Limit {
    const { host } = new URL(root);
    const limit = this.#limits.get(host) ?? pLimit(this.#settings.concurrency);
    this.#limits.set(host, limit);
    return limit;
  }

  #group(entities: Entity[]): { groups: Group[]; homeless: Observation[] } {
    const groups = new Map<string, Group>();
    const homeless: Observation[] = [];
    for (const entity of entities) {
      const entityRef = stringifyEntityRef(entity);
      const place = repositoryPlaceOf(entity, this.#integrations);
      if ('unavailable' in place) {
        homeless.push(...this.#unavailable([entityRef], place.unavailable));
        continue;
      }
      if (!isAllowed(this.#settings, place.root)) {
        homeless.push(
          ...this.#unavailable(
            [entityRef],
            `The repository ${place.root} is not one of those that may be read (maturity.repository.allow).`,
          ),
        );
        continue;
      }
      const group: Group = groups.get(place.root) ?? {
        root: place.root,
        entitiesByFolder: new Map(),
      };
      groups.set(place.root, group);
      const refs = group.entitiesByFolder.get(place.folder) ?? [];
      group.entitiesByFolder.set(place.folder, [...refs, entityRef]);
    }
    return { groups: [...groups.values()], homeless };
  }

  async #observe(
    group: Group,
    signal: AbortSignal,
    logger: LoggerService,
  ): Promise<Observation[]> {
    const { root, entitiesByFolder } = group;
    try {
      const facts = await this.#factsOf(
        root,
        [...entitiesByFolder.keys()],
        signal,
      );
      const observedAt = new Date().toISOString();
      return [...entitiesByFolder].flatMap(([folder, entityRefs]) =>
        (facts.get(folder) ?? []).flatMap(fact =>
          entityRefs.map(entityRef =>
            this.#observation({ entityRef, root, fact, observedAt }),
          ),
        ),
      );
    } catch (error) {
      const reason = signal.aborted
        ? `There was no time left to read the repository ${root}.`
        : reasonOf(root, error);
      logger.debug(
        `Repository evidence is unavailable: ${reason}`,
        isError(error) ? error : { error: String(error) },
      );
      return this.#unavailable([...entitiesByFolder.values()].flat(), reason);
    }
  }

  /** The facts of some folders, from the cache when the host says that nothing has changed. */
  async #factsOf(root: string, folders: string[], signal: AbortSignal) {
    const cached = await this.#cache.get(root, folders);
    await setTimeout(Math.random() * this.#settings.jitterMs, undefined, {
      signal,
    });
    let read;
    try {
      read = await this.#read(root, { etag: cached?.etag, signal });
    } catch (error) {
      if (cached && isError(error) && error.name === 'NotModifiedError') {
        await this.#cache.touch(root, folders);
        return cached.folders;
      }
      throw error;
    }
    const facts = new Map<string, RepositoryFact[]>();
    for (const folder of folders) {
      for (const _ of warmFolder(read.tree, folder)) {
        signal.throwIfAborted();
        await setImmediate();
      }
      const found: RepositoryFact[] = [];
      for (const analyser of ANALYSERS) {
        signal.throwIfAborted();
        found.push(analyseFolder(read.tree, folder, analyser));
        // Parsing is synchronous: let requests through between the pieces.
        await setImmediate();
      }
      facts.set(folder, found);
    }
    await this.#cache.set(root, { etag: read.etag, folders: facts });
    return facts;
  }

  /** Gives up in time even on a reader that does not heed the signal: it would hold its place for ever. */
  async #read(root: string, options: { etag?: string; signal: AbortSignal }) {
    const { readTimeoutSeconds } = this.#settings;
    const timeout = AbortSignal.timeout(readTimeoutSeconds * 1000);
    const signal = AbortSignal.any([options.signal, timeout]);
    const over = new AbortController();
    try {
      return await Promise.race([
        this.#reader.read(root, { etag: options.etag, signal }),
        once(signal, 'abort', { signal: over.signal }).then(() => {
          throw new ReadTimeoutError(
            `The repository ${root} could not be read: it took more than ${readTimeoutSeconds} s.`,
          );
        }),
      ]);
    } finally {
      over.abort();
    }
  }

  #observation(options: {
    entityRef: string;
    root: string;
    fact: RepositoryFact;
    observedAt: string;
  }): Observation {
    const { entityRef, root, fact, observedAt } = options;
    const { key } = fact;
    if ('unavailable' in fact) {
      return { entityRef, key, unavailable: fact.unavailable };
    }
    const { path } = fact.value;
    const url =
      typeof path === 'string'
        ? urlOfFile(root, path, this.#integrations)
        : undefined;
    return {
      entityRef,
      key,
      value: fact.value,
      method: fact.method,
      observedAt,
      ...(fact.scaffolded && { scaffolded: true }),
      ...(url && { url }),
    };
  }

  #unavailable(entityRefs: string[], reason: string): Observation[] {
    return entityRefs.flatMap(entityRef =>
      this.keys.map(({ key }) => ({ entityRef, key, unavailable: reason })),
    );
  }
}

/** What everybody may read. The words of a host may name what only the backend may know; they stay in the log. */
function reasonOf(root: string, error: unknown): string {
  if (
    error instanceof RepositoryTooLargeError ||
    error instanceof ReadTimeoutError
  ) {
    return error.message;
  }
  const name = isError(error) ? error.name : 'Error';
  const status = statusOf(error);
  const why = status === undefined ? name : `${name}, status ${status}`;
  switch (name) {
    case 'NotAllowedError':
      return `Reading the repository ${root} is not allowed (${why}).`;
    case 'NotFoundError':
      return `The repository ${root} was not found, or may not be seen (${why}).`;
    default:
      return `The repository ${root} could not be read (${why}).`;
  }
}

/** Readers put the answer of the host into the error, or into its words only. */
function statusOf(error: unknown): number | undefined {
  const { response, message } = error as {
    response?: { status?: unknown };
    message?: unknown;
  };
  const written = String(message ?? '').slice(0, 2_000);
  const [, found] = /\b([45]\d\d)\b/.exec(written) ?? [];
  const status = response?.status ?? found;
  return status === undefined ? undefined : Number(status);
}
