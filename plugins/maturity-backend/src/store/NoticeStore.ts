import { PlannedNotice } from '@cairn/backstage-plugin-maturity-common';
import { ColumnTypes } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { rowsFrom } from './rows';

/** A notice that waits to be sent. @internal */
export interface WaitingNotice extends PlannedNotice {
  id: string;
  createdAt: string;
  /** How often it was tried. */
  tries: number;
}

/** What became of a notice in the end. @internal */
export type NoticeEnd = 'sent' | 'absent' | 'off' | 'given-up';

interface Row {
  id: number | string;
  scope: string;
  recipients: string;
  title: string;
  description: string;
  link: string;
  severity: PlannedNotice['severity'];
  created_at: string;
  outcome: NoticeEnd | null;
  tries: number;
}

const COLUMNS = {
  scope: 'text',
  recipients: 'text',
  title: 'text',
  description: 'text',
  link: 'text',
  severity: 'text',
  created_at: 'text',
} satisfies ColumnTypes;

/**
 * What is to be told to people. It is written in the transaction of what it tells of, and sent afterwards: a crash
 * between leaves it waiting.
 *
 * @internal
 */
export class NoticeStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): NoticeStore {
    return new NoticeStore(options.knex);
  }

  /** Runs something in one transaction with the notices that tell of it. */
  async inTransaction<T>(run: (knex: Knex) => Promise<T>): Promise<T> {
    return this.#knex.transaction(run);
  }

  async add(options: {
    knex: Knex;
    notices: readonly PlannedNotice[];
    createdAt: string;
  }): Promise<void> {
    const { knex, notices, createdAt } = options;
    if (!notices.length) {
      return;
    }
    const names = Object.keys(COLUMNS).join(', ');
    await knex.raw(`insert into notices (${names}) select ${names} from ?`, [
      rowsFrom(
        knex,
        COLUMNS,
        notices.map(({ recipients, ...notice }) => ({
          ...notice,
          recipients: JSON.stringify(recipients),
          created_at: createdAt,
        })),
      ),
    ]);
  }

  /** Those that wait, the oldest first. */
  async waiting(limit: number): Promise<WaitingNotice[]> {
    const rows = await this.#knex<Row>('notices')
      .whereNull('outcome')
      .orderBy('id')
      .limit(limit);
    return rows.map(row => ({
      id: String(row.id),
      scope: row.scope,
      recipients: JSON.parse(row.recipients),
      title: row.title,
      description: row.description,
      link: row.link,
      severity: row.severity,
      createdAt: row.created_at,
      tries: row.tries,
    }));
  }

  async end(id: string, outcome: NoticeEnd): Promise<void> {
    await this.#knex<Row>('notices')
      .where({ id })
      .whereNull('outcome')
      .update({ outcome });
  }

  async noteTry(id: string): Promise<void> {
    await this.#knex<Row>('notices').where({ id }).increment('tries', 1);
  }

  /** The scopes, of those given, that somebody was told of since a moment. */
  async toldSince(
    scopes: readonly string[],
    moment: string,
  ): Promise<Set<string>> {
    const rows = await this.#knex<Row>('notices')
      .whereIn('scope', [...scopes])
      .where('created_at', '>=', moment)
      .distinct('scope');
    return new Set(rows.map(({ scope }) => scope));
  }

  /** Until when history was looked through; from the moment given on if it never was. */
  async cursor(name: string, first: string): Promise<string> {
    await this.#knex('notice_cursors')
      .insert({ name, until_at: first })
      .onConflict('name')
      .ignore();
    const { until_at: until } = await this.#knex('notice_cursors')
      .where({ name })
      .first('until_at');
    return until;
  }

  /** @returns false if somebody else moved it meanwhile */
  async moveCursor(options: {
    knex: Knex;
    name: string;
    from: string;
    to: string;
  }): Promise<boolean> {
    const { knex, name, from, to } = options;
    const moved = await knex('notice_cursors')
      .where({ name, until_at: from })
      .update({ until_at: to });
    return moved === 1;
  }

  /** Removes what was told, or given up, before a moment. */
  async removeBefore(moment: string): Promise<number> {
    return this.#knex<Row>('notices')
      .where('created_at', '<', moment)
      .whereNotNull('outcome')
      .delete();
  }
}
