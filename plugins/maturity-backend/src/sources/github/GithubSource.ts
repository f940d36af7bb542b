import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  GithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { JsonValue } from '@backstage/types';
import {
  CollectOptions,
  EvidenceKey,
  EvidenceSource,
  Observation,
} from '@cairn/backstage-plugin-maturity-node';
import { DateTime } from 'luxon';
import pLimit from 'p-limit';
import {
  GithubSourceConfig,
  readGithubSourceConfig,
} from '../../config/readGithubSourceConfig';
import { isAllowed, readRepositorySettings } from '../../repository/settings';
import { SourceAnswerStore } from '../../store/SourceAnswerStore';
import { codeScanningAlerts, dependabotAlerts } from './alerts';
import { checks } from './checks';
import { GithubClient } from './GithubClient';
import { GithubObserver, unavailable } from './GithubObserver';
import { GithubPlace, githubPlaceOf } from './githubPlace';
import { lastRun } from './lastRun';
import { branchProtection } from './protection';
import { REPOSITORY } from './questions';
import { RateBudget } from './RateBudget';

/** How long all repositories of one run may take. */
const RUN_SECONDS = 30 * 60;
/** Answers that no run has used for so long are forgotten. */
const KEEP_UNUSED = { days: 30 };

const SERVICES = ['component', 'api', 'resource'];

const OBSERVERS: readonly GithubObserver[] = [
  branchProtection,
  lastRun,
  checks,
  dependabotAlerts,
  codeScanningAlerts,
];

/** What was observed of a repository, to be said of each of its entities. */
type Found = Pick<GithubObserver, 'key' | 'method'> &
  ({ value: JsonValue; url?: string } | { unavailable: string });

/**
 * Evidence from GitHub itself: what protects the default branch, how its workflows and checks went, and which alerts
 * are open. Each repository is asked once a run, by conditional requests.
 *
 * @internal
 */
export class GithubSource implements EvidenceSource {
  readonly id = 'github';
  readonly title = 'GitHub';
  readonly keys: EvidenceKey[] = OBSERVERS.map(
    ({ key, title, description, schema }) => ({
      key,
      title,
      description,
      validate: (value: JsonValue) => void schema.parse(value),
    }),
  );
  // Time to say what could not be read any more.
  readonly timeout = { seconds: RUN_SECONDS + 60 };
  readonly #integrations: ScmIntegrations;
  readonly #credentials: GithubCredentialsProvider;
  readonly #answers: SourceAnswerStore;
  readonly #settings: GithubSourceConfig;
  readonly #allow: { allow?: string[] };
  /** Both outlive a run: a refresh beside it asks by the same credentials. */
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #budgets = new Map<string, RateBudget>();

  private constructor(options: {
    config: RootConfigService;
    integrations: ScmIntegrations;
    answers: SourceAnswerStore;
    settings: GithubSourceConfig;
  }) {
    this.#integrations = options.integrations;
    this.#credentials = DefaultGithubCredentialsProvider.fromIntegrations(
      options.integrations,
    );
    this.#answers = options.answers;
    this.#settings = options.settings;
    this.#allow = readRepositorySettings(options.config);
    this.#limit = pLimit(options.settings.concurrency);
  }

  /** @returns `undefined` where no GitHub integration has credentials, or the source is switched off */
  static create(options: {
    config: RootConfigService;
    answers: SourceAnswerStore;
  }): GithubSource | undefined {
    const integrations = ScmIntegrations.fromConfig(options.config);
    const settings = readGithubSourceConfig(options.config);
    const able = integrations.github
      .list()
      .some(({ config }) => config.token || config.apps?.length);
    return able && settings.enabled
      ? new GithubSource({ ...options, integrations, settings })
      : undefined;
  }

  async collect(options: CollectOptions): Promise<void> {
    const { report, logger } = options;
    const { repositories, homeless } = this.#group(options.entities);
    await report(homeless);
    const budget = AbortSignal.timeout(RUN_SECONDS * 1000);
    const signal = AbortSignal.any([options.signal, budget]);
    const reads = await Promise.allSettled(
      repositories.map(({ place, entityRefs }) =>
        this.#limit(async () => {
          // Whoever called has given up; what would be reported now belongs to no run.
          options.signal.throwIfAborted();
          const found = await this.#read({ place, signal, logger });
          options.signal.throwIfAborted();
          await report(
            entityRefs.flatMap(entityRef =>
              found.map(each => toObservation(entityRef, each)),
            ),
          );
        }),
      ),
    );
    for (const read of reads) {
      if (read.status === 'rejected') {
        throw read.reason;
      }
    }
    const limit = DateTime.utc().minus(KEEP_UNUSED);
    await this.#answers.prune(this.id, limit.toJSDate());
  }

  #group(entities: Entity[]) {
    const repositories = new Map<
      string,
      { place: GithubPlace; entityRefs: string[] }
    >();
    const homeless: Observation[] = [];
    for (const entity of entities) {
      const entityRef = stringifyEntityRef(entity);
      const place = githubPlaceOf(entity, this.#integrations);
      if ('unavailable' in place) {
        // Of a group or a domain nobody expects a repository.
        if (SERVICES.includes(entity.kind.toLowerCase())) {
          homeless.push(...sayOf(entityRef, place.unavailable));
        }
      } else if (!isAllowed(this.#allow, `${place.url}/`)) {
        homeless.push(
          ...sayOf(
            entityRef,
            `The repository ${place.url} is not one of those that may be read (maturity.repository.allow).`,
          ),
        );
      } else {
        // GitHub takes no notice of case.
        const key = place.url.toLowerCase();
        const known = repositories.get(key) ?? { place, entityRefs: [] };
        known.entityRefs.push(entityRef);
        repositories.set(key, known);
      }
    }
    return { repositories: [...repositories.values()], homeless };
  }

  async #read(options: {
    place: GithubPlace;
    signal: AbortSignal;
    logger: LoggerService;
  }): Promise<Found[]> {
    const { place, signal, logger } = options;
    try {
      return await this.#observe(place, signal);
    } catch (error) {
      const reason = signal.aborted
        ? `There was no time left to read ${place.url}.`
        : `There are no credentials that open ${place.url}.`;
      // What the credentials provider says stays in the log: it may name installations.
      logger.debug(`GitHub evidence is unavailable: ${reason}`, toError(error));
      return OBSERVERS.map(({ key, method }) => ({
        key,
        method,
        unavailable: reason,
      }));
    }
  }

  async #observe(place: GithubPlace, signal: AbortSignal): Promise<Found[]> {
    const { integration, owner, repo, url } = place;
    const { token } = await this.#credentials.getCredentials({ url });
    const scope = url.toLowerCase();
    const client = GithubClient.create({
      baseUrl: integration.config.apiBaseUrl,
      token,
      budget: this.#budgetOf(`${integration.config.host}/${owner}`),
      known: await this.#answers.get(this.id, scope),
      timeoutSeconds: this.#settings.timeoutSeconds,
      signal,
    });
    const repository = await client.ask(REPOSITORY, { owner, repo });
    if (!('value' in repository)) {
      const why = unavailable(repository, url);
      return OBSERVERS.map(({ key, method }) => ({ key, method, ...why }));
    }
    const branch = repository.value.default_branch;
    const found: Found[] = [];
    // One after the other: GitHub asks for that, to spare its secondary limits.
    for (const { key, method, observe } of OBSERVERS) {
      const observed = await observe({
        branch,
        url,
        ask: question => client.ask(question, { owner, repo, branch }),
      });
      found.push({ key, method, ...observed });
    }
    await this.#answers.set(this.id, scope, client.fresh, new Date());
    return found;
  }

  /** Each owner has installations of its own; those of one token learn of its limit one by one. */
  #budgetOf(owner: string): RateBudget {
    const budget =
      this.#budgets.get(owner) ??
      RateBudget.create({ reserve: this.#settings.reserve });
    this.#budgets.set(owner, budget);
    return budget;
  }
}

function sayOf(entityRef: string, reason: string): Observation[] {
  return OBSERVERS.map(({ key }) => ({ entityRef, key, unavailable: reason }));
}

function toObservation(entityRef: string, found: Found): Observation {
  const { key, method } = found;
  return 'unavailable' in found
    ? { entityRef, key, unavailable: found.unavailable }
    : {
        entityRef,
        key,
        value: found.value,
        method,
        ...(found.url && { url: found.url }),
      };
}
