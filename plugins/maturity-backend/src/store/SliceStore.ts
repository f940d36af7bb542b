import { Entity } from '@backstage/catalog-model';
import { PLATFORM_REF } from '@cairn/backstage-plugin-maturity-common';
import { Knex } from 'knex';
import { breathing } from '../assessment/breathing';
import type { SliceSubject } from '../assessment/readSlices';
import { evidenceFromRow, selectEvidence } from './evidenceTuples';
import { platformEntity, PLATFORM_DIGEST } from './platformEntity';
import { rowsFrom, rowsOf } from './rows';
import { standingColumns, standingFromRow, StandingRow } from './standing';

type Row = StandingRow & {
  ref: string;
  entity: string | null;
  digest: string | null;
  now_kind: string | null;
  now_type: string | null;
  now_lifecycle: string | null;
  now_owner_ref: string | null;
  now_system_ref: string | null;
  now_domain_ref: string | null;
  assessed_at: string | null;
  sort_title: string;
  revision: number;
  collected_digest: string | null;
  document_digest: string | null;
  evidence: string | null;
};

const TIER_LABEL = 'cairn.dev/tier';

/**
 * Everything that assessments are made of, many entities at once.
 *
 * @internal
 */
export class SliceStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): SliceStore {
    return new SliceStore(options.knex);
  }

  /** One statement. Those of the refs that are subjects, in the order of their refs. */
  async read(options: {
    entityRefs: readonly string[];
    kinds: readonly string[];
  }): Promise<Omit<SliceSubject, 'exemptions'>[]> {
    const { entityRefs, kinds } = options;
    const knex = this.#knex;
    const stored = Object.keys(standingColumns).map(name => `a.${name}`);
    const platform = kinds.includes('Platform') ? PLATFORM_REF : '';
    const result = await knex.raw(
      `select rows.entity_ref as ref, m.entity, m.digest, m.kind as now_kind, m.type as now_type,
         m.lifecycle as now_lifecycle, m.owner_ref as now_owner_ref, m.system_ref as now_system_ref,
         coalesce(${domainOf('m.entity_ref')}, ${domainOf(
        'm.system_ref',
      )}) as now_domain_ref,
         ${stored.join(
           ', ',
         )}, a.assessed_at, a.sort_title, a.revision, a.collected_digest, d.digest as document_digest,
         (${selectEvidence(knex, 'rows.entity_ref')}) as evidence
       from ?
       left join mirror_entities m on m.entity_ref = rows.entity_ref
       left join assessed a on a.entity_ref = rows.entity_ref
       left join assessments d on d.entity_ref = rows.entity_ref
       where rows.entity_ref = ?
         or (m.kind in (${kinds.map(() => '?').join(', ')})
           and not (m.kind = 'Resource' and coalesce(m.type, '') = 'environment'))
       order by rows.entity_ref`,
      [
        rowsFrom(
          knex,
          { entity_ref: 'text' },
          entityRefs.map(ref => ({ entity_ref: ref })),
        ),
        platform,
        ...kinds,
      ],
    );
    const subjects = [];
    const breath = breathing();
    for (const row of rowsOf<Row>(result)) {
      await breath();
      subjects.push(subjectFromRow(row));
    }
    return subjects;
  }
}

function domainOf(column: string): string {
  return `(select min(r.target_ref) from mirror_relations r
    where r.entity_ref = ${column} and r.type = 'partOf' and r.target_ref like 'domain:%')`;
}

function subjectFromRow(row: Row): Omit<SliceSubject, 'exemptions'> {
  const entity: Entity =
    row.entity === null ? platformEntity() : JSON.parse(row.entity);
  const tier = entity.metadata.labels?.[TIER_LABEL];
  return {
    entityRef: row.ref,
    entity,
    digest: row.digest ?? PLATFORM_DIGEST,
    dimensions: {
      kind: row.now_kind ?? entity.kind,
      ...(row.now_type !== null && { type: row.now_type }),
      ...(row.now_lifecycle !== null && { lifecycle: row.now_lifecycle }),
      ...(tier !== undefined && { tier: String(tier) }),
      ...(row.now_owner_ref !== null && { ownerRef: row.now_owner_ref }),
      ...(row.now_system_ref !== null && { systemRef: row.now_system_ref }),
      ...(row.now_domain_ref !== null && { domainRef: row.now_domain_ref }),
    },
    evidence: evidenceFromRow(row.ref, row.evidence),
    ...(row.assessed_at !== null && {
      stored: {
        ...standingFromRow(row),
        assessedAt: row.assessed_at,
        sortTitle: row.sort_title,
        revision: row.revision,
        ...(row.collected_digest !== null && {
          collectedDigest: row.collected_digest,
        }),
        ...(row.document_digest !== null && {
          documentDigest: row.document_digest,
        }),
      },
    }),
  };
}
