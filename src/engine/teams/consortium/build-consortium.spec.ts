import type { Locale } from '../../facts/index.js';
import { namesFor } from '../../scoring/index.js';
import {
  aCapability,
  aClause,
  aCompany,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
} from '../../scoring/testing/builders.js';
import { aTeamContext } from '../testing/builders.js';
import { renderNoConsortium } from '../wording/render.js';
import { teamNames } from '../wording/team-names.js';
import { buildConsortium } from './build-consortium.js';

const context = aTeamContext();
const namesIn = (locale: Locale) => teamNames(locale, namesFor(locale, context), (id) => id);
const requirement = aRequirement({
  lane: 'robot-parts',
  tags: [requiredTag('sensor.lidar'), requiredTag('robot.gripper')],
  clauses: [aClause('c1', 'detectionRange', { op: '>=', value: 150 })],
});
const offer = (company: string, codes: readonly string[], over: object = {}, firm: object = {}) =>
  aCapability({
    id: `${company}-${codes.join('+')}`,
    company: aCompany({ id: company, ...firm }),
    tags: codes.map((code) => offeredTag(code)),
    ...over,
  });
const far = { specs: { detectionRange: figure(200) } };

it('puts together who covers what, with shares and a lead', () => {
  const { consortium } = buildConsortium(
    requirement,
    [offer('kr-lidar', ['sensor.lidar.solid-state'], far), offer('kr-hand', ['robot.gripper'])],
    context,
  );
  expect(consortium?.members.map(({ company, share, lead, items }) => [company.id, share, lead, items])).toEqual([
    [
      'kr-lidar',
      57,
      true,
      [
        { kind: 'tag', tag: 'sensor.lidar' },
        { kind: 'clause', clause: 'c1', spec: 'detectionRange' },
      ],
    ],
    ['kr-hand', 43, false, [{ kind: 'tag', tag: 'robot.gripper' }]],
  ]);
  expect(consortium?.gap).toBe(0);
});

it('keeps a firm that says nothing of what another has, though the seeker insists on it', () => {
  const insisting = {
    ...requirement,
    clauses: requirement.clauses.map((one) => ({ ...one, insisted: true as const })),
  };
  const of = (range: number) =>
    buildConsortium(
      insisting,
      [
        offer('kr-lidar', ['sensor.lidar'], { specs: { detectionRange: figure(range) } }),
        offer('kr-hand', ['robot.gripper']),
      ],
      context,
    ).consortium?.members.map(({ company }) => company.id);
  expect(of(200)).toEqual(['kr-lidar', 'kr-hand']);
  expect(of(100)).toBeUndefined();
});

it('takes a one-person company as any other', () => {
  const [alone, many] = [true, false].map((onePerson) =>
    buildConsortium(
      requirement,
      [offer('kr-lidar', ['sensor.lidar'], far), offer('kr-hand', ['robot.gripper'], {}, { onePerson, employees: 1 })],
      context,
    ),
  );
  expect(alone?.consortium?.value).toBe(many?.consortium?.value);
});

it('has no firm that states what contradicts the requirement', () => {
  const { consortium } = buildConsortium(
    requirement,
    [
      offer('kr-a-short', ['sensor.lidar'], { specs: { detectionRange: figure(50) }, trl: 9 }),
      offer('kr-lidar', ['sensor.lidar'], far),
      offer('kr-hand', ['robot.gripper']),
    ],
    context,
  );
  expect(consortium?.members.map(({ company }) => company.id)).toEqual(['kr-lidar', 'kr-hand']);
});

it.each([
  [
    'one firm does as well',
    [offer('kr-both', ['sensor.lidar'], far), offer('kr-both', ['robot.gripper']), offer('kr-hand', ['robot.gripper'])],
    'No consortium is needed: kr-both covers everything by itself.',
  ],
  ['nobody covers something', [offer('kr-lidar', ['sensor.lidar'])], 'Nobody covers: Grippers, Detection range.'],
])('is none where %s', (_, offers, told) => {
  const result = buildConsortium(requirement, offers, context);
  expect(result.consortium).toBeNull();
  expect(result.state === 'proposed' ? '' : renderNoConsortium(result, 'en', namesIn('en'))).toBe(told);
});

it('is none for a requirement of one thing', () => {
  const one = aRequirement({ lane: 'robot-parts', tags: [requiredTag('sensor.lidar')] });
  expect(buildConsortium(one, [offer('kr-lidar', ['sensor.lidar'])], context).state).toBe('indivisible');
});
