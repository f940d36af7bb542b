import { Knex } from 'knex';

/**
 * What {@link countStatements} saw.
 *
 * @public
 */
export interface StatementCounter {
  /** How many statements went to the database since the start or the last reset, `BEGIN` and `COMMIT` left out. */
  readonly count: number;
  /** Their texts, oldest first. */
  readonly statements: readonly string[];
  reset(): void;
  stop(): void;
}

const TRANSACTION_CONTROL = /^\s*(begin|commit|rollback|savepoint|release)\b/i;

/**
 * Counts the SQL statements that a knex client sends, those inside transactions too.
 *
 * @example
 * ```ts
 * const counter = countStatements(knex);
 * await store.page();
 * expect(counter.count).toBeLessThanOrEqual(8);
 * ```
 *
 * @public
 */
export function countStatements(knex: Knex): StatementCounter {
  const statements: string[] = [];
  function listener(query: { sql: string }) {
    if (!TRANSACTION_CONTROL.test(query.sql)) {
      statements.push(query.sql);
    }
  }
  knex.on('query', listener);
  return {
    get count() {
      return statements.length;
    },
    get statements() {
      return statements;
    },
    reset() {
      statements.length = 0;
    },
    stop() {
      knex.removeListener('query', listener);
    },
  };
}
