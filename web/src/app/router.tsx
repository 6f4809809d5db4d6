import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { Waiting } from '../components/waiting';
import { BrokenPage } from './broken-page';
import { expectAccount, Gate } from './gate';
import { Start } from './start';

/** Each page is loaded when it is first opened. */
const page = (load: () => Promise<{ Page: ComponentType }>) => async () => ({ Component: (await load()).Page });
const loading = <Waiting />;

/** A page for people who are not signed in. */
const entrance = (path: string, load: () => Promise<{ Page: ComponentType }>) => ({
  path,
  lazy: page(load),
  errorElement: <BrokenPage />,
  hydrateFallbackElement: loading,
});

export const router = createBrowserRouter(
  [
    entrance('sign-in', () => import('../pages/sign-in/sign-in-page')),
    entrance('setup', () => import('../pages/sign-in/setup-page')),
    entrance('sign-up', () => import('../pages/sign-up/sign-up-page')),
    entrance('reset-password', () => import('../pages/sign-in/reset-password-page')),
    entrance('invitation', () => import('../pages/invitation/invitation-page')),
    {
      path: '/',
      element: <Gate />,
      loader: expectAccount,
      shouldRevalidate: () => false,
      hydrateFallbackElement: loading,
      errorElement: <BrokenPage />,
      children: [
        { index: true, element: <Start /> },
        { path: 'dashboard', lazy: page(() => import('../pages/dashboard/dashboard-page')) },
        { path: 'requirements/:requirement?', lazy: page(() => import('../pages/requirements/requirements-page')) },
        { path: 'reviews/:match?', lazy: page(() => import('../pages/reviews/reviews-page')) },
        { path: 'matches/:match', lazy: page(() => import('../pages/matches/match-page')) },
        { path: 'fits', lazy: page(() => import('../pages/fits/fits-page')) },
        {
          path: 'introductions/:introduction?',
          lazy: page(() => import('../pages/introductions/introductions-page')),
        },
        { path: 'offer', lazy: page(() => import('../pages/describe/offer-page')) },
        { path: 'need', lazy: page(() => import('../pages/describe/need-page')) },
        { path: 'capabilities/:capability/edit', lazy: page(() => import('../pages/describe/edit-offer-page')) },
        { path: 'requirements/:requirement/edit', lazy: page(() => import('../pages/describe/edit-need-page')) },
        { path: 'opportunities/new', lazy: page(() => import('../pages/opportunities/new-project-page')) },
        {
          path: 'opportunities/:opportunity/edit',
          lazy: page(() => import('../pages/opportunities/edit-project-page')),
        },
        { path: 'opportunities/:opportunity?', lazy: page(() => import('../pages/opportunities/opportunities-page')) },
        { path: 'meetings/new', lazy: page(() => import('../pages/meetings/new-round-page')) },
        { path: 'meetings/:round/edit', lazy: page(() => import('../pages/meetings/edit-round-page')) },
        { path: 'meetings', lazy: page(() => import('../pages/meetings/meetings-page')) },
        { path: 'meetings/:round', lazy: page(() => import('../pages/meetings/round-page')) },
        { path: 'runs', lazy: page(() => import('../pages/runs/runs-page')) },
        { path: 'runs/:before/compare/:after', lazy: page(() => import('../pages/runs/comparison-page')) },
        { path: 'map/:part?/:place?', lazy: page(() => import('../pages/map/map-page')) },
        { path: 'directory/:kind?', lazy: page(() => import('../pages/directory/directory-page')) },
        { path: 'company', lazy: page(() => import('../pages/company/own-company-page')) },
        { path: 'companies/:company/:part?', lazy: page(() => import('../pages/company/company-page')) },
        { path: 'verifications', lazy: page(() => import('../pages/company/verifications-page')) },
        { path: 'administration/weights', lazy: page(() => import('../pages/administration/weights-page')) },
        { path: 'administration/taxonomy', lazy: page(() => import('../pages/administration/taxonomy-page')) },
        { path: 'administration/:part?', lazy: page(() => import('../pages/administration/administration-page')) },
        { path: 'account', lazy: page(() => import('../pages/account/account-page')) },
        { path: 'notifications', lazy: page(() => import('../pages/notifications/notifications-page')) },
        { path: 'notifications/settings', lazy: page(() => import('../pages/notifications/settings-page')) },
        { path: 'screening/:part?', lazy: page(() => import('../pages/screening/screening-page')) },
        { path: 'rules', lazy: page(() => import('../pages/rules/rules-page')) },
        { path: '*', element: <BrokenPage notFound /> },
      ],
    },
  ],
  { basename: new URL(document.baseURI).pathname.replace(/\/$/, '') || '/' },
);
