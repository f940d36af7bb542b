import { Knex } from 'knex';
import { AssessmentStore } from './AssessmentStore';
import { CampaignStore } from './CampaignStore';
import { ClaimStore } from './ClaimStore';
import { DisputeStore } from './DisputeStore';
import { DraftStore } from './DraftStore';
import { EntityDetailStore } from './EntityDetailStore';
import { EntityListStore } from './EntityListStore';
import { EvidenceStore } from './EvidenceStore';
import { ExemptionStore } from './ExemptionStore';
import { FacetStore } from './FacetStore';
import { HealthStore } from './HealthStore';
import { HistoryRetentionStore } from './HistoryRetentionStore';
import { KinStore } from './KinStore';
import { NoticeStore } from './NoticeStore';
import { PushRecordStore } from './PushRecordStore';
import { PushStore } from './PushStore';
import { RegressionStore } from './RegressionStore';
import { ReportStore } from './ReportStore';
import { RollupStore } from './RollupStore';
import { PlatformStore } from './PlatformStore';
import { RequestListStore } from './RequestListStore';
import { RubricFilesStore } from './RubricFilesStore';
import { RubricStore } from './RubricStore';
import { SimulationStore } from './SimulationStore';
import { SliceStore } from './SliceStore';
import { SourceRunStore } from './SourceRunStore';
import { StandingHistoryStore } from './StandingHistoryStore';
import { SubjectStore } from './SubjectStore';
import { SummaryStore } from './SummaryStore';
import { SpanStore } from './SpanStore';
import { TargetShareStore } from './TargetShareStore';
import { TitleStore } from './TitleStore';
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
    campaigns: CampaignStore.create({ knex }),
    claims: ClaimStore.create({ knex }),
    disputes: DisputeStore.create({ knex }),
    drafts: DraftStore.create({ knex }),
    details: EntityDetailStore.create({ knex }),
    entities: EntityListStore.create({ knex }),
    evidence: EvidenceStore.create({ knex }),
    exemptions: ExemptionStore.create({ knex }),
    facets: FacetStore.create({ knex }),
    health: HealthStore.create({ knex }),
    history: HistoryRetentionStore.create({ knex }),
    kin: KinStore.create({ knex }),
    notices: NoticeStore.create({ knex }),
    pushes: PushStore.create({ knex }),
    pushRecords: PushRecordStore.create({ knex }),
    regressions: RegressionStore.create({ knex }),
    reports: ReportStore.create({ knex }),
    rollups: RollupStore.create({ knex }),
    platform: PlatformStore.create({ knex }),
    requests: RequestListStore.create({ knex }),
    rubricFiles: RubricFilesStore.create({ knex }),
    rubrics: RubricStore.create({ knex }),
    simulations: SimulationStore.create({ knex }),
    runs: SourceRunStore.create({ knex }),
    slices: SliceStore.create({ knex }),
    spans: SpanStore.create({ knex }),
    standings: StandingHistoryStore.create({ knex }),
    subjects: SubjectStore.create({ knex }),
    summaries: SummaryStore.create({ knex }),
    targetShares: TargetShareStore.create({ knex }),
    titles: TitleStore.create({ knex }),
    transitions: TransitionStore.create({ knex }),
    trendMoves: TrendMoveStore.create({ knex }),
    trends: TrendStore.create({ knex }),
  };
}

/** @internal */
export type Stores = ReturnType<typeof createStores>;
