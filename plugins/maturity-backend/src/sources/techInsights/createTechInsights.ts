import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  importJsonRules,
  RubricDocument,
  RubricFault,
} from '@cairn/backstage-plugin-maturity-common';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { readTechInsightsConfig } from '../../config/readTechInsightsConfig';
import { TechInsightsClient } from './TechInsightsClient';
import { FACTS_KEY, TechInsightsSource } from './TechInsightsSource';

/** Where the imported criteria come from, for faults. */
const FILE = 'techInsights.factChecker.checks';

/**
 * What is taken over from tech-insights, by `maturity.techInsights`: a source, and criteria that belong to the rubric.
 *
 * @throws InputError if `maturity.techInsights` holds what cannot be used
 * @internal
 */
export function createTechInsights(options: {
  config: RootConfigService;
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
}): {
  sources: EvidenceSource[];
  /** Criteria to add to those of the files. */
  documents: RubricDocument[];
  faults: RubricFault[];
  /** The keys of facts are not known before tech-insights was asked for the first time. */
  keys: { has(key: string): boolean };
} {
  const { config, logger } = options;
  const { facts, checks } = readTechInsightsConfig(config);
  if (!facts && !checks) {
    return { sources: [], documents: [], faults: [], keys: new Set() };
  }
  const { imported, faults } = importJsonRules(checks ?? { checks: {} });
  for (const { checkId, unusable } of imported) {
    if (unusable) {
      logger.warn(`${FILE}.${checkId} will stay unknown: ${unusable}`);
    }
  }
  return {
    sources: [
      TechInsightsSource.create({
        client: TechInsightsClient.create(options),
        facts,
        checks: imported,
      }),
    ],
    documents: imported.length
      ? [
          {
            file: FILE,
            content: { criteria: imported.map(({ criterion }) => criterion) },
          },
        ]
      : [],
    faults: faults.map(({ checkId, reason }) => ({
      file: FILE,
      path: checkId,
      reason,
    })),
    keys: { has: key => facts && key.startsWith(FACTS_KEY) },
  };
}
