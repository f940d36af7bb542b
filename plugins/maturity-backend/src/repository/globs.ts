import { Minimatch } from 'minimatch';

const compiled = new Map<string, (path: string) => boolean>();

/**
 * One predicate for many globs. They become a single regular expression, since a tree has thousands of paths and a
 * run asks each of them. The globs are our own, never those of a repository.
 *
 * @internal
 */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const key = globs.join('\n');
  let matcher = compiled.get(key);
  if (!matcher) {
    const sources = globs.map(glob => {
      const expression = new Minimatch(glob, {
        nocase: true,
        dot: true,
      }).makeRe();
      return expression ? expression.source : '(?!)';
    });
    const union = new RegExp(
      sources.map(source => `(?:${source})`).join('|'),
      'i',
    );
    matcher = path => union.test(path);
    compiled.set(key, matcher);
  }
  return matcher;
}
