export const MEMBER_ROLES = ['owner', 'member'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const MEMBERSHIP_STATES = ['requested', 'active', 'refused', 'removed'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

export const MEMBERSHIP_DECISIONS = ['approve', 'refuse', 'remove', 'make-owner', 'make-member'] as const;
export type MembershipDecision = (typeof MEMBERSHIP_DECISIONS)[number];

export interface Standing {
  readonly role: MemberRole;
  readonly state: MembershipState;
}

/** What a decision makes of a membership; null where it does not apply to its state. */
export function decided({ role, state }: Standing, decision: MembershipDecision): Standing | null {
  switch (decision) {
    case 'approve':
      return state === 'requested' ? { role, state: 'active' } : null;
    case 'refuse':
      return state === 'requested' ? { role, state: 'refused' } : null;
    case 'remove':
      return state === 'active' ? { role, state: 'removed' } : null;
    case 'make-owner':
      return state === 'active' ? { role: 'owner', state } : null;
    case 'make-member':
      return state === 'active' ? { role: 'member', state } : null;
  }
}

export const isOwner = ({ role, state }: Standing): boolean => role === 'owner' && state === 'active';
