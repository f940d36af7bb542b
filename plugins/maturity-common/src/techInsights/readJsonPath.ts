import { show } from '../model/show';
import { UnusableCheckError } from './UnusableCheckError';

const STEP = /\.([\w$-]+)|\[(\d+)\]|\['([^'\\]*)'\]|\["([^"\\]*)"\]/y;

/**
 * The names and indices of a JSONPath that leads to one place. Expressions with wildcards, slices, filters or scripts
 * may lead to many, or run code.
 *
 * @throws UnusableCheckError for such an expression
 * @internal
 */
export function readJsonPath(path: string): (string | number)[] {
  const steps: (string | number)[] = [];
  const text = path.startsWith('$') ? path.slice(1) : `.${path}`;
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const found = STEP.exec(text);
    if (!found) {
      throw new UnusableCheckError(
        `its path ${show(
          path,
        )} is no plain path such as "$.name" or "$.items[0].name"`,
      );
    }
    const [, name, index, single, double] = found;
    steps.push(index === undefined ? name ?? single ?? double : Number(index));
  }
  return steps;
}
