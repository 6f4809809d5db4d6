import { withAnswers } from './answers.js';
import { evaluateCompliance, isOfferable } from './evaluate.js';
import { RULES } from './rules/index.js';
import { aDeal, PLAIN_SUPPLY } from './testing/deals.js';

const TODAY = '2026-11-22';

it('counts an answer for more than what a record says, and the later of two', () => {
  const facts = aDeal({ known: { endUse: 'civil' } });
  const answered = withAnswers(facts, [
    { fact: 'endUse', value: 'state', by: 'buyer' },
    { fact: 'endUse', value: 'military-adjacent', by: 'advisor' },
  ]);
  expect(answered.known.endUse).toEqual({ value: 'military-adjacent', source: 'asked', by: 'advisor' });
  expect(facts.known.endUse?.value).toBe('civil');
});

it('draws anew what the form of the cooperation tells, but not what somebody said', () => {
  const venture = withAnswers(aDeal({ known: { cooperation: ['supply'] } }), [
    { fact: 'cooperation', value: ['joint-venture'], by: 'advisor' },
  ]);
  expect(venture.known.equity?.value).toBe(true);
  expect(venture.known).not.toHaveProperty('coOwnedResults');
  const loan = withAnswers(venture, [
    { fact: 'equity', value: true, by: 'maker' },
    { fact: 'cooperation', value: ['supply'], by: 'advisor' },
  ]);
  expect(loan.known.equity).toEqual({ value: true, source: 'asked', by: 'maker' });
  expect(loan.known.coOwnedResults?.value).toBe(false);
});

it('gives an answer about a party to that party', () => {
  const { parties } = withAnswers(aDeal({ seeker: { screening: null }, provider: { screening: null } }), [
    { fact: 'screening', about: 'buyer', value: ['entity-list'], by: 'advisor' },
  ]);
  expect(parties[0].known.screening?.value).toEqual(['entity-list']);
  expect(parties[1].known).not.toHaveProperty('screening');
});

it('leads from open questions to a clear verdict', () => {
  const deal = aDeal({ seeker: { screening: null } });
  const judge = (facts: typeof deal) => evaluateCompliance(facts, RULES, TODAY);
  const open = judge(deal);
  expect(open.outcome).toBe('unanswered');
  expect(isOfferable(open)).toBe(false);
  expect(open.questions.map(({ fact, of }) => [fact, of])).toEqual([
    ['cooperation', 'buyer'],
    ['screening', 'advisor'],
    ['endUse', 'buyer'],
  ]);
  const answered = withAnswers({ ...deal, known: { ...deal.known } }, [
    { fact: 'screening', about: 'buyer', value: [], by: 'advisor' },
    { fact: 'cooperation', value: PLAIN_SUPPLY.cooperation, by: 'buyer' },
    { fact: 'endUse', value: PLAIN_SUPPLY.endUse, by: 'buyer' },
    { fact: 'publicBuyer', value: PLAIN_SUPPLY.publicBuyer, by: 'buyer' },
    { fact: 'preferentialTariff', value: PLAIN_SUPPLY.preferentialTariff, by: 'buyer' },
  ]);
  expect(judge(answered)).toMatchObject({ outcome: 'clear', questions: [], tasks: [] });
});
