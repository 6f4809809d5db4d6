import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../config/package-root.js';
import { Reference } from '../../taxonomy/reference.js';
import { createListScorer } from '../runs/list-scorer.js';
import type { CapabilityInput, CompanyInput, RequirementInput } from '../runs/scoring-input.js';

const company = (id: string, country: string): CompanyInput => ({
  id,
  externalId: id,
  archived: false,
  content: { country, names: { en: id } },
});
const companies = new Map([company('kr', 'KR'), company('cn', 'CN')].map((one) => [one.id, one]));
const lidar = (id: string, title: string): CapabilityInput => ({
  id,
  externalId: id,
  companyId: 'kr',
  archived: false,
  content: { title: { ko: title } },
});
const needs: RequirementInput = {
  id: 'needs',
  externalId: 'needs',
  companyId: 'cn',
  archived: false,
  content: {
    title: { zh: 'L4车队前向激光雷达采购' },
    lane: 'component-supply',
    tags: [{ code: 'sensor.lidar' }, { code: 'sensor.radar', need: 'nice' }],
  },
};

// How rare a tag is must not be counted from what is offered now: every new offer would change every score, and no run
// could be replayed or compared with another.
it('a pair keeps its figures however common its tags become among the offers', async () => {
  const reference = await Reference.read(dataFolder);
  const one = lidar('one', '자율주행용 고정형 라이다');
  const crowd = Array.from({ length: 60 }, (_, i) => lidar(`crowd-${i}`, '차량용 밀리미터파 레이더'));
  const figures = (capabilities: readonly CapabilityInput[]) => {
    const { entries } = createListScorer({ companies, capabilities, asOf: '2026-11-22' }, reference).scoreRequirement(
      needs,
    );
    const { score, fit, coverage, criteria } = entries.find(({ capabilityId }) => capabilityId === 'one') ?? {};
    return { score, fit, coverage, criteria };
  };
  const alone = figures([one]);
  expect(alone.score).toBeGreaterThan(0);
  expect(figures([...crowd.slice(0, 30), one])).toEqual(alone);
  expect(figures([one, ...crowd])).toEqual(alone);
});

it('the table that is shipped was frozen for the version of the taxonomy that runs store', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(dataFolder, 'taxonomy', file), 'utf8'));
  const { version } = read('version.json') as { version: string };
  const { source } = read('idf.json') as { source: string };
  expect(source).toContain(`by taxonomy ${version};`);
});
