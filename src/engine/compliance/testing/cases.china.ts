import type { DataCategory, FactValues } from '../facts.js';
import type { RuleId } from '../rules/index.js';
import type { Topic } from '../topics.js';
import { aDeal, type DealGiven } from './deals.js';
import { type CasesOf, finds } from './rule-case.js';

type ChineseRule = Extract<RuleId, `CN-${string}`>;

const data = (categories: readonly DataCategory[], known: Partial<FactValues> = {}, more: DealGiven = {}) =>
  aDeal({ ...more, known: { dataCategories: categories, ...known } });
const exporting = (categories: readonly DataCategory[], known: Partial<FactValues> = {}) =>
  data(categories, { dataLeavesChina: true, criticalOperator: false, ...known });
const offering = (brings: readonly Topic[], known: Partial<FactValues> = {}, more: DealGiven = {}) =>
  aDeal({ ...more, provider: { ...more.provider, brings }, known });
const fromChina = (brings: readonly Topic[], known: Partial<FactValues> = {}) =>
  aDeal({ seeker: { country: 'KR' }, provider: { country: 'CN', brings }, known });

const CHATBOT: readonly Topic[] = ['generative-ai', 'ai'];
const LIDAR: readonly Topic[] = ['lidar', 'vehicle-sensor'];

export const chineseCases: CasesOf<ChineseRule> = {
  'CN-DATA-1': [
    finds('conditions', 'a million persons', exporting(['personal'], { personsExported: 1_000_000 })),
    finds('conditions', 'important data, whatever else is unknown', data(['important'], { dataLeavesChina: true })),
    finds(
      'conditions',
      '10,000 persons of sensitive data',
      exporting(['medical'], { personsExported: 10_000, sensitivePersonsExported: 10_000 }),
    ),
    finds('conditions', 'an operator of critical infrastructure', exporting(['personal'], { criticalOperator: true })),
    finds('clear', 'fewer persons', exporting(['personal'], { personsExported: 999_999 })),
    finds('clear', 'data that stay', data(['personal'], { dataLeavesChina: false })),
    finds('notApplicable', 'no data', data([])),
    finds('notApplicable', 'two Chinese firms', data(['personal'], {}, { provider: { country: 'CN' } })),
    finds(['dataCategories'], 'unknown data of a hospital', aDeal({ topics: ['hospital'] })),
    finds(['dataLeavesChina'], 'unknown ways', data(['personal'])),
    finds(['personsExported'], 'unknown numbers', exporting(['personal'])),
  ],
  'CN-DATA-2': [
    finds('conditions', '100,000 persons', exporting(['personal'], { personsExported: 100_000 })),
    finds(
      'conditions',
      'one person of sensitive data',
      exporting(['financial'], { personsExported: 1, sensitivePersonsExported: 1 }),
    ),
    finds('clear', 'fewer persons', exporting(['personal'], { personsExported: 99_999 })),
    finds('clear', 'so many that the assessment is due', exporting(['personal'], { personsExported: 2_000_000 })),
    finds(['sensitivePersonsExported'], 'unknown sensitive data', exporting(['medical'], { personsExported: 50 })),
  ],
  'CN-DATA-3': [
    finds('clear', 'few persons', exporting(['personal'], { personsExported: 99_999 })),
    finds('clear', 'data of production', exporting(['manufacturing'])),
    finds('notApplicable', 'no data', data([])),
    finds(['dataLeavesChina'], 'unknown ways', data(['manufacturing'])),
  ],
  'CN-DATA-4': [
    finds('conditions', 'vehicle data that leave', data(['vehicle-road'], { dataLeavesChina: true })),
    finds('clear', 'vehicle data that stay', data(['vehicle-road'], { dataLeavesChina: false })),
    finds('clear', 'a car lidar without data', offering(LIDAR, { dataCategories: [] }, { topics: ['vehicle'] })),
    finds('notApplicable', 'a lidar for a warehouse', offering(LIDAR)),
    finds(['dataCategories'], 'a car lidar', offering(LIDAR, {}, { topics: ['vehicle'] })),
    finds(['dataLeavesChina'], 'unknown ways', data(['vehicle-road'])),
  ],
  'CN-DATA-5': [
    finds(
      'blocked',
      'a foreign surveyor',
      data(['vehicle-road'], { foreignSurveying: true, qualifiedSurveyor: false }),
    ),
    finds('clear', 'a qualified one', data(['vehicle-road'], { foreignSurveying: true, qualifiedSurveyor: true })),
    finds('clear', 'a Chinese firm that does it itself', data(['vehicle-road'], { foreignSurveying: false })),
    finds('notApplicable', 'sensors sold without data', offering(LIDAR, { dataCategories: [] })),
    finds(['foreignSurveying'], 'unknown hands', data(['vehicle-road'])),
    finds(['qualifiedSurveyor'], 'an unknown surveyor', data(['vehicle-road'], { foreignSurveying: true })),
  ],
  'CN-DATA-6': [
    finds('blocked', 'foreign collection', data(['genetic'], { geneticUse: 'foreign-collection' })),
    finds('conditions', 'cooperation', offering(['genomics'], { geneticUse: 'cooperation' })),
    finds('clear', 'a sequencer without samples', offering(['genomics'], { geneticUse: 'none' })),
    finds('notApplicable', 'images of patients', data(['medical'])),
    finds(['geneticUse'], 'unknown use', offering(['genomics'])),
  ],
  'CN-DATA-7': [
    finds('conditions', 'important data', data(['important'])),
    finds('conditions', 'more than ten million persons', data(['personal'], { personsHandled: 10_000_001 })),
    finds(
      'conditions',
      'training',
      offering(CHATBOT, { dataCategories: ['manufacturing'], trainsGenerativeModel: true }),
    ),
    finds('clear', 'ten million persons', data(['personal'], { personsHandled: 10_000_000 })),
    finds('notApplicable', 'no data', data([])),
    finds(
      ['personsHandled', 'trainsGenerativeModel'],
      'a chatbot of unknown reach',
      offering(CHATBOT, { dataCategories: ['personal'] }),
    ),
  ],
  'CN-AI-1': [
    finds('blocked', 'nothing filed', offering(CHATBOT, { publicService: true, generativeStatus: 'none' })),
    finds(
      'blocked',
      'a model of its own that is only registered',
      offering(CHATBOT, { publicService: true, generativeStatus: 'registered', generativeModel: 'own' }),
    ),
    finds(
      'clear',
      'a registered service on a filed model',
      offering(CHATBOT, { publicService: true, generativeStatus: 'registered', generativeModel: 'calls-filed' }),
    ),
    finds('clear', 'a filed model', offering(CHATBOT, { publicService: true, generativeStatus: 'filed' })),
    finds('clear', 'internal use', offering(CHATBOT, { publicService: false })),
    finds('notApplicable', 'a market elsewhere', offering(CHATBOT, {}, { destinations: ['AE'] })),
    finds(['publicService'], 'unknown users', offering(CHATBOT)),
    finds(['generativeStatus'], 'unknown filing', offering(CHATBOT, { publicService: true })),
  ],
  'CN-AI-2': [
    finds('conditions', 'a public service', offering(CHATBOT, { publicService: true })),
    finds('clear', 'internal use', offering(CHATBOT, { publicService: false })),
    finds('notApplicable', 'a gripper', aDeal()),
    finds(['publicService'], 'unknown users', offering(CHATBOT)),
  ],
  'CN-AI-3': [
    finds('conditions', 'a companion', offering(['companion-ai'], { emotionalCompanion: true })),
    finds('clear', 'a guide in a shop', offering(['companion-ai'], { emotionalCompanion: false })),
    finds('notApplicable', 'a chatbot', offering(CHATBOT)),
    finds(['emotionalCompanion'], 'an unknown kind', offering(['companion-ai'])),
  ],
  'CN-MED-1': [
    finds('conditions', 'decision support', offering(['medical-ai'], { medicalSoftware: 'decision-support-immature' })),
    finds('conditions', 'image processing', offering(['medical-ai'], { medicalSoftware: 'other' })),
    finds('clear', 'paperwork of a clinic', offering(['medical-ai'], { medicalSoftware: 'no-device-data' })),
    finds('notApplicable', 'a hospital elsewhere', offering(['medical-ai'], {}, { destinations: ['VN'] })),
    finds(['medicalSoftware'], 'an unknown function', offering(['medical-ai'])),
  ],
  'CN-CHIP-1': [
    finds(
      'conditions',
      'state funds, as it is unverified',
      offering(['processor'], { dataCentreUse: true, stateFundedDataCentre: true }),
    ),
    finds('clear', 'private funds', offering(['processor'], { dataCentreUse: true, stateFundedDataCentre: false })),
    finds('clear', 'a robot', offering(['processor'], { dataCentreUse: false })),
    finds('notApplicable', 'a Chinese chip', fromChina(['processor'])),
    finds(['stateFundedDataCentre'], 'unknown funds', offering(['processor'], { dataCentreUse: true })),
  ],
  'CN-PROC-1': [
    finds('conditions', 'a public hospital', aDeal({ known: { cooperation: ['supply'], publicBuyer: true } })),
    finds('clear', 'a car maker', aDeal({ known: { cooperation: ['supply'], publicBuyer: false } })),
    finds('notApplicable', 'a licence', aDeal({ known: { cooperation: ['licence'] } })),
    finds(['publicBuyer'], 'an unknown buyer', aDeal({ known: { cooperation: ['supply'] } })),
    finds(['cooperation'], 'an unknown form', aDeal()),
  ],
  'CN-EXP-1': [
    finds(
      'conditions',
      'restricted lidar technology',
      fromChina(LIDAR, { cooperation: ['licence'], chineseTechnologyLeaves: true, exportCatalogue: 'restricted' }),
    ),
    finds(
      'blocked',
      'prohibited technology',
      fromChina(['cathode'], {
        cooperation: ['technology-transfer'],
        chineseTechnologyLeaves: true,
        exportCatalogue: 'prohibited',
      }),
    ),
    finds('clear', 'lidars sold', fromChina(LIDAR, { cooperation: ['supply'] })),
    finds(
      'clear',
      'technology that stays',
      offering(LIDAR, { cooperation: ['co-development'], chineseTechnologyLeaves: false }),
    ),
    finds('notApplicable', 'Korean lidars sold', offering(LIDAR, { cooperation: ['supply'] })),
    finds(['cooperation'], 'an unknown form', fromChina(LIDAR)),
    finds(['chineseTechnologyLeaves'], 'joint development', offering(LIDAR, { cooperation: ['co-development'] })),
    finds(
      ['exportCatalogue'],
      'an unknown entry',
      fromChina(LIDAR, { cooperation: ['licence'], chineseTechnologyLeaves: true }),
    ),
  ],
  'CN-EXP-2': [
    finds('conditions', 'magnets with dysprosium', fromChina(['magnet'], { rareEarth: true })),
    finds('clear', 'ferrite magnets', fromChina(['magnet'], { rareEarth: false })),
    finds('notApplicable', 'motors', fromChina(['motor'])),
    finds('notApplicable', 'Korean magnets', offering(['magnet'])),
    finds(['rareEarth'], 'unknown magnets', fromChina(['magnet'])),
  ],
  'CN-EXP-3': [
    finds(
      'conditions',
      'a motor to the Emirates',
      offering(['motor'], { chineseRareEarth: true }, { destinations: ['AE'] }),
    ),
    finds('clear', 'a motor without them', offering(['motor'], { chineseRareEarth: false }, { destinations: ['AE'] })),
    finds('notApplicable', 'a motor into China', offering(['motor'])),
    finds(['chineseRareEarth'], 'an unknown motor', offering(['motor'], {}, { destinations: ['AE'] })),
  ],
  'CN-EXP-4': [
    finds('conditions', 'a team that moves', fromChina(['ai'], { equity: true, chineseAiMoves: true })),
    finds('clear', 'a licence', fromChina(['ai'], { cooperation: ['licence'] })),
    finds('clear', 'a team that stays', fromChina(['ai'], { equity: true, chineseAiMoves: false })),
    finds('notApplicable', 'Korean AI sold', offering(['ai'], { cooperation: ['licence'] })),
    finds(['chineseAiMoves'], 'a joint venture', fromChina(['ai'], { cooperation: ['joint-venture'] })),
    finds(['cooperation'], 'an unknown form', fromChina(['ai'])),
  ],
  'CN-CTR-1': [
    finds('blocked', 'an unreliable entity', aDeal({ provider: { screening: ['unreliable-entity'] } })),
    finds('conditions', 'a rejection', aDeal({ known: { foreignLawStep: 'rejection' } })),
    finds('conditions', 'supply-chain questions', aDeal({ known: { foreignLawStep: 'due-diligence' } })),
    finds('clear', 'nothing of the kind', aDeal()),
    finds('notApplicable', 'no Chinese party', aDeal({ seeker: { country: 'AE' } })),
    finds(['screening'], 'nobody screened', aDeal({ seeker: { screening: null } })),
    finds(['foreignLawStep'], 'a chip', offering(['processor'])),
  ],
};
