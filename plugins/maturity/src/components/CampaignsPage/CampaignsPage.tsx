import { Route, Routes } from 'react-router-dom';
import { CampaignPage } from '../CampaignPage';
import { ReportPage } from '../ReportPage';
import { CampaignList } from './CampaignList';

/** All campaigns, each of them, and the monthly report. */
export function CampaignsPage() {
  return (
    <Routes>
      <Route index element={<CampaignList />} />
      <Route path="report" element={<ReportPage />} />
      <Route path=":id" element={<CampaignPage />} />
    </Routes>
  );
}
