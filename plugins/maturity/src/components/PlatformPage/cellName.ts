import {
  CapabilityMaturity,
  PlatformCapability,
  PlatformCell,
  PlatformStage,
} from '@cairn/backstage-plugin-maturity-common';

/** How the address names a cell, such as `pipeline.automated`. */
export function cellName(
  capability: PlatformCapability,
  stage: PlatformStage,
): string {
  return `${capability}.${stage}`;
}

/** The cell that the address names, if there is one. */
export function findCell(
  capabilities: readonly CapabilityMaturity[],
  name: string | undefined,
): { row: CapabilityMaturity; cell: PlatformCell } | undefined {
  for (const row of capabilities) {
    const cell = row.stages.find(
      ({ stage }) => cellName(row.capability, stage) === name,
    );
    if (cell) {
      return { row, cell };
    }
  }
  return undefined;
}
