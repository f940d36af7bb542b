import {
  JSON_RULE_ENGINE_CHECK_TYPE,
  JsonRulesEngineFactChecker,
  TechInsightJsonRuleCheck,
} from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import {
  TechInsightCheckRegistry,
  TechInsightsStore,
} from '@backstage-community/plugin-tech-insights-node';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  evaluateCondition,
  factsOfCheck,
  importJsonRules,
  LatestFacts,
} from '@cairn/backstage-plugin-maturity-common';
import fc from 'fast-check';
import { checkCase, PROMISED } from './__testUtils__/checkArbitraries';

const CASES = 15_000;
const SEED = 20_261_124;

type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable';
type Promised = Record<string, string[]>;

function storeOf(latest: LatestFacts, promised: Promised) {
  return {
    getLatestFactsByIds: async (ids: string[]) =>
      Object.fromEntries(
        ids
          .filter(id => latest[id])
          .map(id => [id, { id, facts: latest[id].facts }]),
      ),
    getLatestSchemas: async (ids: string[]) =>
      ids
        .filter(id => promised[id])
        .map(id => ({
          id,
          version: '1.0.0',
          ...Object.fromEntries(promised[id].map(name => [name, {}])),
        })),
  } as unknown as TechInsightsStore;
}

function registryOf(checks: TechInsightJsonRuleCheck[]) {
  return {
    list: async () => checks,
    getAll: async (ids: string[]) =>
      checks.filter(({ id }) => ids.includes(id)),
  } as unknown as TechInsightCheckRegistry<TechInsightJsonRuleCheck>;
}

/** What the fact checker says: `unknown` where it drops the check or throws. */
async function theirs(options: {
  checks: TechInsightJsonRuleCheck[];
  id: string;
  entity: Entity;
  latest: LatestFacts;
  promised: Promised;
  all?: boolean;
}): Promise<Verdict> {
  const { checks, id, entity, latest, promised, all } = options;
  const checker = new JsonRulesEngineFactChecker({
    // By way of the registry: the constructor would only compile its JSON schema once more and log the verdict.
    checks: [],
    checkRegistry: registryOf(structuredClone(checks)),
    repository: storeOf(latest, promised),
    logger: mockServices.logger.mock(),
    catalog: catalogServiceMock({ entities: [entity] }),
    auth: mockServices.auth(),
  });
  try {
    const results = await checker.runChecks(
      stringifyEntityRef(entity),
      all ? undefined : [id],
    );
    const found = results.find(({ check }) => check.id === id);
    if (!found) {
      return 'unknown';
    }
    return found.result ? 'pass' : 'fail';
  } catch {
    return 'unknown';
  }
}

function ours(options: {
  check: TechInsightJsonRuleCheck;
  entity: Entity;
  latest: LatestFacts;
  promised: Promised;
}): { verdict: Verdict; reason?: string } {
  const { id, ...check } = options.check;
  const { imported, faults } = importJsonRules({
    checks: { [id]: check },
    appliesTo: {},
  });
  expect(faults).toEqual([]);
  const [{ criterion }] = imported;
  if (!filterPredicateToFilterFunction(criterion.appliesTo)(options.entity)) {
    return { verdict: 'not-applicable' };
  }
  const found = factsOfCheck({ ...options, check: imported[0] });
  if ('unavailable' in found) {
    return { verdict: 'unknown', reason: found.unavailable };
  }
  const { outcome, message } = evaluateCondition({
    condition: criterion.condition,
    value: found.value,
    now: '2026-11-24T00:00:00.000Z',
  });
  return outcome === 'malformed'
    ? { verdict: 'unknown', reason: message }
    : { verdict: outcome };
}

function checkOf(
  content: Pick<TechInsightJsonRuleCheck, 'factIds'> & { conditions: object },
  id = 'case',
): TechInsightJsonRuleCheck {
  const { conditions, ...rest } = content;
  return {
    id,
    type: JSON_RULE_ENGINE_CHECK_TYPE,
    name: 'Case',
    description: 'A random check',
    rule: { conditions } as TechInsightJsonRuleCheck['rule'],
    ...rest,
  };
}

describe('imported checks and the fact checker of tech-insights', () => {
  it('never disagree where both answer', async () => {
    const counts: Record<string, number> = {};
    const disagreements: object[] = [];
    const unexplained: object[] = [];
    const cases = fc.sample(checkCase, { numRuns: CASES, seed: SEED });
    for (const {
      entity,
      latest,
      conditions,
      factIds,
      filter,
      stale,
    } of cases) {
      const check = checkOf({
        factIds,
        conditions,
        ...(filter !== undefined && { filter }),
      } as Parameters<typeof checkOf>[0]);
      const promised = Object.fromEntries(
        factIds.map(id => [id, PROMISED[id].filter(name => name !== stale)]),
      );
      const options = { entity, latest, promised };
      const their = await theirs({ checks: [check], id: check.id, ...options });
      const our = ours({ check, ...options });

      const pair = `theirs ${their}, ours ${our.verdict}`;
      counts[pair] = (counts[pair] ?? 0) + 1;
      const bothAnswer = [their, our.verdict].every(
        verdict => verdict === 'pass' || verdict === 'fail',
      );
      if (
        bothAnswer
          ? their !== our.verdict
          : their === 'unknown' &&
            our.verdict !== 'unknown' &&
            our.verdict !== 'not-applicable'
      ) {
        disagreements.push({ pair, check, latest, entity });
      }
      // A filter that does not match drops the check there and is no question here.
      if (our.verdict === 'not-applicable' && their !== 'unknown') {
        disagreements.push({ pair, check, latest, entity });
      }
      if (our.verdict === 'unknown' && !our.reason) {
        unexplained.push({ check, latest });
      }
    }
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(unexplained).toEqual([]);

    const passes = counts['theirs pass, ours pass'];
    const fails = counts['theirs fail, ours fail'];
    // eslint-disable-next-line no-console
    console.info(
      `Of ${CASES} random checks both answered ${passes + fails}:`,
      JSON.stringify(counts, undefined, 2),
    );
    // It would prove nothing if they hardly ever met.
    expect(passes + fails).toBeGreaterThan(10_000);
    expect(Math.min(passes, fails)).toBeGreaterThan(CASES / 10);
  }, 60_000);
});
