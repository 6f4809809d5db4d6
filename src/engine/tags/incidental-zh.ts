import type { Stretch } from './exclusions.js';
import {
  ABILITY,
  AT_A_PART,
  AUDIENCE,
  BROUGHT,
  CARRIED_BY,
  CERTIFIES,
  CONNECTED,
  CUSTOMERS,
  DEALT,
  DEALT_AFTER,
  DONE_BEFORE,
  DONE_WITHOUT,
  FOR_SECTOR,
  HISTORY,
  MADE,
  NO_SECTOR_AFTER,
  ONLY_TOLD,
  OPENS_CLAUSE,
  OTHER_DEED,
  OWNED,
  REPLACES,
  SECTOR_AFTER,
  SEEKS,
  SEEN,
  TRADED,
} from './incidental-zh-words.js';
import type { IncidentalWords, Mention } from './incidental.types.js';
import { stretchesIn, within } from './stretches.js';

/** Words of so many characters mostly say by themselves what is meant; shorter ones are parts of other things. */
const LONG = 4;
/** A clause with hardly more than one thing in it offers or asks for it. */
const ALONE = 6;

/**
 * Things that nearly every text names for another's sake, with all that is narrower: what something is made of, runs on,
 * is told by or can do besides.
 */
const FOR_ANOTHER = new Set(
  (
    'robot.material robot.structure robot.die-casting robot.moulded-part robot.machined-part ' +
    'robot.forging robot.powder-metallurgy robot.battery robot.seal robot.lubricant robot.connector ' +
    'robot.harness robot.cable robot.cooling-fan robot.power-supply robot.bearing robot.gear robot.shaft ' +
    'robot.brake robot.motor-winding robot.motor-core robot.magnet robot.fixture robot.solenoid-valve ' +
    'robot.calibration robot.interaction robot.programming robot.motion-planning robot.navigation ' +
    'robot.controller.force robot.middleware factory.casting factory.heat-treatment factory.cleanroom ' +
    'factory.energy factory.laser.source factory.utility factory.smt factory.measurement factory.cad ' +
    'ai-chip.packaging ai-chip.substrate robot.industrial.machine-tending ai-chip.passive ai-chip.pcb ai-chip.discrete ai-chip.cpu ai-chip.server ' +
    'ai-chip.memory ai-chip.thermal ai-chip.relay ai-chip.antenna ai-chip.accelerator.gpu ' +
    'ai-chip.accelerator.gpu-card llm.training-corpus llm.security llm.fine-tuning llm.analytics ' +
    'llm.edge-ai llm.infrastructure llm.explainable llm.time-series llm.automl llm.business-intelligence ' +
    'mobility.battery-pack mobility.bms mobility.positioning mobility.perception.obstacle ' +
    'mobility.software-defined-vehicle.ota sensor.touch sensor.code-reader sensor.rfidrobot'
  ).split(' '),
);
/** Field roots and other broad words. */
const BROAD_CONCEPTS = new Set(
  (
    'robot robot.motor robot.arm sensor sensor.camera sensor.acoustic medical factory factory.automation ' +
    'factory.inspection factory.machine-vision factory.iiot factory.safety ai-chip llm.computer-vision'
  ).split(' '),
);

/** Sentences and their clauses. What runs on for longer than any clause does is cut, so that no text is slow to read. */
const SENTENCE = /[^。!?;]+/gu;
const CLAUSE = /[^,()]{1,120}/gu;

function isForAnother(code: string): boolean {
  const parts = code.split('.');
  return parts.some((_, index) => FOR_ANOTHER.has(parts.slice(0, index + 1).join('.')));
}

function isDealt(before: string, after: string): boolean {
  const between = DEALT.exec(before)?.groups?.['between'];
  return (between !== undefined && !OTHER_DEED.test(between)) || DEALT_AFTER.test(after);
}

function inPassing(text: string): (mention: Mention) => boolean {
  const elsewhere: Stretch[] = [];
  const clauses: Stretch[] = [];
  const patterns = [
    // Who looks for another in place of what is in use asks for the same.
    ...(REPLACES.test(text) ? [] : [OWNED]),
    BROUGHT,
    DONE_WITHOUT,
    ...HISTORY,
    ...CONNECTED,
    ...MADE,
    ...(SEEKS.test(text) ? [TRADED] : []),
  ];
  for (const sentence of text.matchAll(SENTENCE)) {
    for (const clause of sentence[0].matchAll(CLAUSE)) {
      const offset = sentence.index + clause.index;
      clauses.push({ start: offset, end: offset + clause[0].length });
      elsewhere.push(...stretchesIn(clause[0], offset, patterns));
    }
  }
  return (mention) => {
    const { start, end } = mention;
    if (within(elsewhere, start, end) || DONE_BEFORE.test(text.slice(end, end + 12))) return true;
    const clause = clauses.find((one) => one.start <= start && start < one.end);
    if (clause === undefined) return false;
    const words = {
      before: text.slice(clause.start, start),
      own: text.slice(start, end),
      after: text.slice(end, clause.end),
    };
    return isBare(mention, words);
  };
}

/** 医疗 names a field as the word of a sector does; care and mobility are said of as technologies are. */
function asKind(code: string, kind: Mention['concept']['kind']): Mention['concept']['kind'] {
  if (code === 'medical') return 'sector';
  return kind === 'service' && /^(?:medical|mobility)\./u.test(code) ? 'technology' : kind;
}

/** A clause, cut at a mention. */
interface ClauseWords {
  readonly before: string;
  readonly own: string;
  readonly after: string;
}

/** Whether nothing around a mention says that it is meant. The first clause of a text says what it is all about. */
function isBare(mention: Mention, { before, own, after }: ClauseWords): boolean {
  const { start, end, ofSubject } = mention;
  const opening = start === before.length;
  const short = end - start < LONG;
  const isAlone = before.length + after.length <= ALONE;
  const { code, kind } = mention.concept;
  switch (asKind(code, kind)) {
    case 'sector':
      if (short && (NO_SECTOR_AFTER.test(after) || CARRIED_BY.test(before))) return true;
      return short && !opening && !FOR_SECTOR.test(before) && !SECTOR_AFTER.test(after);
    case 'service':
      if (ONLY_TOLD.test(after) || CARRIED_BY.test(before) || AUDIENCE.test(before)) return true;
      if (code.startsWith('service.certification') && !CERTIFIES.test(before + own + after)) return true;
      if (ofSubject || isAlone || opening || OPENS_CLAUSE.test(before)) return false;
      return !isDealt(before, after);
    case 'product':
    case 'technology':
      if (ONLY_TOLD.test(after) || AT_A_PART.test(after) || SEEN.test(before) || CUSTOMERS.test(before)) return true;
      if (ofSubject || (opening && !BROAD_CONCEPTS.has(code))) return false;
      if (before === '' && after === '' && !BROAD_CONCEPTS.has(code)) return false;
      if (isForAnother(code) || BROAD_CONCEPTS.has(code)) return ABILITY.test(before) || !isDealt(before, after);
      if (!short && isAlone) return false;
      if (kind !== 'product') return short && !ABILITY.test(before) && !isDealt(before, after);
      return !isDealt(before, after);
  }
}

/** Chinese, of descriptions. */
export const CHINESE_INCIDENTAL: IncidentalWords = { inPassing };
