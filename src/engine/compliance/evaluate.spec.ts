import { evaluateCompliance, isOfferable } from './evaluate.js';
import { evaluateTeam } from './evaluate-team.js';
import { rulesAsSet, type RuleSetting } from './rule-settings.js';
import { RULES, type Rule } from './rules/index.js';
import { aDeal, PLAIN_SUPPLY } from './testing/deals.js';

const TODAY = '2026-11-22';
const [SAMPLE] = RULES;

const rule = (over: Partial<Rule>): Rule => {
  if (SAMPLE === undefined) throw new Error('no rules');
  return { ...SAMPLE, effectiveFrom: null, applies: () => true, ...over };
};
const blocks = (over: Partial<Rule> = {}): Rule =>
  rule({
    id: 'US-EL',
    check: () => ({
      outcome: 'blocked',
      reason: { code: 'strategic-item' },
      tasks: [{ code: 'end-user-statement', owner: 'maker' }],
    }),
    ...over,
  });
const asks = rule({ id: 'KR-CATCH', check: () => ({ outcome: 'unanswered', questions: [{ fact: 'endUse' }] }) });
const sets = rule({
  id: 'IP-1',
  check: () => ({
    outcome: 'conditions',
    reason: { code: 'joint-results' },
    tasks: [{ code: 'end-user-statement', owner: 'maker' }],
  }),
});

const judge = (...rules: readonly Rule[]) => evaluateCompliance(aDeal(), rules, TODAY);

describe('a verdict', () => {
  it('is blocked by any rule that blocks, with open questions and all tasks beside it', () => {
    const verdict = judge(sets, asks, blocks());
    expect(verdict.outcome).toBe('blocked');
    expect(verdict.questions).toEqual([{ fact: 'endUse', of: 'buyer', rules: ['KR-CATCH'] }]);
    expect(verdict.tasks).toEqual([{ code: 'end-user-statement', owner: 'maker', rules: ['US-EL', 'IP-1'] }]);
  });

  it('is unanswered where conditions are met by open questions, and then not offerable', () => {
    expect(judge(sets, asks)).toMatchObject({ outcome: 'unanswered' });
    expect(isOfferable(judge(sets, asks))).toBe(false);
    expect(isOfferable(judge(sets))).toBe(true);
    expect(isOfferable(judge(blocks()))).toBe(false);
  });

  it.each(['announced', 'unverified'] as const)('is never blocked by a rule that is %s', (status) => {
    const verdict = judge(blocks({ status }));
    expect(verdict.outcome).toBe('conditions');
    expect(verdict.rules).toMatchObject([{ outcome: 'conditions', status, wouldBlock: true }]);
  });

  it('lists a suspended rule and does not apply it', () => {
    expect(judge(blocks({ status: 'suspended' }))).toMatchObject({
      outcome: 'clear',
      rules: [{ outcome: 'notApplicable', why: 'suspended' }],
    });
  });

  it('lists a rule that is switched off and does not apply it', () => {
    const off = { rule: 'US-EL', isOn: false, status: null, effectiveFrom: null, effectiveTo: null } as const;
    expect(judge(...rulesAsSet([blocks(), sets], [off]))).toMatchObject({
      outcome: 'conditions',
      rules: [{ outcome: 'notApplicable', why: 'switched-off' }, { rule: 'IP-1' }],
    });
  });

  it('takes the days and the status of a rule as they are set', () => {
    const set = { rule: 'US-EL', isOn: true, status: 'unverified', effectiveFrom: null, effectiveTo: null } as const;
    const outcome = (setting: Partial<RuleSetting>) =>
      judge(...rulesAsSet([blocks({ status: 'in_force' })], [{ ...set, ...setting }])).outcome;
    expect(outcome({})).toBe('conditions');
    expect(outcome({ status: null })).toBe('blocked');
    expect(outcome({ status: null, effectiveFrom: '2026-11-23' })).toBe('clear');
    expect(outcome({ status: null, effectiveTo: '2026-11-21' })).toBe('clear');
    expect(outcome({ status: null, effectiveFrom: TODAY, effectiveTo: TODAY })).toBe('blocked');
  });

  it('names the versions of all rules', () => {
    expect(judge(blocks({ version: 7 })).rules).toMatchObject([{ rule: 'US-EL', version: 7 }]);
  });
});

describe('a team', () => {
  const pair = (country: string, screening: readonly 'military-companies-1260h'[]) =>
    aDeal({
      lane: 'third-country',
      destinations: ['AE'],
      seeker: { country, screening },
      known: PLAIN_SUPPLY,
    });

  it('is as good as its worst pair, and says which that is', () => {
    const verdict = evaluateTeam([pair('AE', []), pair('CN', ['military-companies-1260h'])], RULES, TODAY);
    expect(verdict.pairs.map(({ verdict: { outcome } }) => outcome)).toEqual(['clear', 'unanswered']);
    expect(verdict.outcome).toBe('unanswered');
    expect(verdict.rules.find(({ rule: id }) => id === 'US-1260H')?.outcome).toBe('conditions');
    expect(verdict.questions).toMatchObject([{ fact: 'foreignLawStep' }]);
  });

  it('of one pair is that pair', () => {
    const { pairs, ...verdict } = evaluateTeam([pair('AE', [])], RULES, TODAY);
    expect(pairs).toHaveLength(1);
    expect(verdict).toEqual(evaluateCompliance(pair('AE', []), RULES, TODAY));
  });
});
