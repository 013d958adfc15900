import { Page } from '@strapi/strapi/admin';
import { type ComponentType, lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import type { Permission } from '../../../../domain/vocabulary';
import { OwnDirection } from './parts/OwnDirection';
import { may } from './permissions';

type DeskPage = { path: string; Component: ComponentType; permissions: readonly Permission[] };

/** The pages of the desk, each with the permissions of which one is enough. */
const pages: readonly DeskPage[] = [
  { path: 'requests', Component: lazy(() => import('./pages/queue/QueuePage')), permissions: ['requests.read'] },
  {
    path: 'requests/:id',
    Component: lazy(() => import('./pages/request/RequestPage')),
    permissions: ['requests.read'],
  },
  { path: 'visits', Component: lazy(() => import('./pages/visits/VisitsPage')), permissions: ['requests.read'] },
  {
    path: 'certificates',
    Component: lazy(() => import('./pages/certificates/CertificatesPage')),
    permissions: ['requests.read', 'certificates.use', 'certificates.revoke'],
  },
  {
    path: 'statistics',
    Component: lazy(() => import('./pages/statistics/StatisticsPage')),
    permissions: ['statistics.read'],
  },
  {
    path: 'offices',
    Component: lazy(() => import('./pages/offices/OfficesPage')),
    permissions: ['offices.manage', 'requests.assign'],
  },
  { path: 'mails', Component: lazy(() => import('./pages/mails/MailsPage')), permissions: ['notifications.manage'] },
];

/** The desk opens on its queue, as the address wants it. */
const ToQueue = () => {
  const { search } = useLocation();
  return <Navigate to={{ pathname: 'requests', search }} replace />;
};

/** The desk's own part of the panel. */
const Desk = () => (
  <OwnDirection>
    <Suspense fallback={<Page.Loading />}>
      <Routes>
        {pages.map(({ path, Component, permissions }) => (
          <Route
            key={path}
            path={path}
            element={
              <Page.Protect permissions={may(...permissions)}>
                <Component />
              </Page.Protect>
            }
          />
        ))}
        <Route index element={<ToQueue />} />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Suspense>
  </OwnDirection>
);

export default Desk;
