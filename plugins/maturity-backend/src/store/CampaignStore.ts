import {
  CampaignGoal,
  CampaignPlan,
  CampaignState,
  PopulationFilter,
} from '@cairn/backstage-plugin-maturity-common';
import { whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { rowsOf } from './rows';

/**
 * A campaign as stored.
 *
 * @internal
 */
export interface StoredCampaign extends CampaignPlan {
  id: string;
  state: CampaignState;
  revision: number;
  createdAt: string;
  createdBy: string;
  openedAt?: string;
  endedAt?: string;
  endedBy?: string;
  /** Set at opening: the owners of the scope with the groups below them. */
  scopeOwners?: string[];
  /** The last reminder that was sent, an ISO 8601 duration, or `overdue`. */
  reminded?: string;
  /** Set at closing. */
  report?: StoredReport;
}

/** What a closing report is made from, and its digest. @internal */
export interface StoredReport {
  rubricFrom: number;
  rubricTo: number;
  digest: string;
}

/** What may change of a stored campaign. @internal */
export type CampaignChange = Partial<
  Omit<StoredCampaign, 'id' | 'revision' | 'createdAt' | 'createdBy'>
>;

interface Row {
  id: number;
  title: string;
  why: string;
  owner_ref: string;
  goal: string;
  scope: string;
  scope_owners: string | null;
  starts_at: string | null;
  target_date: string;
  state: CampaignState;
  revision: number;
  created_at: string;
  created_by: string;
  opened_at: string | null;
  ended_at: string | null;
  ended_by: string | null;
  reminded: string | null;
  report: string | null;
}

/** The open ones first, then drafts, then what has ended, the newest of it first. */
const ORDER = `case state when 'open' then 0 when 'draft' then 1 else 2 end,
  case when state in ('open', 'draft') then target_date end, ended_at desc, id`;

/**
 * Campaigns.
 *
 * @internal
 */
export class CampaignStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): CampaignStore {
    return new CampaignStore(options.knex);
  }

  async list(
    options: { states?: readonly CampaignState[] } = {},
  ): Promise<StoredCampaign[]> {
    const query = this.#knex<Row>('campaigns').orderByRaw(ORDER);
    if (options.states?.length) {
      query.whereIn('state', [...options.states]);
    }
    return (await query).map(fromRow);
  }

  /** Those that were open at some time between two moments. */
  async openBetween(from: string, to: string): Promise<StoredCampaign[]> {
    const rows = await this.#knex<Row>('campaigns')
      .where('opened_at', '<=', to)
      .where(open => open.whereNull('ended_at').orWhere('ended_at', '>=', from))
      .orderByRaw(ORDER);
    return rows.map(fromRow);
  }

  async get(id: string): Promise<StoredCampaign | undefined> {
    // Ids come from addresses, and PostgreSQL refuses what is no integer of its own.
    if (!/^[1-9]\d{0,8}$/.test(id)) {
      return undefined;
    }
    const row = await this.#knex<Row>('campaigns')
      .where({ id: Number(id) })
      .first();
    return row && fromRow(row);
  }

  async create(options: {
    plan: CampaignPlan;
    createdAt: string;
    createdBy: string;
  }): Promise<StoredCampaign> {
    const { plan, createdAt, createdBy } = options;
    const [row] = await this.#knex<Row>('campaigns')
      .insert({
        ...toRow({ ...plan, state: 'draft' }),
        starts_at: plan.startsAt ?? null,
        revision: 1,
        created_at: createdAt,
        created_by: createdBy,
      })
      .returning('*');
    return fromRow(row);
  }

  /**
   * Changes a campaign that still is as it was read.
   *
   * @returns the changed campaign; undefined if somebody was faster
   */
  async change(options: {
    id: string;
    state: CampaignState;
    revision: number;
    change: CampaignChange;
    /** The transaction of what belongs to the change. */
    knex?: Knex;
  }): Promise<StoredCampaign | undefined> {
    const { id, state, revision, change, knex = this.#knex } = options;
    const [row] = await knex<Row>('campaigns')
      .where({ id: Number(id), state, revision })
      .update({ ...toRow(change), revision: revision + 1 })
      .returning('*');
    return row && fromRow(row);
  }

  /**
   * Notes that a reminder went out, unless it did before. It is no change that anybody has to know of, so the revision
   * stays.
   */
  async noteReminder(options: {
    id: string;
    reminder: string;
    knex: Knex;
  }): Promise<boolean> {
    const { id, reminder, knex } = options;
    const result = await knex.raw(
      `update campaigns set reminded = ? where id = ? and state = 'open' and reminded is distinct from ? returning id`,
      [reminder, Number(id), reminder],
    );
    return rowsOf(result).length === 1;
  }

  /** Owners with the groups below them. */
  async withGroupsBelow(owners: readonly string[]): Promise<string[]> {
    const refs = owners.map(owner => owner.toLowerCase());
    const rows: { group_ref: string }[] = await whereRefIn(
      this.#knex('mirror_group_closure').select('group_ref'),
      'ancestor_ref',
      refs,
    );
    return [...new Set([...refs, ...rows.map(row => row.group_ref)])].sort();
  }
}

function toRow(change: CampaignChange): Partial<Row> {
  return {
    ...(change.title !== undefined && { title: change.title }),
    ...(change.why !== undefined && { why: change.why }),
    ...(change.owner !== undefined && { owner_ref: change.owner }),
    ...(change.goal && { goal: JSON.stringify(change.goal) }),
    ...(change.scope && { scope: JSON.stringify(change.scope) }),
    ...(change.scopeOwners && {
      scope_owners: JSON.stringify(change.scopeOwners),
    }),
    ...('startsAt' in change && { starts_at: change.startsAt ?? null }),
    ...(change.targetDate && { target_date: change.targetDate }),
    ...(change.state && { state: change.state }),
    ...(change.openedAt && { opened_at: change.openedAt }),
    ...(change.endedAt && { ended_at: change.endedAt }),
    ...(change.endedBy && { ended_by: change.endedBy }),
    ...(change.reminded && { reminded: change.reminded }),
    ...(change.report && { report: JSON.stringify(change.report) }),
  };
}

function fromRow(row: Row): StoredCampaign {
  return {
    id: String(row.id),
    title: row.title,
    why: row.why,
    owner: row.owner_ref,
    goal: JSON.parse(row.goal) as CampaignGoal,
    scope: JSON.parse(row.scope) as PopulationFilter,
    targetDate: row.target_date,
    state: row.state,
    revision: row.revision,
    createdAt: row.created_at,
    createdBy: row.created_by,
    ...(row.scope_owners !== null && {
      scopeOwners: JSON.parse(row.scope_owners),
    }),
    ...(row.starts_at !== null && { startsAt: row.starts_at }),
    ...(row.opened_at !== null && { openedAt: row.opened_at }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.ended_by !== null && { endedBy: row.ended_by }),
    ...(row.reminded !== null && { reminded: row.reminded }),
    ...(row.report !== null && { report: JSON.parse(row.report) }),
  };
}
