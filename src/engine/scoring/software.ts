import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { laneOf } from './reference.js';
import type { ScoringContext } from './score.types.js';

/** What who makes software says of it, in a title, a description or the name of the trade. */
const SOFTWARE =
  /\b(?:AI|LLM|GPT|SW|S\/W|SaaS|API|OCR|software|models?|agents?|engine|platform)\b|인공지능|소프트웨어|솔루션|플랫폼|에이전트|엔진|챗봇|모델|프로그램|알고리즘|러닝|정보시스템|앱|어시스턴트|데이터|추천|예측|인식|연동|검색|人工智能|软件|模型|智能|平台|算法/iu;
/** What a requirement of software says besides. */
const ASKS_SOFTWARE = /AI|LLM|SaaS|软件|模型|智能|算法|生成|编写|撰写|问答|助手|인공지능|소프트웨어|모델|에이전트/iu;
const LANE_OF_SOFTWARE: ReadonlySet<string> = new Set(['llm', 'medical']);
const SOFTWARE_FIELDS = ['llm', 'medical.ai'] as const;

/**
 * Whether software is asked for, in a lane for it, and the offer says of nothing that it is software: a maker of
 * medicines for a model that reads their literature, inspection machines where recorded calls are inspected.
 */
export function lacksSoftware(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): boolean {
  const { fields } = laneOf(context, requirement.lane);
  const isLaneOfSoftware = fields.includes('llm') && fields.every((field) => LANE_OF_SOFTWARE.has(field));
  if (!isLaneOfSoftware || !asksSoftware(requirement, context)) return false;
  return !capability.tags.some(({ code }) => isSoftware(code, context)) && !namesSoftware(capability);
}

const asksSoftware = (requirement: RequirementFacts, context: ScoringContext): boolean =>
  requirement.tags.some(({ code }) => isSoftware(code, context)) || says(ASKS_SOFTWARE, requirement);

const isSoftware = (code: string, { hierarchy }: ScoringContext): boolean =>
  SOFTWARE_FIELDS.some((field) => hierarchy.isWithin(code, field));

/** Facts are immutable, and every requirement meets every offer. */
const named = new WeakMap<CapabilityFacts, boolean>();

function namesSoftware(capability: CapabilityFacts): boolean {
  const known = named.get(capability) ?? says(SOFTWARE, capability);
  named.set(capability, known);
  return known;
}

const says = (words: RegExp, { title, description }: RequirementFacts | CapabilityFacts): boolean =>
  [title, description].some((texts) => Object.values(texts).some((text) => words.test(text)));
