import { differencesBetween, standingOf, type TermProposal } from './standing.js';
import { choicesOf, TERM_CLAUSES } from './clauses.js';
import { choiceName } from './wording/names.js';

const PARTIES = ['seeker', 'provider'];

const proposal = (version: number, more: Partial<TermProposal> = {}): TermProposal => ({
  id: `p${version}`,
  clause: 'scope',
  version,
  proposedBy: 'seeker',
  choice: null,
  text: `wording ${version}`,
  acceptedBy: [],
  ...more,
});

const clauseOf = (proposals: readonly TermProposal[], clause: TermProposal['clause'] = 'scope') => {
  const found = standingOf(proposals, PARTIES).find((one) => one.clause === clause);
  if (!found) throw new Error(`no ${clause}`);
  return found;
};
const agreedMode = (choice: string): TermProposal =>
  proposal(1, { clause: 'mode', choice, text: null, acceptedBy: ['provider'] });

describe('a clause', () => {
  it('is open, then proposed by one, then agreed when all others accept', () => {
    expect(clauseOf([])).toMatchObject({ state: 'open', current: null, waitingFor: [], flagged: true });
    expect(clauseOf([proposal(1)])).toMatchObject({ state: 'proposed', waitingFor: ['provider'], flagged: true });
    const accepted = proposal(1, { acceptedBy: ['provider'] });
    expect(clauseOf([accepted])).toMatchObject({ state: 'agreed', agreed: accepted, waitingFor: [], flagged: false });
  });

  it('keeps what was agreed until a newer wording is agreed too', () => {
    const first = proposal(1, { acceptedBy: ['provider'] });
    const second = proposal(2, { proposedBy: 'provider' });
    expect(clauseOf([second, first])).toMatchObject({
      state: 'proposed',
      current: second,
      agreed: first,
      waitingFor: ['seeker'],
      flagged: false,
    });
  });

  it('needs everyone in a team', () => {
    const [standing] = standingOf(
      [proposal(1, { clause: 'mode', acceptedBy: ['b'], proposedBy: 'a' })],
      ['a', 'b', 'c'],
    );
    expect(standing).toMatchObject({ clause: 'mode', state: 'proposed', waitingFor: ['c'] });
  });
});

describe('what must be settled', () => {
  const flagged = (proposals: readonly TermProposal[]) =>
    standingOf(proposals, PARTIES).flatMap(({ clause, flagged: is }) => (is ? [clause] : []));

  it('follows from the agreed way to cooperate', () => {
    expect(flagged([])).toEqual(TERM_CLAUSES.filter((clause) => clause !== 'equity'));
    expect(flagged([agreedMode('supply')])).toEqual([
      'scope',
      'territory',
      'data-rights',
      'confidentiality',
      'exit',
      'law',
      'arbitration',
      'language',
    ]);
    expect(flagged([agreedMode('joint-venture')])).toEqual(TERM_CLAUSES.filter((clause) => clause !== 'mode'));
  });

  it('is not decided by a way that only one side has proposed', () => {
    expect(flagged([{ ...agreedMode('supply'), acceptedBy: [] }])).toContain('foreground-ip');
  });
});

it('two versions differ in the clauses that were worded anew between them', () => {
  const proposals = [
    proposal(1),
    proposal(2, { clause: 'law', choice: 'SG', text: null }),
    proposal(3, { text: 'narrower' }),
    proposal(4, { clause: 'law', choice: 'SG', text: null }),
  ];
  const between = (from: number, to: number) =>
    differencesBetween(proposals, from, to).map(({ clause, before, after }) => [
      clause,
      before?.version ?? null,
      after?.version ?? null,
    ]);
  expect(between(0, 2)).toEqual([
    ['scope', null, 1],
    ['law', null, 2],
  ]);
  expect(between(2, 4)).toEqual([['scope', 1, 3]]);
  expect(between(3, 3)).toEqual([]);
});

it('every choice has a name in Korean and Chinese; in English some are their own', () => {
  for (const locale of ['ko', 'zh-CN'] as const) {
    const choices = TERM_CLAUSES.flatMap(choicesOf);
    expect(choices.filter((choice) => choiceName(choice, locale) === choice)).toEqual([]);
  }
});
