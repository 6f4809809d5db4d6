import { evaluateCompliance } from '../evaluate.js';
import type { ComplianceFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { chineseCases } from '../testing/cases.china.js';
import { koreanCases } from '../testing/cases.korea.js';
import { otherCases } from '../testing/cases.others.js';
import { usCases } from '../testing/cases.us.js';
import type { CasesOf, RuleCase } from '../testing/rule-case.js';
import { RULES, type Rule, type RuleId } from './index.js';

const TODAY = '2026-11-22';
const CASES: CasesOf<RuleId> = { ...chineseCases, ...koreanCases, ...usCases, ...otherCases };

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function findingOf(rule: Rule, deal: ComplianceFacts, onDate: string): Finding {
  const [finding] = evaluateCompliance(deal, [rule], onDate).rules;
  if (finding === undefined) throw new Error(`${rule.id} found nothing`);
  return finding;
}

/** In the words of a case. */
const found = (finding: Finding): RuleCase['finds'] =>
  finding.outcome === 'unanswered' ? [...new Set(finding.questions.map(({ fact }) => fact))] : finding.outcome;

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const cases = CASES[id];

  it.each(cases.map((one) => [one.what, one] as const))('%s', (_, { deal, finds }) => {
    expect(found(findingOf(rule, deal, TODAY))).toEqual(finds);
  });

  it('is shown with duties, without any, and asking', () => {
    const findings = cases.map(({ deal }) => findingOf(rule, deal, TODAY));
    const duties = findings.map((finding) => ('tasks' in finding ? finding.tasks.length : 0));
    expect(Math.max(...duties)).toBeGreaterThan(0);
    expect(findings.some(({ outcome }, at) => outcome !== 'unanswered' && duties[at] === 0)).toBe(true);
    expect(findings.map(({ outcome }) => outcome)).toContain('unanswered');
  });

  it('gives a reason for whatever it blocks or sets conditions for', () => {
    for (const { deal } of cases) {
      const finding = findingOf(rule, deal, TODAY);
      if (finding.outcome === 'blocked' || finding.outcome === 'conditions') {
        expect(finding.reason.code).not.toBe('');
        expect(finding.tasks).not.toEqual([]);
      }
    }
  });
});

/** The first case is one that the rule has something to say to. */
function triggering(id: RuleId): ComplianceFacts {
  const [first] = CASES[id];
  if (first === undefined) throw new Error(`${id} has no case`);
  return first.deal;
}

describe('the days of a rule', () => {
  it.each(RULES.flatMap((rule) => (rule.effectiveFrom === null ? [] : [[rule.id, rule.effectiveFrom, rule] as const])))(
    '%s is not applied the day before %s',
    (_, from, rule) => {
      const deal = triggering(rule.id);
      expect(findingOf(rule, deal, dayAfter(from, -1))).toMatchObject({ outcome: 'notApplicable', why: 'not-yet' });
      expect(findingOf(rule, deal, from).outcome).not.toBe('notApplicable');
      expect(findingOf(rule, deal, dayAfter(from, 1)).outcome).not.toBe('notApplicable');
    },
  );

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s is not applied the day after its last', (_, rule) => {
    const ended: Rule = { ...rule, effectiveTo: '2027-12-31' };
    const deal = triggering(rule.id);
    expect(findingOf(ended, deal, '2027-12-31').outcome).not.toBe('notApplicable');
    expect(findingOf(ended, deal, '2028-01-01')).toMatchObject({ outcome: 'notApplicable', why: 'expired' });
  });

  it('takes entries of a catalogue one by one', () => {
    const rule = RULES.find(({ id }) => id === 'CN-EXP-1');
    if (rule === undefined) throw new Error('no such rule');
    const deal = triggering('CN-EXP-1');
    expect(findingOf(rule, deal, '2023-12-20').outcome).toBe('clear');
    expect(findingOf(rule, deal, '2023-12-21').outcome).toBe('conditions');
  });
});
