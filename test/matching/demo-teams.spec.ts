import { join } from 'node:path';
import { dataFolder } from '../../src/config/package-root.js';
import type { Candidate } from '../../src/engine/facts/index.js';
import type { Team, TeamResult } from '../../src/engine/teams/index.js';
import { buildTeams } from '../../src/engine/teams/testing/build-teams.js';
import { readFolders } from '../../src/exchange/folder-reader.js';
import { scoringContext } from '../../src/matching/scoring-context.js';
import { capabilityFactsOf, opportunityFactsOf } from '../../src/matching/runs/scoring-input.js';
import { companyFacts } from '../../src/companies/company.facts.js';
import { Reference } from '../../src/taxonomy/reference.js';

const results = new Map<string, TeamResult>();

beforeAll(async () => {
  const reference = await Reference.read(dataFolder);
  const { inputs } = await readFolders([join(dataFolder, 'demo')], reference);
  const { companies, capabilities, opportunities } = inputs;
  const offers = capabilities.map((one) => capabilityFactsOf(one, companies, reference));
  const candidates = [...companies.values()].map(({ externalId, content }): Candidate => ({
    company: companyFacts(externalId, content),
    capabilities: offers.filter(({ company }) => company.id === externalId),
  }));
  const context = scoringContext(reference, '2026-11-22');
  for (const one of opportunities) {
    results.set(one.externalId, buildTeams(opportunityFactsOf(one, companies, reference), candidates, context));
  }
});

const resultOf = (id: string): TeamResult =>
  results.get(`demo-opp-${id}`) ?? { teams: [], openRoles: [], gap: 0, keyRole: null };
const firms = (team: Team | undefined): Record<string, string> =>
  Object.fromEntries((team?.fills ?? []).map(({ slot, company }) => [`${slot.id} ${slot.role}`, company.id]));

it('the UAE robotaxi gets Korean eyes, a Chinese driver and a local operator', () => {
  const [best] = resultOf('uae-robotaxi').teams;
  expect(firms(best)).toEqual({
    'role1 components': 'demo-kr-hanbit',
    'role2 technology': 'demo-kr-gilnun',
    'role3 technology': 'demo-cn-chenglu',
    'role4 local-operator': 'demo-ae-dunegate',
  });
  expect([best?.gaps, best?.sideGaps]).toEqual([[], []]);
});

it('the Vietnamese power plant gets a Chinese EPC firm and a Korean diagnosis firm', () => {
  const [best] = resultOf('vn-power-maintenance').teams;
  expect(firms(best)).toEqual({ 'role1 integration': 'demo-cn-shuoyue', 'role2 technology': 'demo-kr-yejimaru' });
  expect([best?.gaps, best?.sideGaps]).toEqual([[], []]);
});

it('the Indonesian learning app gets a Chinese content platform and a Korean maths model of one person', () => {
  const [best] = resultOf('id-learning-app').teams;
  expect(firms(best)).toEqual({
    'role1 technology': 'demo-cn-cehai',
    'role2 technology': 'demo-kr-semnarae',
    'role3 local-operator': 'demo-id-nusacerdas',
  });
  expect([best?.gaps, best?.sideGaps]).toEqual([[], []]);
});

it('the Saudi factory lacks a local operator and shows who comes nearest', () => {
  const { teams, openRoles } = resultOf('sa-smart-factory');
  expect(firms(teams[0])).toEqual({ 'role1 integration': 'demo-cn-yuerong', 'role2 technology': 'demo-kr-nunsol' });
  expect(openRoles.map(({ slot, able, advice }) => [slot.id, able, advice.code])).toEqual([['role3', 0, 'look-for']]);
  expect(openRoles[0]?.nearest[0]).toMatchObject({
    company: { id: 'demo-ae-dunegate' },
    lacks: [{ code: 'country-other', country: 'AE', asked: ['SA'] }],
  });
  expect(teams[0]?.sideGaps).toEqual([{ side: 'host', asked: 1, found: 0 }]);
});
