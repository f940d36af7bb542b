/** What stands in braces, such as `{project}`. */
const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Reads the subject of a push client. What stands in braces matches anything but a colon and is handed to the entities
 * of the binding: with `github:repo:{repository}:ref:refs/heads/main` one entry binds each repository to its own
 * entities.
 *
 * @internal
 */
export class SubjectPattern {
  readonly #matcher: RegExp;
  /** What stands in braces. */
  readonly placeholders: readonly string[];

  private constructor(matcher: RegExp, placeholders: readonly string[]) {
    this.#matcher = matcher;
    this.placeholders = placeholders;
  }

  /** @throws Error if two placeholders have one name */
  static create(subject: string): SubjectPattern {
    const placeholders = [...subject.matchAll(PLACEHOLDER)].map(
      ([, name]) => name,
    );
    if (new Set(placeholders).size < placeholders.length) {
      throw new Error('it has two placeholders of one name');
    }
    const source = subject
      .split(PLACEHOLDER)
      .map((part, index) =>
        index % 2
          ? `(?<${part}>[^:]+)`
          : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
      )
      .join('');
    return new SubjectPattern(new RegExp(`^${source}$`), placeholders);
  }

  /** What the placeholders stand for in this subject; undefined if it is another one. */
  match(subject: string): Record<string, string> | undefined {
    const match = this.#matcher.exec(subject);
    return match ? { ...match.groups } : undefined;
  }
}

/**
 * Fills placeholders in all texts of a predicate.
 *
 * @internal
 */
export function fillPlaceholders<T>(
  predicate: T,
  values: Readonly<Record<string, string>>,
): T {
  return JSON.parse(JSON.stringify(predicate), (_name, value) =>
    typeof value === 'string'
      ? value.replace(PLACEHOLDER, (whole, name) =>
          Object.hasOwn(values, name) ? values[name] : whole,
        )
      : value,
  );
}

/**
 * The names of all placeholders in the texts of a predicate.
 *
 * @internal
 */
export function placeholdersOf(predicate: unknown): string[] {
  return [...JSON.stringify(predicate).matchAll(PLACEHOLDER)].map(
    ([, name]) => name,
  );
}
