import type { Invitation } from './invitations.service.js';
import type { InvitationView, MembershipView, MemberView } from './member.dto.js';
import type { Member } from './memberships.service.js';

export const membershipView = ({
  id,
  company,
  role,
  state,
  requestedAt,
  decidedAt,
}: Member): Pick<MembershipView, keyof MembershipView> => ({
  id,
  company,
  role,
  state,
  requestedAt: requestedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});

export const memberView = (member: Member): MemberView => ({
  ...membershipView(member),
  name: member.name,
  email: member.email,
  phone: member.phone,
});

export const invitationView = ({ id, company, email, role, expiresAt }: Invitation): InvitationView => ({
  id,
  company,
  email,
  role,
  expiresAt: expiresAt.toISOString(),
});
