import * as fc from 'fast-check';
import {
  COMPANY_KINDS,
  NEEDS,
  PRESENCE_KINDS,
  type Candidate,
  type OpportunityFacts,
  type RoleSlot,
  type Text,
} from '../../facts/index.js';
import { capabilities } from '../../scoring/testing/arbitraries.js';
import { aCompany, requiredTag } from '../../scoring/testing/builders.js';
import { anOpportunity, aRole } from './builders.js';

const COUNTRIES = ['KR', 'CN', 'AE', 'SG'];
const THINGS = ['sensor.lidar', 'sensor.lidar.solid-state', 'sensor.radar', 'robot.gripper'];
/** Words that the tables of the bridge's specs know. */
const TITLES: readonly Text[] = [{ zh: '汽车电机' }, { en: 'lidar' }, { ko: '모터' }, { ko: '손' }];
const few = <T>(values: readonly T[], most: number) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });

const company = (id: string) =>
  fc.record({
    id: fc.constant(id),
    country: fc.constantFrom(...COUNTRIES),
    kind: fc.option(fc.constantFrom(...COMPANY_KINDS), { nil: null }),
    region: fc.option(fc.constantFrom('KR-11', 'KR-41', 'CN-SH'), { nil: null }),
    languages: few(['ko', 'zh', 'en'] as const, 3),
    markets: few(['AE', 'SA'], 2),
    presence: fc.array(fc.record({ market: fc.constantFrom('AE', 'VN'), kind: fc.constantFrom(...PRESENCE_KINDS) }), {
      maxLength: 2,
    }),
  });

/** Four to `most` firms of at most two capabilities each, which offer at most two of four things. */
export const candidates = (most: number): fc.Arbitrary<Candidate[]> =>
  fc
    .integer({ min: Math.min(4, most), max: most })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc.tuple(
            company(`firm-${String(index).padStart(2, '0')}`),
            fc.array(fc.tuple(capabilities, fc.subarray(THINGS, { maxLength: 2 }), fc.constantFrom(...TITLES)), {
              maxLength: 2,
            }),
          ),
        ),
      ),
    )
    .map((firms) =>
      firms.map(([facts, offers]) => {
        const firm = aCompany(facts);
        return {
          company: firm,
          capabilities: offers.map(([offer, things, title], at) => ({
            ...offer,
            title,
            id: `${firm.id}-${at}`,
            company: firm,
            lanes: [],
            tags: things.map((code) => ({ code, origin: 'chosen' as const, strength: 10_000, quote: null })),
          })),
        };
      }),
    );

/** That many firms for each role, each offering the one thing that its role asks for. */
export const crowd = (roles: readonly RoleSlot[], ofEach: number): fc.Arbitrary<Candidate[]> =>
  fc.tuple(
    ...roles.flatMap(({ id, tags }) =>
      Array.from({ length: ofEach }, (_, at) =>
        fc.tuple(company(`${id}-${String(at).padStart(2, '0')}`), capabilities).map(([facts, offer]): Candidate => {
          const firm = aCompany(facts);
          const made = { ...offer, id: `${firm.id}-offer`, company: firm, lanes: [], tags };
          return { company: firm, capabilities: [made] };
        }),
      ),
    ),
  );

const role = (id: string): fc.Arbitrary<RoleSlot> =>
  fc
    .record({
      role: fc.constantFrom('technology', 'integration', 'local-operator', 'finance'),
      countries: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, few(COUNTRIES, 2)),
      tags: fc.oneof(
        { weight: 4, arbitrary: fc.subarray(THINGS, { minLength: 1, maxLength: 2 }) },
        fc.constant<string[]>([]),
      ),
      need: fc.constantFrom(...NEEDS),
      about: fc.subarray(THINGS, { maxLength: 2 }),
      partnerKinds: few(COMPANY_KINDS, 2),
      licences: fc.constantFrom([], [{ en: 'RTA permit' }]),
      words: fc.constantFrom<Text>({}, { en: 'motor' }, { ko: '자동차 모터' }, { zh: '激光雷达' }),
    })
    .map(({ tags, about, need, ...over }) =>
      aRole(id, {
        ...over,
        tags: tags.map((code) => requiredTag(code, need)),
        about: about.map((code) => requiredTag(code, 'should')),
      }),
    );

export const opportunities = (mostRoles: number): fc.Arbitrary<OpportunityFacts> =>
  fc
    .tuple(
      fc
        .integer({ min: 1, max: mostRoles })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => role(`role${index + 1}`)))),
      fc.record({
        KR: fc.integer({ min: 0, max: 2 }),
        CN: fc.integer({ min: 0, max: 1 }),
        host: fc.integer({ min: 0, max: 1 }),
      }),
    )
    .map(([roles, sides]) => anOpportunity(roles, { sides }));
