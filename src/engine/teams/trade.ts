import type { Candidate, RoleSlot, TagFact } from '../facts/index.js';
import { byCodeUnits, divideRounded, weightedMean } from '../scoring/fixed-point.js';
import { referenceOf } from '../scoring/reference.js';
import { COMMON_GROUND, TAG_NEED_WEIGHTS } from '../scoring/weights.js';
import type { ScoringContext } from '../scoring/index.js';
import type { AskedSlot } from './asked-slot.js';
import type { SlotReason } from './reasons.js';
import { asksCapability, isCalledByName, servicesMeant } from './roles.js';

/** How a firm's offers stand to a role that asks for no product, by their tags alone. */
export interface Trade {
  readonly asksService: boolean;
  readonly asksSubject: boolean;
  /** Best answer to the services that the role means, 0..10000; null when it means none or the offer names no service. */
  readonly service: number | null;
  /** Best answer to what the opportunity speaks of, 0..10000; null when either says nothing. */
  readonly subject: number | null;
  /** The firm says what it offers, and it is neither. */
  readonly isOther: boolean;
  /** The offered tags that say so: of the service, then of the subject. */
  readonly reasons: readonly SlotReason[];
}

const NOTHING_ASKED: Trade = {
  asksService: false,
  asksSubject: false,
  service: null,
  subject: null,
  isOther: false,
  reasons: [],
};
/** What a whole field ("robots") is worth: shared by firms that may have little to do with each other. */
const FIELD_VALUE = 4_000;
const SERVICES = 'service';

interface Asked {
  readonly code: string;
  readonly weight: number;
}

/** What one offered tag answers: whether it names a service, how far the one that is meant, and each thing asked about. */
interface Answer {
  readonly isService: boolean;
  readonly service: number;
  readonly subject: readonly number[];
}

interface Question {
  readonly context: ScoringContext;
  readonly meant: readonly string[];
  readonly about: readonly Asked[];
  /** Many firms are asked the same, and their offers carry the same few hundred codes. */
  readonly byCode: Map<string, Answer>;
}

const questions = new WeakMap<RoleSlot, Question>();

/** A firm against a role that asks for no product, by the one of its offers that answers it best. */
export function trade({ slot, market }: AskedSlot, candidate: Candidate, context: ScoringContext): Trade {
  const { company, capabilities } = candidate;
  if (asksCapability(slot)) return NOTHING_ASKED;
  const question = questionOf(slot, context);
  const { meant, about } = question;
  const said = capabilities.filter(({ tags }) => tags.length > 0);
  const asks = { asksService: meant.length > 0, asksSubject: about.length > 0 };
  if (said.length === 0 || meant.length + about.length === 0) return { ...NOTHING_ASKED, ...asks };
  let best: Best = { service: null, subject: 0, tags: [] };
  for (const { tags } of said) {
    const answers = tags.map(({ code }) => answerOf(question, code));
    const service = answers.some(({ isService }) => isService)
      ? answers.reduce((most, answer) => Math.max(most, answer.service), 0)
      : null;
    const subject = subjectOf(answers, about);
    // One offer has to be both: who maintains plants and also sells robots does not maintain robots.
    if ((service ?? 0) + subject > (best.service ?? 0) + best.subject) best = { service, subject, tags };
  }
  return {
    ...asks,
    service: meant.length === 0 ? null : best.service,
    subject: about.length === 0 ? null : best.subject,
    isOther: isOther(best, { slot, isAway: company.country !== market, isAsked: about.length > 0 }),
    reasons: [meant, about.map(({ code }) => code)].flatMap((codes) => nearestOf(codes, best.tags, context)),
  };
}

interface Best {
  readonly service: number | null;
  readonly subject: number;
  readonly tags: readonly TagFact[];
}

/** The nearest pair of what is asked and what is offered, the first by code among equals. */
function nearestOf(asked: readonly string[], tags: readonly TagFact[], context: ScoringContext): SlotReason[] {
  const { hierarchy } = context;
  const pairs = asked.flatMap((required) => tags.map(({ code }) => ({ required, offered: code })));
  const [best] = pairs
    .map((pair) => ({ ...pair, value: nearness(pair.required, pair.offered, context) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || byCodeUnits(a.required, b.required) || byCodeUnits(a.offered, b.offered));
  if (best === undefined) return [];
  const { required, offered } = best;
  const { relation } = hierarchy.similarity(required, offered);
  return relation === 'none' ? [] : [{ code: 'scored', reason: { code: `tag-${relation}`, required, offered } }];
}

interface Stand {
  readonly slot: RoleSlot;
  readonly isAway: boolean;
  readonly isAsked: boolean;
}

/** A firm that comes from abroad comes for the subject; one at home may be what it is in any trade. */
function isOther({ service, subject }: Best, stand: Stand): boolean {
  const { slot, isAway, isAsked } = stand;
  if (isCalledByName(slot)) return (service ?? 0) === 0;
  return (service ?? 0) + subject === 0 || (isAway && isAsked && subject === 0);
}

/** Half by the best answer, since a firm need not do all that the opportunity speaks of, half by how much it answers. */
function subjectOf(answers: readonly Answer[], about: readonly Asked[]): number {
  if (about.length === 0) return 0;
  const values = about.map(({ weight }, at) => ({
    weight,
    value: answers.reduce((most, { subject }) => Math.max(most, subject[at] ?? 0), 0),
  }));
  const best = values.reduce((most, { value }) => Math.max(most, value), 0);
  return divideRounded(best + (weightedMean(values) ?? 0), 2);
}

function questionOf(slot: RoleSlot, context: ScoringContext): Question {
  const known = questions.get(slot);
  if (known?.context === context) return known;
  const about = (slot.about ?? [])
    .filter(({ code }) => !context.hierarchy.isWithin(code, SERVICES))
    .map(({ code, need }) => ({ code, weight: TAG_NEED_WEIGHTS[need] }));
  const made = { context, meant: servicesMeant(slot), about, byCode: new Map<string, Answer>() };
  questions.set(slot, made);
  return made;
}

function answerOf({ context, meant, about, byCode }: Question, code: string): Answer {
  const found = byCode.get(code);
  if (found !== undefined) return found;
  const made = {
    isService: context.hierarchy.isWithin(code, SERVICES),
    service: meant.reduce((most, one) => Math.max(most, nearness(one, code, context)), 0),
    subject: about.map((asked) => nearness(asked.code, code, context)),
  };
  byCode.set(code, made);
  return made;
}

function nearness(asked: string, offered: string, context: ScoringContext): number {
  const { value } = context.hierarchy.similarity(asked, offered);
  if (value < COMMON_GROUND) return 0;
  const concept = referenceOf(context).concepts.get(asked);
  return concept?.kind !== 'sector' && concept?.parents.length === 0 ? Math.min(value, FIELD_VALUE) : value;
}
