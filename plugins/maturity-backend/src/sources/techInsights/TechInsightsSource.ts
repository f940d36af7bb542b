import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';
import {
  factsOfCheck,
  ImportedCheck,
  LatestFacts,
} from '@cairn/backstage-plugin-maturity-common';
import {
  CollectOptions,
  EvidenceKey,
  EvidenceSource,
  Observation,
} from '@cairn/backstage-plugin-maturity-node';
import pLimit from 'p-limit';
import { TechInsightsClient } from './TechInsightsClient';

/** What the evidence keys of retrievers begin with. @internal */
export const FACTS_KEY = 'tech-insights.facts.';

/** Entities asked about at once, and reported at once. */
const CONCURRENCY = 4;
const SLICE = 50;
/** After so many entities in a row without an answer, tech-insights is not asked any more in this run. */
const PATIENCE = 5;

const UNDATED =
  'tech-insights does not say when it observed this: its SQLite store loses the time that its database fills in';

interface Checked extends ImportedCheck {
  appliesTo(entity: Entity): boolean;
}

/**
 * Evidence from the tech-insights backend of this instance: one value a retriever, which holds all its facts, and one
 * value an imported check, which holds the facts that it asks for. Silent where tech-insights is not installed.
 *
 * @internal
 */
export class TechInsightsSource implements EvidenceSource {
  readonly id = 'tech-insights';
  readonly title = 'Tech Insights';
  readonly timeout = { seconds: 30 * 60 };
  readonly #client: TechInsightsClient;
  readonly #facts: boolean;
  readonly #checks: Checked[];
  /** Those of the last schemas that were seen. */
  #retrievers: string[] = [];

  private constructor(options: TechInsightsSourceOptions) {
    this.#client = options.client;
    this.#facts = options.facts;
    this.#checks = options.checks.map(check => ({
      ...check,
      appliesTo: filterPredicateToFilterFunction(check.criterion.appliesTo),
    }));
  }

  static create(options: TechInsightsSourceOptions): TechInsightsSource {
    return new TechInsightsSource(options);
  }

  /** Those of the checks, and those of the retrievers as far as tech-insights has told of them. */
  get keys(): EvidenceKey[] {
    const facts = this.#facts ? this.#retrievers : [];
    return [
      ...this.#checks.map(({ criterion }) => ({
        key: criterion.evidence.key,
        title: criterion.title,
        description: 'The facts that the check of tech-insights asks for',
        validate: assertObject,
      })),
      ...facts.map(retriever => ({
        key: keyOf(retriever),
        title: `Facts of ${retriever}`,
        description: 'All facts of this retriever of tech-insights, by name',
        validate: assertObject,
      })),
    ];
  }

  async collect(options: CollectOptions): Promise<void> {
    const { entities, signal, report, logger } = options;
    const schemas = await this.#client.promised(signal);
    if (!('told' in schemas)) {
      throw new Error(`Tech Insights ${schemas.reason}`);
    }
    const promised = schemas.told;
    if (!promised) {
      logger.debug('There is no tech-insights backend to read facts from');
      return;
    }
    this.#retrievers = Object.keys(promised).filter(isPartOfKey);
    const asked = new Set(this.#checks.flatMap(({ factIds }) => factIds));
    const retrievers = Object.keys(promised).filter(
      id => this.#facts || asked.has(id),
    );

    const limit = pLimit(CONCURRENCY);
    let failures = 0;
    const ask = async (entity: Entity): Promise<Observation[]> => {
      signal.throwIfAborted();
      const entityRef = stringifyEntityRef(entity);
      const answer = await this.#client.latest({
        entityRef,
        retrievers,
        signal,
      });
      if ('told' in answer) {
        failures = 0;
        return this.#observe(entity, { ...answer.told, promised });
      }
      failures += 1;
      if (failures >= PATIENCE) {
        throw new Error(`Tech Insights ${answer.reason}`);
      }
      return this.#unavailable(entity, `Tech Insights ${answer.reason}.`);
    };
    for (let start = 0; start < entities.length; start += SLICE) {
      const slice = entities.slice(start, start + SLICE);
      const observations = await Promise.all(
        slice.map(entity => limit(ask, entity)),
      );
      await report(observations.flat());
    }
  }

  #observe(
    entity: Entity,
    known: {
      latest: LatestFacts;
      undated: string[];
      promised: Record<string, string[]>;
    },
  ): Observation[] {
    const { latest, undated, promised } = known;
    const entityRef = stringifyEntityRef(entity);
    const observations: Observation[] = [];
    if (this.#facts) {
      for (const [retriever, { facts, observedAt }] of Object.entries(latest)) {
        if (this.#retrievers.includes(retriever)) {
          observations.push({
            entityRef,
            key: keyOf(retriever),
            value: facts,
            method: 'pulled',
            observedAt,
          });
        }
      }
      for (const retriever of undated.filter(isPartOfKey)) {
        const unavailable = `${UNDATED}.`;
        observations.push({ entityRef, key: keyOf(retriever), unavailable });
      }
    }
    for (const check of this.#checks.filter(each => each.appliesTo(entity))) {
      const { key } = check.criterion.evidence;
      const found = check.factIds.some(id => undated.includes(id))
        ? { unavailable: `${UNDATED}.` }
        : factsOfCheck({ check, latest, promised });
      observations.push(
        'unavailable' in found
          ? { entityRef, key, unavailable: found.unavailable }
          : { entityRef, key, method: 'pulled', ...found },
      );
    }
    return observations;
  }

  #unavailable(entity: Entity, unavailable: string): Observation[] {
    const entityRef = stringifyEntityRef(entity);
    const facts = this.#facts ? this.#retrievers.map(keyOf) : [];
    const checks = this.#checks
      .filter(({ appliesTo }) => appliesTo(entity))
      .map(({ criterion }) => criterion.evidence.key);
    return [...facts, ...checks].map(key => ({ entityRef, key, unavailable }));
  }
}

/** @internal */
export interface TechInsightsSourceOptions {
  client: TechInsightsClient;
  /** Whether all facts are evidence, and not only those that checks ask for. */
  facts: boolean;
  checks: ImportedCheck[];
}

function keyOf(retriever: string): string {
  return `${FACTS_KEY}${retriever}`;
}

/** Criteria can name no other. */
function isPartOfKey(retriever: string): boolean {
  return /^[\w-]+(\.[\w-]+)*$/.test(retriever);
}

function assertObject(value: JsonValue): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError('It is no object of facts');
  }
}
