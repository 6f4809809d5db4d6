import { aimOf, arrivalOf, barOf, openTo } from './decide.js';
import { LEDGER_KINDS } from './ledger-kinds.js';
import { INTRODUCTION_ACTORS, INTRODUCTION_STATES, type IntroductionActor, type IntroductionState } from './states.js';
import { ruleOf, type TransitionName, transitionNames } from './transitions.js';

/** Per state what a party, an advisor, an administrator beyond an advisor, and time may do, and where it leads. */
const WAY: Readonly<
  Record<
    IntroductionState,
    Readonly<Record<'party' | 'advisor' | 'system', Partial<Record<TransitionName, IntroductionState>>>>
  >
> = {
  suggested: {
    party: { withdraw: 'withdrawn' },
    advisor: { 'start-review': 'in-review', reject: 'rejected', withdraw: 'withdrawn' },
    system: {},
  },
  'in-review': {
    party: { withdraw: 'withdrawn' },
    advisor: { 'ask-information': 'needs-information', approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
    system: {},
  },
  'needs-information': {
    party: { 'give-information': 'in-review', withdraw: 'withdrawn' },
    advisor: { 'give-information': 'in-review', reject: 'rejected', withdraw: 'withdrawn' },
    system: {},
  },
  approved: {
    party: { withdraw: 'withdrawn' },
    advisor: { offer: 'offered', withdraw: 'withdrawn' },
    system: {},
  },
  rejected: { party: {}, advisor: { reopen: 'in-review' }, system: {} },
  offered: {
    party: { consent: 'both-consented', decline: 'declined', withdraw: 'withdrawn' },
    advisor: { withdraw: 'withdrawn' },
    system: { expire: 'expired', recall: 'in-review' },
  },
  'both-consented': {
    party: { 'start-nda': 'nda', withdraw: 'withdrawn' },
    advisor: { 'start-nda': 'nda', withdraw: 'withdrawn' },
    system: {},
  },
  declined: { party: {}, advisor: { reopen: 'in-review' }, system: {} },
  expired: { party: {}, advisor: { reopen: 'in-review' }, system: {} },
  nda: {
    party: { 'acknowledge-nda': 'disclosed', withdraw: 'withdrawn' },
    advisor: { withdraw: 'withdrawn' },
    system: {},
  },
  disclosed: {
    party: { 'record-meeting': 'meeting-held', withdraw: 'withdrawn' },
    advisor: { 'record-meeting': 'meeting-held', 'record-no-show': 'no-show', withdraw: 'withdrawn' },
    system: {},
  },
  'no-show': {
    party: { 'record-meeting': 'meeting-held', withdraw: 'withdrawn' },
    advisor: { 'record-meeting': 'meeting-held', withdraw: 'withdrawn' },
    system: {},
  },
  'meeting-held': {
    party: { 'start-negotiation': 'in-negotiation', withdraw: 'withdrawn' },
    advisor: { 'start-negotiation': 'in-negotiation', withdraw: 'withdrawn' },
    system: {},
  },
  'in-negotiation': {
    party: { 'declare-outcome': 'outcome', withdraw: 'withdrawn' },
    advisor: { withdraw: 'withdrawn' },
    system: {},
  },
  outcome: {
    party: { 'declare-outcome': 'outcome', 'confirm-outcome': 'outcome' },
    advisor: { 'grade-outcome': 'outcome' },
    system: {},
  },
  withdrawn: { party: {}, advisor: { reopen: 'in-review' }, system: {} },
};

function wayOf(state: IntroductionState, actor: IntroductionActor): Partial<Record<TransitionName, IntroductionState>> {
  const { party, advisor, system } = WAY[state];
  switch (actor) {
    case 'seeker':
    case 'provider':
    case 'member':
      return party;
    case 'advisor':
      return advisor;
    case 'administrator':
      return advisor;
    case 'system':
      return system;
  }
}

const cases = INTRODUCTION_STATES.flatMap((state) => INTRODUCTION_ACTORS.map((actor) => [state, actor] as const));

it.each(cases)('from %s, %s may do what the way of an introduction says and nothing else', (state, actor) => {
  const way = wayOf(state, actor);
  const seen = Object.fromEntries(
    transitionNames.flatMap((name) => (barOf(name, state, actor) === null ? [[name, aimOf(name, state)]] : [])),
  );
  expect(seen).toEqual(way);
  expect([...openTo(state, actor)].toSorted()).toEqual(Object.keys(way).toSorted());
});

/** Who may never do it, from wherever. */
const NEVER: Readonly<Record<TransitionName, readonly IntroductionActor[]>> = (() => {
  const parties = ['seeker', 'provider', 'member'] as const;
  const desk = ['advisor', 'administrator'] as const;
  const [byDesk, byParties, byAll] = [
    [...parties, 'system'] as const,
    [...desk, 'system'] as const,
    ['system'] as const,
  ];
  return {
    'start-review': byDesk,
    'ask-information': byDesk,
    'give-information': byAll,
    approve: byDesk,
    reject: byDesk,
    offer: byDesk,
    consent: byParties,
    decline: byParties,
    expire: [...parties, ...desk],
    recall: [...parties, ...desk],
    'start-nda': byAll,
    'acknowledge-nda': byParties,
    'record-meeting': byAll,
    'record-no-show': byDesk,
    'start-negotiation': byAll,
    'declare-outcome': byParties,
    'confirm-outcome': byParties,
    'grade-outcome': byDesk,
    withdraw: byAll,
    reopen: byDesk,
  };
})();

it.each(transitionNames)('%s tells a wrong actor from a wrong state', (name) => {
  for (const [state, actor] of cases) {
    const never = NEVER[name].includes(actor);
    const open = name in wayOf(state, actor);
    expect([state, actor, barOf(name, state, actor)]).toEqual([state, actor, never ? 'actor' : open ? null : 'state']);
  }
});

it('waits for every party where every party has to agree, and testifies both the answer and the agreement', () => {
  expect(arrivalOf('consent', 'offered', false)).toEqual({ to: 'offered', writes: ['consent-given'] });
  expect(arrivalOf('consent', 'offered', true)).toEqual({
    to: 'both-consented',
    writes: ['consent-given', 'all-consented'],
  });
  expect(arrivalOf('acknowledge-nda', 'nda', false)).toEqual({ to: 'nda', writes: ['nda-acknowledged'] });
  expect(arrivalOf('acknowledge-nda', 'nda', true)).toEqual({
    to: 'disclosed',
    writes: ['nda-acknowledged', 'disclosed'],
  });
});

it('needs a single party where one is enough', () => {
  expect(arrivalOf('decline', 'offered', false)).toEqual({ to: 'declined', writes: ['declined'] });
});

it('leaves no act without an entry of the ledger, and no entry without an act', () => {
  const written = transitionNames.flatMap((name) => arrivalOf(name, 'suggested', true).writes);
  expect([...new Set([...written, 'suggested', 'asked', 'verdict-waived'])].toSorted()).toEqual(
    [...LEDGER_KINDS].toSorted(),
  );
});

it('asks for a reason wherever somebody ends, questions or reopens', () => {
  const reasoned = transitionNames.filter((name) => ruleOf(name).needs.includes('reason'));
  expect(reasoned.join(' ')).toBe('ask-information give-information reject decline record-no-show withdraw reopen');
});
