import { decided, isOwner, MEMBERSHIP_DECISIONS, MEMBERSHIP_STATES } from './membership.js';

describe('decided', () => {
  it('moves a membership as this table says, and nowhere else', () => {
    const moves = MEMBERSHIP_STATES.flatMap((state) =>
      MEMBERSHIP_DECISIONS.flatMap((decision) => {
        const next = decided({ role: 'member', state }, decision);
        return next ? [`${state} -${decision}-> ${next.role} ${next.state}`] : [];
      }),
    );
    expect(moves).toEqual([
      'requested -approve-> member active',
      'requested -refuse-> member refused',
      'active -remove-> member removed',
      'active -make-owner-> owner active',
      'active -make-member-> member active',
    ]);
  });
});

it('an owner who has left owns nothing', () => {
  expect(isOwner({ role: 'owner', state: 'active' })).toBe(true);
  expect(isOwner({ role: 'owner', state: 'removed' })).toBe(false);
});
