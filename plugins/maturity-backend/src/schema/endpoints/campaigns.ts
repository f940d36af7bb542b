import {
  Campaign,
  CampaignDetail,
  CampaignEntity,
  CampaignEntityQuery,
  CampaignPlan,
  CampaignPreview,
  CampaignQuery,
  CampaignSummary,
  EntityCampaign,
  MaturityReport,
  Page,
} from '@cairn/backstage-plugin-maturity-common';
import { Answers, Schemas } from './Answers';
import { EntityPath } from './reading';

type Id = { id: string };
type Act = { path: Id; body: { revision: number }; response: Campaign };

/**
 * Campaigns, and the monthly report.
 *
 * @internal
 */
export type CampaignEndpoints = {
  '#get|/campaigns': {
    query: CampaignQuery;
    response: { items: CampaignSummary[] };
  };
  '#post|/campaigns': { body: CampaignPlan; response: Campaign };
  '#post|/campaigns/preview': {
    body: Pick<CampaignPlan, 'goal' | 'scope'>;
    response: CampaignPreview;
  };
  '#get|/campaigns/{id}': { path: Id; response: CampaignDetail };
  '#put|/campaigns/{id}': {
    path: Id;
    body: { plan: CampaignPlan; revision: number };
    response: Campaign;
  };
  '#post|/campaigns/{id}/open': Act;
  '#post|/campaigns/{id}/remind': Act;
  '#post|/campaigns/{id}/close': Act;
  '#post|/campaigns/{id}/cancel': Act;
  '#get|/campaigns/{id}/entities': {
    path: Id;
    query: CampaignEntityQuery;
    response: Page<CampaignEntity>;
  };
  '#get|/campaigns/{id}/entities.csv': {
    path: Id;
    query: Omit<CampaignEntityQuery, 'limit' | 'cursor'>;
    response: string;
  };
  '#get|/entities/{kind}/{namespace}/{name}/campaigns': {
    path: EntityPath;
    response: { items: EntityCampaign[] };
  };
  '#get|/report': { query: { month: string }; response: MaturityReport };
};

/** Never a value: the type checker is its only reader. @internal */
export type CampaignContract = [
  Answers<Campaign, Schemas['Campaign']>,
  Answers<CampaignSummary, Schemas['CampaignSummary']>,
  Answers<CampaignDetail, Schemas['CampaignDetail']>,
  Answers<Page<CampaignEntity>, Schemas['CampaignEntityPage']>,
  Answers<CampaignPreview, Schemas['CampaignPreview']>,
  Answers<EntityCampaign, Schemas['EntityCampaign']>,
  Answers<MaturityReport, Schemas['MaturityReport']>,
];
