import {
  CreateDraftRequest,
  DraftDetail,
  DraftQuery,
  DraftSummary,
  Page,
  RebaseDraftRequest,
  RebasePreview,
  ReviewDraftRequest,
  RubricVersionDetail,
  RubricVersionDiff,
  RubricVersionSummary,
  SimulationMove,
  SimulationMoveQuery,
  SimulationProgress,
  SimulationResult,
  SubmitDraftRequest,
  UpdateDraftRequest,
} from '@cairn/backstage-plugin-maturity-common';
import { Answers, Schemas } from './Answers';

interface IdPath {
  id: string;
}

interface VersionPath {
  version: number;
}

/**
 * Versions of the rubric, drafts, and what drafts would do.
 *
 * @internal
 */
export type DraftEndpoints = {
  '#get|/rubric/versions': {
    query: { limit?: number; cursor?: string };
    response: Page<RubricVersionSummary>;
  };
  '#get|/rubric/versions/{version}': {
    path: VersionPath;
    response: RubricVersionDetail;
  };
  '#get|/rubric/versions/{version}/diff': {
    path: VersionPath;
    query: { to: number };
    response: RubricVersionDiff;
  };
  '#get|/drafts': { query: DraftQuery; response: Page<DraftSummary> };
  '#post|/drafts': { body: CreateDraftRequest; response: DraftDetail };
  '#get|/drafts/{id}': { path: IdPath; response: DraftDetail };
  '#put|/drafts/{id}': {
    path: IdPath;
    body: UpdateDraftRequest;
    response: DraftDetail;
  };
  '#post|/drafts/{id}/submission': {
    path: IdPath;
    body: SubmitDraftRequest;
    response: DraftDetail;
  };
  '#post|/drafts/{id}/review': {
    path: IdPath;
    body: ReviewDraftRequest;
    response: DraftDetail;
  };
  '#post|/drafts/{id}/withdrawal': { path: IdPath; response: DraftDetail };
  '#get|/drafts/{id}/rebase': { path: IdPath; response: RebasePreview };
  '#post|/drafts/{id}/rebase': {
    path: IdPath;
    body: RebaseDraftRequest;
    response: DraftDetail;
  };
  '#get|/drafts/{id}/patch': { path: IdPath; response: string };
  '#post|/drafts/{id}/simulation': {
    path: IdPath;
    response: SimulationProgress;
  };
  '#get|/drafts/{id}/simulation': { path: IdPath; response: SimulationResult };
  '#get|/drafts/{id}/simulation/moves': {
    path: IdPath;
    query: SimulationMoveQuery;
    response: Page<SimulationMove>;
  };
  '#get|/drafts/{id}/simulation/moves.csv': {
    path: IdPath;
    query: Omit<SimulationMoveQuery, 'limit' | 'cursor'>;
    response: string;
  };
};

/** Never a value: the type checker is its only reader. @internal */
export type DraftContract = [
  Answers<Page<RubricVersionSummary>, Schemas['RubricVersionPage']>,
  Answers<RubricVersionDetail, Schemas['RubricVersionDetail']>,
  Answers<RubricVersionDiff, Schemas['RubricVersionDiff']>,
  Answers<Page<DraftSummary>, Schemas['DraftPage']>,
  Answers<DraftDetail, Schemas['DraftDetail']>,
  Answers<RebasePreview, Schemas['RebasePreview']>,
  Answers<SimulationResult, Schemas['SimulationResult']>,
  Answers<Page<SimulationMove>, Schemas['SimulationMovePage']>,
];
