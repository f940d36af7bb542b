import { usePermission } from '@backstage/plugin-permission-react';
import { maturityHealthReadPermission } from '@cairn/backstage-plugin-maturity-common';
import { Route, Routes } from 'react-router-dom';
import { PageBody } from '../PageBody';
import { Forbidden } from '../ResourceView';

/** Says at the address of Health that one may not see it; nothing to those who may, and nothing elsewhere. */
export function HealthForbidden() {
  return (
    <Routes>
      <Route path="health/*" element={<Refusal />} />
      <Route path="*" element={undefined} />
    </Routes>
  );
}

function Refusal() {
  const { allowed, loading } = usePermission({
    permission: maturityHealthReadPermission,
  });
  if (loading || allowed) return undefined;
  return (
    <PageBody>
      <Forbidden />
    </PageBody>
  );
}
