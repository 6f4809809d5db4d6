import { Navigate } from 'react-router';
import { type Role, useAccount } from './session';

/** Where each begins. */
const FIRST: Readonly<Record<Role, string>> = {
  member: '/requirements',
  advisor: '/dashboard',
  administrator: '/dashboard',
};

export function Start() {
  const account = useAccount();
  return account ? <Navigate to={FIRST[account.role]} replace /> : null;
}
