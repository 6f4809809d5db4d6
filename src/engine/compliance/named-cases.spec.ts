import { dataFolder } from '../../config/package-root.js';
import { Reference } from '../../taxonomy/reference.js';
import type { CapabilityFacts, CooperationMode, RequirementFacts } from '../facts/index.js';
import { aCapability, aCompany, aRequirement, figure, offeredTag, requiredTag } from '../scoring/testing/builders.js';
import type { Answer } from './answers.js';
import { type Declared, deriveFacts } from './derive-facts.js';
import { deriveTeamFacts } from './derive-team-facts.js';
import { evaluateCompliance, isOfferable, type Verdict } from './evaluate.js';
import { evaluateTeam } from './evaluate-team.js';
import { type FactValues } from './facts.js';
import { RULES } from './rules/index.js';

const TODAY = '2026-11-22';
const CHINESE = aCompany({ id: 'cn-1', country: 'CN', kind: 'manufacturer' });
const SCREENED: Declared = {
  endUse: 'civil',
  companies: { 'cn-1': { screening: [] }, 'kr-1': { screening: [] }, 'ae-1': { screening: [] } },
};
let reference: Reference;

beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

const answers = (values: Partial<FactValues>): Answer[] =>
  Object.entries(values).map(([fact, value]) => ({ fact, value, by: 'advisor' }) as Answer);

const judge = (
  requirement: Partial<RequirementFacts>,
  capability: Partial<CapabilityFacts>,
  values: Partial<FactValues> = {},
  declared: Declared = {},
): Verdict =>
  evaluateCompliance(
    deriveFacts(
      aRequirement({ company: CHINESE, ...requirement }),
      aCapability(capability),
      reference.hierarchy,
      { ...SCREENED, ...declared },
      answers(values),
    ),
    RULES,
    TODAY,
  );

/** Rules by what they found, those that are clear or out of scope left out. */
const found = ({ rules }: Pick<Verdict, 'rules'>): Record<string, string> =>
  Object.fromEntries(
    rules
      .filter(({ outcome }) => outcome !== 'notApplicable' && outcome !== 'clear')
      .map(({ rule, outcome }) => [rule, outcome]),
  );

const supply: readonly CooperationMode[] = ['supply'];
const together: readonly CooperationMode[] = ['co-development'];

describe('a Korean accelerator for a state-funded data centre in China', () => {
  const accelerator = (values: Partial<FactValues>) =>
    judge(
      { tags: [requiredTag('ai-chip.inference.datacentre')], cooperationModes: supply },
      {
        tags: [offeredTag('ai-chip.inference.datacentre')],
        specs: { computePerformance: figure(720), bitWidth: figure(8) },
        cooperationModes: supply,
      },
      { stateFundedDataCentre: true, preferentialTariff: false, foreignLawStep: 'none', transit: [], ...values },
    );

  it('is blocked for its performance, with the unverified rule and the strategic item listed', () => {
    const verdict = accelerator({ usTools: true, strategicItem: true });
    expect(verdict.outcome).toBe('blocked');
    expect(found(verdict)).toEqual({ 'US-AC-1': 'blocked', 'CN-CHIP-1': 'conditions', 'KR-STRAT': 'blocked' });
    expect(verdict.rules.find(({ rule }) => rule === 'CN-CHIP-1')).toMatchObject({
      status: 'unverified',
      wouldBlock: true,
    });
    expect(verdict.rules.find(({ rule }) => rule === 'US-AC-1')).toMatchObject({
      reason: { code: 'advanced-chip', tpp: 5_760, density: null },
    });
  });

  it('is blocked while the classification is still open, and the question stands apart', () => {
    const verdict = accelerator({ usTools: true });
    expect(verdict.outcome).toBe('blocked');
    expect(verdict.questions).toMatchObject([{ fact: 'strategicItem', of: 'kr-1', rules: ['KR-STRAT'] }]);
  });

  it('is not offerable by the unverified rule alone only because of open questions', () => {
    const verdict = accelerator({ usTools: false, strategicItem: false });
    expect(found(verdict)).toEqual({ 'CN-CHIP-1': 'conditions' });
    expect(isOfferable(verdict)).toBe(true);
  });
});

describe('a car lidar for a robotaxi fleet that keeps point clouds in Korea', () => {
  const fleet = (values: Partial<FactValues>) =>
    judge(
      {
        tags: [requiredTag('sensor.lidar'), requiredTag('mobility.autonomous-driving.robotaxi', 'nice')],
        cooperationModes: supply,
      },
      {
        tags: [offeredTag('sensor.lidar.solid-state'), offeredTag('mobility.autonomous-driving')],
        specs: { wavelength: figure(905), detectionRange: figure(200) },
      },
      { dataLeavesChina: true, foreignSurveying: true, preferentialTariff: false, ...values },
      { dataCategories: ['vehicle-road'] },
    );

  it('is blocked without a qualified surveyor', () => {
    const verdict = fleet({ qualifiedSurveyor: false });
    expect(verdict.outcome).toBe('blocked');
    expect(found(verdict)).toEqual({ 'CN-DATA-4': 'conditions', 'CN-DATA-5': 'blocked' });
  });

  it('has conditions with one', () => {
    const verdict = fleet({ qualifiedSurveyor: true });
    expect(verdict.outcome).toBe('conditions');
    expect(found(verdict)).toEqual({ 'CN-DATA-4': 'conditions' });
  });
});

describe('a robot gripper', () => {
  const gripper = (modes: readonly CooperationMode[]) =>
    judge(
      { lane: 'robot-parts', tags: [requiredTag('robot.gripper')], cooperationModes: modes },
      { tags: [offeredTag('robot.gripper.electric')], cooperationModes: modes },
      { preferentialTariff: false },
    );

  it('developed together has the conditions of intellectual property only', () => {
    const verdict = gripper(together);
    expect(verdict.outcome).toBe('conditions');
    expect(found(verdict)).toEqual({ 'IP-1': 'conditions', 'IP-2': 'conditions' });
  });

  it('plainly supplied is clear, with nothing to do', () => {
    expect(gripper(supply)).toMatchObject({ outcome: 'clear', questions: [], tasks: [] });
  });
});

it('sets a medical imaging model for a hospital the duties of its device class and of its data', () => {
  const verdict = judge(
    {
      company: aCompany({ id: 'cn-1', country: 'CN', kind: 'end-user' }),
      lane: 'vertical-llm',
      tags: [requiredTag('medical.ai.imaging')],
      cooperationModes: ['licence'],
    },
    { tags: [offeredTag('medical.ai.imaging')], cooperationModes: ['licence'] },
    {
      medicalSoftware: 'decision-support-immature',
      dataLeavesChina: true,
      criticalOperator: false,
      personsExported: 3_000,
      sensitivePersonsExported: 3_000,
      personsHandled: 3_000,
      koreanPersonalDataLeaves: false,
    },
    { dataCategories: ['medical', 'sensitive-personal'] },
  );
  expect(found(verdict)).toEqual({ 'CN-MED-1': 'conditions', 'CN-DATA-2': 'conditions', 'IP-1': 'conditions' });
  const applied = verdict.rules.filter(({ outcome }) => outcome !== 'notApplicable').map(({ rule }) => rule);
  expect(applied).toEqual(expect.arrayContaining(['CN-DATA-1', 'CN-DATA-2', 'CN-DATA-3', 'CN-MED-1']));
  expect(verdict.tasks.map(({ code }) => code)).toContain('nmpa-class-3');
});

it("blocks a Korean firm's public chatbot in China until it is filed", () => {
  const verdict = judge(
    { lane: 'vertical-llm', tags: [requiredTag('llm.customer-service')], cooperationModes: ['licence'] },
    { tags: [offeredTag('llm.language-model'), offeredTag('llm.customer-service')] },
    { publicService: true, generativeStatus: 'none', generativeModel: 'own', trainsGenerativeModel: false },
    { dataCategories: ['none'] },
  );
  expect(verdict.outcome).toBe('blocked');
  expect(found(verdict)).toMatchObject({ 'CN-AI-1': 'blocked', 'CN-AI-2': 'conditions' });
});

it('sets conditions for robotaxis that enter the Emirates together and leave their data there', () => {
  const member = (id: string, country: string, code: string, modes: readonly CooperationMode[]) => {
    const company = aCompany({ id, country });
    return {
      company,
      capabilities: [aCapability({ id: `${id}-offer`, company, tags: [offeredTag(code)], cooperationModes: modes })],
    };
  };
  const pairs = deriveTeamFacts(
    'AE',
    [
      member('kr-1', 'KR', 'sensor.lidar.solid-state', ['joint-entry', 'supply']),
      member('cn-1', 'CN', 'mobility.autonomous-driving.robotaxi', ['joint-entry', 'licence']),
      member('ae-1', 'AE', 'service.operation', ['joint-entry']),
    ],
    reference.hierarchy,
    { ...SCREENED, dataCategories: ['personal', 'vehicle-road'] },
    answers({ marketDataLeaves: false, koreanPersonalDataLeaves: false, coherentLidar: false }),
  );
  const verdict = evaluateTeam(pairs, RULES, TODAY);
  expect(pairs).toHaveLength(3);
  expect(verdict.outcome).toBe('conditions');
  expect(found(verdict)).toEqual({ 'TC-AE': 'conditions' });
  expect(verdict.tasks).toMatchObject([{ code: 'uae-data-duties' }]);
});

it('blocks fleet software for many robots that was developed with state money until it is approved', () => {
  const verdict = judge(
    { lane: 'robot-parts', tags: [requiredTag('robot.fleet-management')], cooperationModes: ['licence'] },
    { tags: [offeredTag('robot.fleet-management')], cooperationModes: ['licence'] },
    { stateResearchMoney: true },
  );
  expect(verdict.outcome).toBe('blocked');
  expect(found(verdict)).toEqual({ 'KR-NCT-1': 'blocked', 'IP-1': 'conditions' });
});
