import { EntityMaturity } from '@cairn/backstage-plugin-maturity-common';
import { csvLine } from './csv';

describe('csvLine', () => {
  it.each([
    ['Petstore', 'Petstore'],
    ['Well-known = good', 'Well-known = good'],
    ['Petstore, "the" one', '"Petstore, ""the"" one"'],
    ['=1+1', `'=1+1`],
    [' @SUM(1)', ` '@SUM(1)`],
    ['a;=HYPERLINK(1)', `"a;'=HYPERLINK(1)"`],
    ['a; \t+1', `"a; \t'+1"`],
    ['a, -1', `"a, '-1"`],
    ['a\n=1', `"a\n'=1"`],
  ])('writes the title %j so that no spreadsheet runs it', (title, field) => {
    const entity: EntityMaturity = {
      entityRef: 'component:default/petstore',
      title,
      kind: 'Component',
      workframes: [],
      agentCeiling: 0,
      assessedAt: '2026-01-01T00:00:00.000Z',
    };
    expect(csvLine(entity)).toContain(
      `component:default/petstore,${field},Component,`,
    );
  });
});
