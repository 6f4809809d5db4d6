import type { ComponentType } from 'react';
import { Spin } from 'antd';
import { createBrowserRouter, Navigate } from 'react-router';
import { BrokenPage } from './broken-page';
import { Shell } from './shell';

/** Each page is loaded when it is first opened. */
const page = (load: () => Promise<{ Page: ComponentType }>) => async () => ({ Component: (await load()).Page });
const loading = <Spin className="whole-page" />;

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
    entrance('sign-up', () => import('../pages/sign-up/sign-up-page')),
    entrance('reset-password', () => import('../pages/sign-in/reset-password-page')),
    entrance('invitation', () => import('../pages/invitation/invitation-page')),
    {
      path: '/',
      element: <Shell />,
      hydrateFallbackElement: loading,
      errorElement: <BrokenPage />,
      children: [
        { index: true, element: <Navigate to="requirements" replace /> },
        { path: 'requirements/:requirement?', lazy: page(() => import('../pages/requirements/requirements-page')) },
        { path: 'matches/:match', lazy: page(() => import('../pages/matches/match-page')) },
        { path: 'fits', lazy: page(() => import('../pages/fits/fits-page')) },
        {
          path: 'introductions/:introduction?',
          lazy: page(() => import('../pages/introductions/introductions-page')),
        },
        { path: 'offer', lazy: page(() => import('../pages/describe/offer-page')) },
        { path: 'need', lazy: page(() => import('../pages/describe/need-page')) },
        { path: 'opportunities/:opportunity?', lazy: page(() => import('../pages/opportunities/opportunities-page')) },
        { path: 'runs', lazy: page(() => import('../pages/runs/runs-page')) },
        { path: '*', element: <BrokenPage notFound /> },
      ],
    },
  ],
  { basename: new URL(document.baseURI).pathname.replace(/\/$/, '') || '/' },
);
