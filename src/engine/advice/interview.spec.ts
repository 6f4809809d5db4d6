import * as fc from 'fast-check';
import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { rankCapabilities } from '../scoring/rank.js';
import { capabilities, requirements } from '../scoring/testing/arbitraries.js';
import {
  aCapability,
  aClause,
  aCompany,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
  wording,
} from '../scoring/testing/builders.js';
import type { Interview, Question } from './advice.types.js';
import { withAnswer } from './answering.js';
import { interview } from './interview.js';
import { likelySubjects } from './subject-question.js';
import { adviceContext } from './testing/advice-world.js';

const context = adviceContext();
const tags = [offeredTag('sensor.lidar')];
const thin = aRequirement({ tags: [requiredTag('sensor.lidar')] });

const lidar = (id: string, over: Partial<CapabilityFacts> = {}): CapabilityFacts =>
  aCapability({ id, tags, company: aCompany({ id: `of-${id}` }), ...over });

const listOf = (requirement: RequirementFacts, candidates: readonly CapabilityFacts[]): readonly string[] =>
  rankCapabilities(requirement, candidates, context, candidates.length).listed.map(({ capability }) => capability.id);

const asked = ({ questions }: Interview): string[] =>
  questions.map(({ asked: one }) => (one.field === 'clauses' ? one.spec : one.field));
const questionFor = (found: Interview, what: string): Question | undefined =>
  found.questions.find(({ asked: one }) => (one.field === 'clauses' ? one.spec : one.field) === what);

describe('for any requirement and candidates', () => {
  const some = fc
    .uniqueArray(capabilities, { minLength: 1, maxLength: 6, selector: ({ id }) => id })
    .map((all) => all.map((one) => ({ ...one, tags: [...one.tags, ...tags], lanes: [] })));
  const needs = requirements.map((one) => ({
    ...one,
    tags: [requiredTag('sensor.lidar')],
    lane: 'component-supply' as const,
  }));

  it('every answer changes who is offered or in which order', () => {
    fc.assert(
      fc.property(needs, some, (requirement, candidates) => {
        for (const { asked: field, answers } of interview(requirement, candidates, context).questions) {
          expect(answers.length).toBeGreaterThan(0);
          for (const { value } of answers) {
            const answered = withAnswer(requirement, { asked: field, value });
            expect(listOf(answered, candidates)).not.toEqual(listOf(requirement, candidates));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('at most five questions are asked, the greatest change first, whatever the order of the candidates', () => {
    fc.assert(
      fc.property(needs, some, (requirement, candidates) => {
        const found = interview(requirement, candidates, context);
        const changes = found.questions.map(({ change }) => change);
        expect(changes.length).toBeLessThanOrEqual(5);
        expect(changes).toEqual(changes.toSorted((a, b) => b - a));
        expect(interview(requirement, candidates.toReversed(), context)).toEqual(found);
      }),
      { numRuns: 25 },
    );
  });

  it('what is answered is not asked again', () => {
    fc.assert(
      fc.property(needs, some, (requirement, candidates) => {
        const found = interview(requirement, candidates, context);
        const [first] = found.questions;
        const value = first?.answers[0]?.value;
        if (first === undefined || value === undefined) return;
        const after = interview(withAnswer(requirement, { asked: first.asked, value }), candidates, context);
        expect(after.questions.map((one) => JSON.stringify(one.asked))).not.toContain(JSON.stringify(first.asked));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a thin requirement', () => {
  const candidates = [
    lidar('a', { specs: { detectionRange: figure(80) }, leadTimeDays: 30 }),
    lidar('b', { specs: { detectionRange: figure(150) } }),
    lidar('c', { specs: { detectionRange: figure(300) } }),
    lidar('d'),
  ];

  it('is asked for a limit in the direction that is better, with how many keep it', () => {
    const range = questionFor(interview(thin, candidates, context), 'detectionRange');
    expect(range).toMatchObject({
      asked: { field: 'clauses', spec: 'detectionRange', op: '>=', unit: 'm' },
      form: 'number',
      stated: 3,
      candidates: 4,
      span: { min: 80, max: 300, measure: { unit: 'm' } },
    });
    expect(range?.answers).toContainEqual({ value: { kind: 'number', value: 150 }, suits: 2 });
    expect(range?.answers).toContainEqual({ value: { kind: 'number', value: 300 }, suits: 1 });
  });

  it('is not asked what it says, what nobody states and what all state alike', () => {
    const alike = candidates.map((one) => ({ ...one, cooperationModes: ['supply' as const], leadTimeDays: 30 }));
    const said = { ...thin, clauses: [aClause('c1', 'detectionRange', { op: '>=', value: 10 })] };
    expect(asked(interview(said, alike, context))).toEqual([]);
    expect(interview(said, alike, context).state).toBe('specific');
  });

  it('is asked first for what moves most of the list', () => {
    const one = { ...lidar('e', { specs: { weight: figure(2) } }) };
    const found = interview(thin, [...candidates, one], context);
    const [range, weight] = [questionFor(found, 'detectionRange'), questionFor(found, 'weight')];
    expect(range?.change).toBeGreaterThan(weight?.change ?? 0);
    expect(found.questions[0]?.change).toBe(Math.max(...found.questions.map(({ change }) => change)));
  });

  it('is asked for words by what is offered, one meaning once', () => {
    const buses = [wording('EtherCAT, CAN'), wording('ethercat'), wording('Modbus')];
    const found = interview(
      thin,
      buses.map((bus, at) => lidar(`bus-${at}`, { specs: { bus } })),
      context,
    );
    const words = questionFor(found, 'bus')?.answers.map(({ value, suits }) => [
      value.kind === 'word' && value.word,
      suits,
    ]);
    expect(words).toEqual(expect.arrayContaining([['EtherCAT', 2]]));
    expect(words?.map(([word]) => String(word).toLowerCase())).toEqual([
      ...new Set(words?.map(([word]) => String(word).toLowerCase())),
    ]);
  });

  it('is asked which kind of a broad thing it means, and the kind then counts', () => {
    const broad = aRequirement({ tags: [requiredTag('sensor.ranging')] });
    const kinds = [lidar('lidar-1'), lidar('lidar-2'), lidar('radar', { tags: [offeredTag('sensor.radar')] })];
    const which = questionFor(interview(broad, kinds, context), 'tags');
    expect(which).toMatchObject({ asked: { within: 'sensor.ranging' }, form: 'choice', stated: 3 });
    expect(which?.answers).toEqual([
      { value: { kind: 'code', code: 'sensor.lidar' }, suits: 2 },
      { value: { kind: 'code', code: 'sensor.radar' }, suits: 1 },
    ]);
  });

  it('is asked yes or no where one certificate alone tells candidates apart', () => {
    const certified = [lidar('a', { trl: 9 }), lidar('b', { trl: 9 }), lidar('c', { certifications: ['ce-mark'] })];
    const held = { ...thin, clauses: [aClause('c1', 'weight', { op: '<=', value: 5 })] };
    const weighing = certified.map((one) => ({ ...one, specs: { weight: figure(4) } }));
    expect(questionFor(interview(held, weighing, context), 'certifications')).toMatchObject({
      form: 'yes-no',
      answers: [{ value: { kind: 'code', code: 'ce-mark' }, suits: 1 }],
    });
  });

  it('has nothing to answer where nobody can be offered', () => {
    const grippers = [lidar('g', { tags: [offeredTag('robot.gripper')] })];
    expect(interview(thin, grippers, context)).toEqual({ state: 'no-candidates', candidates: 0, questions: [] });
  });
});

describe('a requirement without a subject', () => {
  const silent = aRequirement({ tags: [requiredTag('sector.automotive')] });

  it('is asked first what it is about, by what is offered most', () => {
    const supply = new Map([
      ['robot.gripper', 2],
      ['sensor.ranging', 7],
      ['sensor.radar', 0],
    ]);
    const found = interview(silent, [lidar('a')], context, supply);
    expect(found.state).toBe('no-subject');
    expect(found.questions).toEqual([
      expect.objectContaining({
        asked: { field: 'tags', within: null },
        answers: [
          { value: { kind: 'code', code: 'sensor.ranging' }, suits: 7 },
          { value: { kind: 'code', code: 'robot.gripper' }, suits: 2 },
        ],
      }),
    ]);
  });

  it('may be about what lies in the fields of its lane, or in the field that it names', () => {
    expect(likelySubjects(silent, ['sensor', 'robot'], context)).toEqual(['robot.gripper', 'sensor.ranging']);
    const robots = aRequirement({ tags: [requiredTag('robot')] });
    expect(likelySubjects(robots, ['sensor'], context)).toEqual(['robot.gripper']);
  });
});
