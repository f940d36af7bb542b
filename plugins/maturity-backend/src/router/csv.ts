import {
  EntityMaturity,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';

const COLUMNS = [
  'entity',
  'title',
  'kind',
  'type',
  'lifecycle',
  'owner',
  'system',
  'agent ceiling',
  'assessed at',
  ...WORKFRAMES.flatMap(workframe =>
    ['proven', 'accepted', 'possible', 'target', 'known', 'applicable'].map(
      column => `${workframe} ${column}`,
    ),
  ),
];

/** @internal */
export const csvHeader = line(COLUMNS);

/**
 * One entity as a line of CSV (RFC 4180).
 *
 * @internal
 */
export function csvLine(entity: EntityMaturity): string {
  return line([
    entity.entityRef,
    entity.title,
    entity.kind,
    entity.type,
    entity.lifecycle,
    entity.owner?.entityRef,
    entity.system?.entityRef,
    entity.agentCeiling,
    entity.assessedAt,
    ...WORKFRAMES.flatMap(workframe => {
      const frame = entity.workframes.find(
        each => each.workframe === workframe,
      );
      return [
        frame?.proven,
        frame?.accepted,
        frame?.possible,
        frame?.target,
        frame?.coverage.known,
        frame?.coverage.applicable,
      ];
    }),
  ]);
}

function line(values: (string | number | undefined)[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: string | number | undefined): string {
  const text = neutral(String(value ?? ''));
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets run what begins like a formula; an apostrophe before it makes text of it. A field may begin in the midst
 * of a text too, where a spreadsheet separates by another character than the comma.
 */
function neutral(text: string): string {
  return text.replace(/^(?=[\t\r])|(?=[=+\-@])(?<=(?:^|[;,\t\n\r])\s*)/g, `'`);
}
