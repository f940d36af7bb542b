import { Knex } from 'knex';
import { AssessmentStore } from './AssessmentStore';
import { ClaimStore } from './ClaimStore';
import { EntityDetailStore } from './EntityDetailStore';
import { EntityListStore } from './EntityListStore';
import { EvidenceStore } from './EvidenceStore';
import { FacetStore } from './FacetStore';
import { HealthStore } from './HealthStore';
import { PushRecordStore } from './PushRecordStore';
import { PushStore } from './PushStore';
import { RollupStore } from './RollupStore';
import { PlatformStore } from './PlatformStore';
import { RubricStore } from './RubricStore';
import { SliceStore } from './SliceStore';
import { SourceRunStore } from './SourceRunStore';
import { SubjectStore } from './SubjectStore';
import { SummaryStore } from './SummaryStore';
import { SpanStore } from './SpanStore';
import { TargetShareStore } from './TargetShareStore';
import { TransitionStore } from './TransitionStore';
import { TrendMoveStore } from './TrendMoveStore';
import { TrendStore } from './TrendStore';

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
    pushes: PushStore.create({ knex }),
    pushRecords: PushRecordStore.create({ knex }),
    rollups: RollupStore.create({ knex }),
    platform: PlatformStore.create({ knex }),
    rubrics: RubricStore.create({ knex }),
    runs: SourceRunStore.create({ knex }),
    slices: SliceStore.create({ knex }),
    spans: SpanStore.create({ knex }),
    subjects: SubjectStore.create({ knex }),
    summaries: SummaryStore.create({ knex }),
    targetShares: TargetShareStore.create({ knex }),
    transitions: TransitionStore.create({ knex }),
    trendMoves: TrendMoveStore.create({ knex }),
    trends: TrendStore.create({ knex }),
  };
}

/** @internal */
export type Stores = ReturnType<typeof createStores>;
