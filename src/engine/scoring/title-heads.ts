import type { QuoteField, RequirementFacts, TagFact } from '../facts/index.js';

/** `협동로봇용`, `无序抓取用`: used for it, whatever follows. */
const USED_FOR = /^[)）\]]?\s?(?:용|用|향)/u;
const ENGLISH_HEAD_END = /\b(?:for|with|of|in|on|to|at|using)\b/iu;
const SEPARATOR = /[,，、;；/|+]/u;
/** In brackets the middle dot lists things too; elsewhere it joins words to one. */
const SEPARATORS_IN_BRACKETS = /[,，、;；/|+·・]/gu;

/**
 * What titles name, each part of each title by itself: the last words in Korean and Chinese, those before `for` in
 * English. Tags of one phrase stand together.
 * @param titled tags with words in a title
 * @param isForm tells what says only how a thing is built: what such a head is for belongs to the head
 * @param isService tells services: who sells and maintains is looked for as both
 */
export function headsOf(
  titled: readonly TagFact[],
  title: RequirementFacts['title'],
  isForm: (code: string) => boolean,
  isService: (code: string) => boolean,
): TagFact[][] {
  return (['ko', 'zh', 'en'] as const).flatMap((language) => {
    const text = title[language] ?? '';
    const field: QuoteField = `title.${language}`;
    const inField = titled.filter(({ quote }) => quote?.field === field);
    return partsOf(text).flatMap(({ start, end }) => {
      const inPart = inField.filter(({ quote }) => quote !== null && start <= quote.start && quote.end <= end);
      return headsOfPart(inPart, text, { start, end }, isForm, isService);
    });
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A title may list several things; what stands in brackets belongs to the part around it. */
function partsOf(text: string): Stretch[] {
  const outside = withoutBrackets(text);
  const ends = Array.from(outside, (character, index) => (SEPARATOR.test(character) ? index : -1)).filter(
    (at) => at >= 0,
  );
  return [...ends, text.length].map((end, order) => ({ start: order === 0 ? 0 : (ends[order - 1] ?? 0) + 1, end }));
}

/** Brackets and what is in them blanked out, offsets kept. */
const withoutBrackets = (text: string): string =>
  text.replace(/[(（[][^()（）[\]]*[)）\]]/gu, (bracket) => ' '.repeat(bracket.length));

function headsOfPart(
  tags: readonly TagFact[],
  text: string,
  part: Stretch,
  isForm: (code: string) => boolean,
  isService: (code: string) => boolean,
): TagFact[][] {
  const outside = withoutBrackets(text);
  const placed = tags.flatMap((tag) =>
    tag.quote === null ? [] : [{ tag, start: tag.quote.start, end: tag.quote.end }],
  );
  const direct = placed.filter(
    ({ start, end }) => outside.slice(start, end).trim() !== '' && !USED_FOR.test(text.slice(end)),
  );
  const cut = ENGLISH_HEAD_END.exec(outside.slice(part.start, part.end));
  const before = cut === null ? [] : direct.filter(({ end }) => end <= part.start + cut.index);
  const candidates = before.length > 0 ? before : direct;
  const last = Math.max(...candidates.map(({ end }) => end));
  // Brackets right after the head name the same thing in another way: 엣지 AI 반도체(NPU).
  const bracketed = placed.filter(
    ({ start, end }) => start >= last && outside.slice(start, end).trim() === '' && before.length === 0,
  );
  const atEnd = candidates.filter(({ end }) => end === last);
  // Names that run into each other are one name: 차량용 카메라 and 카메라모듈 of 차량용 카메라모듈.
  const serves = atEnd.some(({ tag }) => isService(tag.code));
  const ending = candidates.filter(
    ({ tag, start, end }) =>
      end === last || atEnd.some((one) => start < one.start && one.start < end) || (serves && isService(tag.code)),
  );
  // A small language model for radiology reports is about the reports: 판독문 생성 경량 LLM.
  const heads = ending.every(({ tag }) => isForm(tag.code)) ? candidates : ending;
  // A list in brackets names several things: 구동부품 (감속기·모터).
  const items = new Map<number, typeof bracketed>();
  for (const one of bracketed) {
    const item = text.slice(0, one.start).match(SEPARATORS_IN_BRACKETS)?.length ?? 0;
    items.set(item, [...(items.get(item) ?? []), one]);
  }
  const groups = items.size > 1 ? [heads, ...items.values()] : [[...heads, ...bracketed]];
  return groups.map((group) => group.map(({ tag }) => tag)).filter((group) => group.length > 0);
}
