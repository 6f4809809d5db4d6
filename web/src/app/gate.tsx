import { lazy, Suspense } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Waiting } from '../components/waiting';
import { loadAllWords } from '../i18n';
import { findAccount, useAccount, useEnrolmentNeed } from './session';

// Who is not signed in has no use for these.
const loadShell = async () => {
  const [{ Shell }] = await Promise.all([import('./shell'), loadAllWords()]);
  return { default: Shell };
};
const Shell = lazy(loadShell);
const EnrolmentPage = lazy(async () => {
  const [{ EnrolmentPage }] = await Promise.all([import('../pages/sign-in/enrolment-page'), loadAllWords()]);
  return { default: EnrolmentPage };
});

/** Finds out who comes, and loads what they need, while the page itself is loaded. */
export function expectAccount(): null {
  findAccount()
    .then((account) => account && loadShell())
    // What fails here is asked for again, and told, where it is needed.
    .catch(() => {});
  return null;
}

/** Lets those in who are signed in, and sends the others to the sign-in page and back. */
export function Gate() {
  const account = useAccount();
  const { pathname, search } = useLocation();
  const needsEnrolment = useEnrolmentNeed(account?.role);
  if (account === undefined) return <Waiting />;
  if (account === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  return (
    <Suspense fallback={<Waiting />}>
      {/* Until then the service lets them do nothing else. */}
      {needsEnrolment ? <EnrolmentPage /> : <Shell account={account} />}
    </Suspense>
  );
}
