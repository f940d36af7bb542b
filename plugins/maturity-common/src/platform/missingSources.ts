import { compareText } from '../rubric/canonicalJson';
import { CapabilityMaturity, MissingSource } from './types';

/**
 * What is not known, by the source that would tell it: the one that most cells wait for first.
 *
 * @internal
 */
export function missingSources(
  capabilities: readonly Pick<CapabilityMaturity, 'capability' | 'stages'>[],
): MissingSource[] {
  const bySource = new Map<string, MissingSource>();
  for (const { capability, stages } of capabilities) {
    for (const { stage, findings } of stages) {
      for (const { source, state, reason, message } of findings) {
        if (state !== 'unknown') {
          continue;
        }
        const group = bySource.get(source) ?? {
          source,
          missing: true,
          cells: [],
        };
        group.missing &&= reason === 'waiting-for-source';
        group.cells.push({ capability, stage, message });
        bySource.set(source, group);
      }
    }
  }
  return [...bySource.values()].sort(
    (a, b) =>
      b.cells.length - a.cells.length || compareText(a.source, b.source),
  );
}
