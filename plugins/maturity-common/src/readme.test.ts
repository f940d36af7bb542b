import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as maturity from '.';

const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');

function block(language: string): string {
  const match = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(
    readme,
  );
  if (!match) {
    throw new Error(`README.md has no block of ${language}`);
  }
  return match[1];
}

describe('the README', () => {
  it('has an example that prints what the README says', () => {
    const code = block('ts').replace(
      /^import (\{.*?\}) from '@cairn\/backstage-plugin-maturity-common';$/m,
      'const $1 = maturity;',
    );
    const printed: string[] = [];
    // The example is our own text, and running it is the point.
    // eslint-disable-next-line no-new-func
    const run = new Function('maturity', 'console', code);
    run(maturity, { log: (line: string) => printed.push(line) });
    expect(printed.join('\n')).toBe(block('text').trimEnd());
  });

  it('names every comparator', () => {
    for (const comparator of [
      'exists',
      'equals',
      'in',
      'contains',
      'atLeast',
      'atMost',
      'youngerThan',
    ]) {
      expect(readme).toContain(`\`${comparator}: `);
    }
  });
});
