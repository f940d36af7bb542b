import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { readHttpSourcesConfig } from '../../config/readHttpSourcesConfig';
import { HttpSource } from './HttpSource';

/**
 * The sources of `maturity.sources.http`. One with a fault is left out, and the fault is in the log.
 *
 * @internal
 */
export function createHttpSources(options: {
  config: RootConfigService;
  /** Ids of the sources that are there already. */
  taken: readonly string[];
  logger: LoggerService;
}): EvidenceSource[] {
  const { config, taken, logger } = options;
  const { sources, faults } = readHttpSourcesConfig(config, { taken });
  for (const fault of faults) {
    logger.error(`This HTTP source is left out: ${fault}`);
  }
  return sources.map(source => HttpSource.create(source));
}
