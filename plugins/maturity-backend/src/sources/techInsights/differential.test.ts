import {
  JSON_RULE_ENGINE_CHECK_TYPE,
  JsonRulesEngineFactChecker,
  TechInsightJsonRuleCheck,
} from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import {
  TechInsightCheckRegistry,
  TechInsightsStore,
} from '@backstage-community/plugin-tech-insights-node';
import { LoggerService } from '@backstage/backend-plugin-api';
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

const CASES = 13_000;
const SEED = 20_261_124;

/** A mock would remember every line of every case. */
const SILENT: LoggerService = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  child: () => SILENT,
};

type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable';
type Promised = Record<string, string[]>;
type RandomCheck = typeof checkCase extends fc.Arbitrary<infer T> ? T : never;

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
  check: TechInsightJsonRuleCheck;
  /** Those that it is configured with. */
  checks: TechInsightJsonRuleCheck[];
  entity: Entity;
  latest: LatestFacts;
  promised: Promised;
  /** Asked all at once, as its pages do. */
  all?: boolean;
}): Promise<Verdict> {
  const { check, checks, entity, latest, promised, all } = options;
  const checker = new JsonRulesEngineFactChecker({
    // By way of the registry: the constructor would only compile its JSON schema once more and log the verdict.
    checks: [],
    checkRegistry: registryOf(structuredClone(checks)),
    repository: storeOf(latest, promised),
    logger: SILENT,
    ...(check.filter && {
      catalog: catalogServiceMock({ entities: [entity] }),
      auth: mockServices.auth(),
    }),
  });
  try {
    const results = await checker.runChecks(
      stringifyEntityRef(entity),
      all ? undefined : [check.id],
    );
    const found = results.find(each => each.check.id === check.id);
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

/** What we give up although the fact checker answers: facts that collide, paths to many places, questions of nothing. */
const GIVEN_UP =
  /is another one in .*; name one of them|is no plain path|is no list, or an empty one/;

function answered(verdict: Verdict): boolean {
  return verdict === 'pass' || verdict === 'fail';
}

function caseOf(sample: RandomCheck) {
  const { entity, latest, conditions, factIds, filter, stale } = sample;
  return {
    check: checkOf({
      factIds,
      conditions,
      ...(filter !== undefined && { filter }),
    } as Parameters<typeof checkOf>[0]),
    entity,
    latest,
    promised: Object.fromEntries(
      factIds.map(id => [id, PROMISED[id].filter(name => name !== stale)]),
    ),
  };
}

describe('imported checks and the fact checker of tech-insights', () => {
  it('never disagree where both answer', async () => {
    const counts: Record<string, number> = {};
    const wrong: object[] = [];
    for (const sample of fc.sample(checkCase, { numRuns: CASES, seed: SEED })) {
      const asked = caseOf(sample);
      const their = await theirs({ ...asked, checks: [asked.check] });
      const our = ours(asked);

      const pair = `theirs ${their}, ours ${our.verdict}`;
      counts[pair] = (counts[pair] ?? 0) + 1;
      const right = answered(their)
        ? their === our.verdict || GIVEN_UP.test(our.reason ?? '')
        : // They drop a check whose filter does not match.
          (our.verdict === 'unknown' && our.reason) ||
          our.verdict === 'not-applicable';
      if (!right) {
        wrong.push({ pair, our, ...asked });
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);

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
    // Ten seconds, unless others have the machine too.
  }, 240_000);

  it('differ where its answer depends on what else is asked', async () => {
    const asked = {
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'payments' },
      },
      latest: {
        ownership: { facts: { count: 1 }, observedAt: '2026-11-01T00:00:00Z' },
        docs: { facts: { count: 2 }, observedAt: '2026-11-01T00:00:00Z' },
      },
      promised: { ownership: ['count'], docs: ['count'] },
    };
    const conditions = {
      all: [{ fact: 'count', operator: 'equal', value: 1 }],
    };
    const check = checkOf({ factIds: ['ownership'], conditions });
    const other = checkOf({ factIds: ['docs'], conditions }, 'other');
    const checks = [check, other];

    await expect(theirs({ ...asked, check, checks })).resolves.toBe('pass');
    // With all checks at once the fact of a retriever that this check does not name takes the place of its own.
    await expect(theirs({ ...asked, check, checks, all: true })).resolves.toBe(
      'fail',
    );
    expect(ours({ ...asked, check })).toEqual({ verdict: 'pass' });

    // One check that asks for what no schema has takes all others with it.
    const broken = checkOf(
      {
        factIds: ['docs'],
        conditions: { all: [{ fact: 'gone', operator: 'equal', value: 1 }] },
      },
      'broken',
    );
    await expect(
      theirs({ ...asked, check, checks: [check, broken], all: true }),
    ).resolves.toBe('unknown');
    expect(ours({ ...asked, check: broken })).toEqual({
      verdict: 'unknown',
      reason: expect.stringContaining('promises the fact "gone"'),
    });
  });
});
