import { Reference } from '../../../taxonomy/reference.js';
import { dataFolder } from '../../../config/package-root.js';
import { TOPIC_CODES } from '../topics.js';
import { RULES } from './index.js';

/** The rows of the register of rules that was agreed, in its order; a row that names two markets is two rules. */
const REGISTER = `
  CN-DATA-1 CN-DATA-2 CN-DATA-3 CN-DATA-4 CN-DATA-5 CN-DATA-6 CN-DATA-7
  CN-AI-1 CN-AI-2 CN-AI-3 CN-MED-1 CN-CHIP-1 CN-PROC-1
  CN-EXP-1 CN-EXP-2 CN-EXP-3 CN-EXP-4 CN-CTR-1
  KR-NCT-1 KR-NCT-2 KR-NAST KR-STRAT KR-CATCH KR-AI KR-PIPA KR-FX
  US-AC-1 US-AC-2 US-AC-3 US-EL US-50 US-1260H US-CV US-OUT
  TC-AE TC-SA TC-MY TC-SG TC-VN TC-TH TC-ID
  ORIGIN IP-1 IP-2`;

it('holds every rule of the register once, in its order', () => {
  expect(RULES.map(({ id }) => id)).toEqual(REGISTER.trim().split(/\s+/u));
});

it('says of every rule what it rests on and when that was looked at', () => {
  for (const rule of RULES) {
    expect(Object.values(rule.names).every((name) => name !== '')).toBe(true);
    expect(rule.checkedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(rule.citation).not.toBe('');
    expect(rule.sources.length > 0 || rule.basis === 'general-knowledge').toBe(true);
  }
});

it('marks what is not confirmed', () => {
  expect(RULES.filter(({ status }) => status !== 'in_force').map(({ id }) => id)).toEqual([
    'CN-CHIP-1',
    'CN-EXP-3',
    'US-50',
  ]);
});

it('speaks of topics by codes that the taxonomy has', async () => {
  const { hierarchy } = await Reference.read(dataFolder);
  const unknown = Object.values(TOPIC_CODES)
    .flat()
    .filter((code) => !hierarchy.has(code));
  expect(unknown).toEqual([]);
});
