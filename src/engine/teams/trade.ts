import type { Candidate, RoleSlot, TagFact } from '../facts/index.js';
import { byCodeUnits, divideRounded, weightedMean, WHOLE } from '../scoring/fixed-point.js';
import { referenceOf } from '../scoring/reference.js';
import { sectorsOf } from '../scoring/sectors.js';
import { COMMON_GROUND, TAG_NEED_WEIGHTS } from '../scoring/weights.js';
import type { ScoringContext } from '../scoring/index.js';
import type { AskedSlot } from './asked-slot.js';
import type { SlotReason } from './reasons.js';
import { asksCapability, filledByFirms, isCalledByName, servicesMeant } from './roles.js';

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
/** What a thing is worth that goes with the one that is asked about. */
const RELATED = 4_000;
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
  readonly sectors: ReadonlySet<string>;
  /** Many firms are asked the same, and their offers carry the same few hundred codes. */
  readonly byCode: Map<string, Answer>;
}

const questions = new WeakMap<RoleSlot, Question>();

/** A firm against a role that asks for no product, by the one of its offers that answers it best. */
export function trade(asked: AskedSlot, candidate: Candidate, context: ScoringContext): Trade {
  const { slot, market } = asked;
  const { company, capabilities } = candidate;
  if (asksCapability(slot)) return NOTHING_ASKED;
  const question = questionOf(asked, context);
  const { meant, about } = question;
  const said = capabilities.filter(({ tags }) => tags.length > 0);
  const asks = { asksService: meant.length > 0, asksSubject: about.length > 0 };
  if (meant.length + about.length === 0) return { ...NOTHING_ASKED, ...asks };
  let best: Best | null = null;
  for (const offer of said) {
    const { tags } = offer;
    const answers = tags.map(({ code }) => answerOf(question, code));
    const service = answers.some(({ isService }) => isService)
      ? answers.reduce((most, answer) => Math.max(most, answer.service), 0)
      : null;
    const subject = subjectOf(answers, about);
    const isApart = subject === 0 && servesOthers(question.sectors, sectorsOf(offer, context));
    const saysSubject = answers.some(({ isService }) => !isService);
    // One offer has to be both: who maintains plants and also sells robots does not maintain robots.
    const sum = (service ?? 0) + subject;
    const comesFirst =
      best === null || (isApart === best.isApart ? sum > (best.service ?? 0) + best.subject : best.isApart);
    if (comesFirst) best = { service, subject, saysSubject, isApart, tags };
  }
  if (best === null) return { ...NOTHING_ASKED, ...asks };
  return {
    ...asks,
    service: meant.length === 0 ? null : best.service,
    subject: about.length === 0 || !best.saysSubject ? null : subjectValue(best.subject, asked.prior),
    isOther: isOther(best, { slot, isAway: company.country !== market, isAsked: about.length > 0 }),
    reasons: [meant, about.map(({ code }) => code)].flatMap((codes) => nearestOf(codes, best.tags, context)),
  };
}

/** Whoever says something of the subject stands before one who says nothing, whose value is the prior. */
const subjectValue = (subject: number, prior: number): number =>
  subject === 0 ? 0 : prior + divideRounded(subject * (WHOLE - prior), WHOLE);

interface Best {
  readonly service: number | null;
  readonly subject: number;
  /** Whether it names more than services. */
  readonly saysSubject: boolean;
  /** Whether it answers nothing that the opportunity speaks of, and is for other sectors. */
  readonly isApart: boolean;
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

/** A firm that comes from abroad comes for the subject, if it says one; one at home may be what it is in any trade. */
function isOther({ service, subject, saysSubject, isApart }: Best, stand: Stand): boolean {
  const { slot, isAway, isAsked } = stand;
  // Works and services are learnt in a sector; who operates or sells may well do so in another.
  if (isApart && !filledByFirms(slot)) return true;
  if (isCalledByName(slot)) return (service ?? 0) === 0;
  // Works at home and says nothing of what it works on.
  if (!saysSubject && !isAway) return false;
  return (service ?? 0) + subject === 0 || (isAway && isAsked && saysSubject && subject === 0);
}

/** Whether both name sectors, and none is of both. */
export const servesOthers = (asked: ReadonlySet<string>, served: ReadonlySet<string>): boolean =>
  asked.size > 0 && served.size > 0 && ![...asked].some((sector) => served.has(sector));

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

function questionOf({ slot, requirement }: AskedSlot, context: ScoringContext): Question {
  const known = questions.get(slot);
  if (known?.context === context) return known;
  const about = (slot.about ?? [])
    .filter(({ code }) => !context.hierarchy.isWithin(code, SERVICES))
    .map(({ code, need }) => ({ code, weight: TAG_NEED_WEIGHTS[need] }));
  const sectors = sectorsOf({ ...requirement, tags: slot.about ?? [] }, context);
  const made = { context, meant: servicesMeant(slot), about, sectors, byCode: new Map<string, Answer>() };
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

/** A scanner and the hospitals that it stands in: a thing and a sector that the taxonomy names for each other. */
function isRelated(asked: string, offered: string, context: ScoringContext): boolean {
  const { relatives, concepts } = referenceOf(context);
  const isSector = (code: string): boolean => concepts.get(code)?.kind === 'sector';
  if (isSector(asked) === isSector(offered)) return false;
  const [thing, sector] = isSector(asked) ? [offered, asked] : [asked, offered];
  return [thing, ...context.hierarchy.ancestors(thing)].some((one) => relatives.get(one)?.has(sector) === true);
}

function nearness(asked: string, offered: string, context: ScoringContext): number {
  const { value } = context.hierarchy.similarity(asked, offered);
  if (value < COMMON_GROUND) return isRelated(asked, offered, context) ? RELATED : 0;
  const concept = referenceOf(context).concepts.get(asked);
  return concept?.kind !== 'sector' && concept?.parents.length === 0 ? Math.min(value, FIELD_VALUE) : value;
}
