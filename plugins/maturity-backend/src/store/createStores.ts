import { Knex } from 'knex';
import { AssessmentStore } from './AssessmentStore';
import { ClaimStore } from './ClaimStore';
import { EntityDetailStore } from './EntityDetailStore';
import { EntityListStore } from './EntityListStore';
import { EvidenceStore } from './EvidenceStore';
import { FacetStore } from './FacetStore';
import { HealthStore } from './HealthStore';
import { RubricStore } from './RubricStore';
import { SliceStore } from './SliceStore';
import { SourceRunStore } from './SourceRunStore';
import { SubjectStore } from './SubjectStore';
import { SummaryStore } from './SummaryStore';
import { TeamStore } from './TeamStore';
import { TransitionStore } from './TransitionStore';

/**
 * All stores over one database.
 *
 * @internal
 */
export function createStores(knex: Knex) {
  return {
    assessments: AssessmentStore.create({ knex }),
    claims: ClaimStore.create({ knex }),
    details: EntityDetailStore.create({ knex }),
    entities: EntityListStore.create({ knex }),
    evidence: EvidenceStore.create({ knex }),
    facets: FacetStore.create({ knex }),
    health: HealthStore.create({ knex }),
    rubrics: RubricStore.create({ knex }),
    runs: SourceRunStore.create({ knex }),
    slices: SliceStore.create({ knex }),
    subjects: SubjectStore.create({ knex }),
    summaries: SummaryStore.create({ knex }),
    teams: TeamStore.create({ knex }),
    transitions: TransitionStore.create({ knex }),
  };
}

/** @internal */
export type Stores = ReturnType<typeof createStores>;
