import { Route, Routes } from 'react-router-dom';
import { DraftList, DraftPage } from '../RubricDrafts';
import { VersionDiffPage, VersionList } from '../RubricVersions';
import { RubricInForce } from './RubricInForce';

/** The rubric in force, the versions before it, and drafts of the next one. */
export function RubricPage() {
  return (
    <Routes>
      <Route index element={<RubricInForce />} />
      <Route path="versions" element={<VersionList />} />
      <Route path="versions/:version" element={<VersionDiffPage />} />
      <Route path="drafts" element={<DraftList />} />
      <Route path="drafts/:id" element={<DraftPage />} />
    </Routes>
  );
}
