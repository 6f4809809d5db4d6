import type { Taxonomy, Text } from '../facts/index.js';
import { quoteOf, writtenFields, type WrittenTexts } from '../text/fields.js';
import { normaliseKeepingCase } from '../text/normalise.js';
import { settleProducts } from './angles.js';
import { certificationReader } from './certifications.js';
import { ingressFindings, trlFindings } from './codes.js';
import { deadlinesOf } from './deadline.js';
import { figuresOf } from './figures.js';
import { insistedIn } from './insistence.js';
import { joinLists } from './lists.js';
import { measures } from './measures.js';
import type { Passage } from './passage.js';
import { scopesOf, withLineEnds } from './scope.js';
import { specFindings } from './spec-findings.js';
import type { Finding, ReadDenial, ReadStatement, ReadWords, Side } from './statement.types.js';
import { topicSearch } from './topics.js';
import { tradeFinding } from './trade.js';
import { wordSearch } from './word-search.js';
import { OTHER_QUANTITIES, OTHER_QUANTITY } from './wording.js';
import { wordsReader } from './words.js';

export interface ClauseReader {
  /**
   * What a text states in figures and by certificates, in the order of its fields and words, each statement once: of
   * two that say the same, the surer one, then the first. Nothing is chosen where several meanings remain.
   */
  read(input: { readonly title: Text; readonly description: Text }, side: Side): ReadStatement[];
  /** What a text says of the specs that are told in words (bus, deployment, languages), in the order of its words. */
  readWords(input: { readonly title: Text; readonly description: Text }, side: Side): ReadWords[];
  /** The certifications that an offer plainly says it does not hold, each once, by their first words. */
  readDenied(input: { readonly title: Text; readonly description: Text }): ReadDenial[];
}

/** Prepares a taxonomy for reading clauses and specs from texts in Korean, Chinese and English. */
export function createClauseReader(taxonomy: Pick<Taxonomy, 'specKeys' | 'certifications'>): ClauseReader {
  const { specKeys, certifications } = taxonomy;
  const findNames = wordSearch([
    ...specKeys.flatMap(({ key, names, aliases, cues = [] }) =>
      [...Object.values(names), ...Object.values(aliases).flat(), ...cues].map((word) => [word, key] as const),
    ),
    ...OTHER_QUANTITIES.map((word) => [word, OTHER_QUANTITY] as const),
  ]);
  const topicsOf = topicSearch(specKeys);
  const measure = measures(specKeys);
  const findWords = wordsReader(specKeys);
  const certificates = certificationReader(certifications);
  const ingress = specKeys.find(({ key }) => key === 'ingressProtection');

  const prepared = new WeakMap<WrittenTexts, readonly Passage[]>();

  function passagesOf(input: WrittenTexts): readonly Passage[] {
    let known = prepared.get(input);
    if (known === undefined) prepared.set(input, (known = passagesIn(input)));
    return known;
  }

  /** The fields of one text; what one of them is about, all are. */
  function passagesIn(input: WrittenTexts): Passage[] {
    const fields = writtenFields(input).map((field) => {
      const folded = normaliseKeepingCase(field.text);
      const text = withLineEnds(field.text, folded);
      return { field, folded, text, scopes: scopesOf(text), insistedAt: insistedIn(text) };
    });
    const topics = topicsOf(fields);
    return fields.map((one) => ({ ...one, names: findNames(one.text), topics }));
  }

  function findingsIn(passage: Passage, side: Side): Finding[] {
    const { text } = passage;
    const { findings: deadlines, dates } = deadlinesOf(passage, side);
    const codes = [...ingressFindings(passage, ingress, side), ...(side === 'capability' ? trlFindings(passage) : [])];
    const taken = [...dates, ...codes];
    const free = figuresOf(text).filter(
      ({ start, end }) => !taken.some((other) => other.start < end && start < other.end),
    );
    const figures = joinLists(text, free);
    const trade: Finding[] = [];
    const measured = figures.flatMap((figure) => {
      const found = tradeFinding(passage, figure, side);
      if (found !== null) {
        if (found !== 'none') trade.push(found);
        return [];
      }
      // `±2mm@10m`: under which condition something holds is none of what is stated.
      const isCondition = text.charAt(figure.start - 1) === '@';
      if (isCondition && !/^\s?(?:fps|帧|프레임)/iu.test(text.slice(figure.end, figure.end + 5))) return [];
      const measurement = measure(text, figure);
      return measurement === null || measurement.readings.length === 0 ? [] : [{ figure, measurement }];
    });
    const specs = specFindings(passage, settleProducts(text, figures, measured, specKeys), side);
    return [...deadlines, ...codes, ...trade, ...specs, ...certificates.held(passage, side)];
  }

  return {
    read(input, side) {
      const statements = passagesOf(input).flatMap((passage) =>
        findingsIn(passage, side)
          .sort((a, b) => a.start - b.start || a.end - b.end)
          .map(({ fact, start, end, confidence, why, notes }): ReadStatement => ({
            ...fact,
            quote: quoteOf(passage.field, passage.folded.sourceSpan(start, end)),
            confidence,
            why,
            notes,
          })),
      );
      return once(statements);
    },
    readDenied(input) {
      const first = new Map<string, ReadDenial>();
      for (const passage of passagesOf(input))
        for (const { code, start, end } of certificates.denied(passage))
          if (!first.has(code))
            first.set(code, { code, quote: quoteOf(passage.field, passage.folded.sourceSpan(start, end)) });
      return [...first.values()];
    },
    readWords(input, side) {
      return passagesOf(input).flatMap(({ field, folded, text, scopes, insistedAt }) =>
        findWords(text, scopes, side === 'requirement' ? insistedAt : null).map(
          ({ spec, values, need, insisted, confidence, start, end }): ReadWords => ({
            kind: 'words',
            spec,
            values,
            need,
            ...(insisted && { insisted }),
            confidence,
            quote: quoteOf(field, folded.sourceSpan(start, end)),
          }),
        ),
      );
    },
  };
}

/** Texts in several languages say the same things; the need is left out of what makes them the same. */
function once(statements: readonly ReadStatement[]): ReadStatement[] {
  const surest = new Map<string, ReadStatement>();
  for (const statement of statements) {
    const said = sameness(statement);
    const known = surest.get(said);
    if (known === undefined || statement.confidence > known.confidence) surest.set(said, statement);
  }
  const insisted = new Set(statements.filter(insists).map(sameness));
  return statements
    .filter((statement) => surest.get(sameness(statement)) === statement)
    .map((statement) => (insisted.has(sameness(statement)) ? { ...statement, insisted: true } : statement));
}

const insists = (statement: ReadStatement): boolean => 'insisted' in statement && statement.insisted === true;

function sameness(statement: ReadStatement): string {
  switch (statement.kind) {
    case 'clause':
      return JSON.stringify(['clause', statement.spec, statement.bound]);
    case 'spec':
      return JSON.stringify(['spec', statement.spec, statement.min, statement.max]);
    case 'undecided':
      return JSON.stringify([
        'undecided',
        statement.alternatives.map((one) =>
          one.kind === 'clause' ? [one.spec, one.bound] : [one.spec, one.min, one.max],
        ),
      ]);
    case 'quantity':
      return JSON.stringify(['quantity', statement.min, statement.max, statement.per]);
    case 'budget':
      return JSON.stringify(['budget', statement.max, statement.currency]);
    case 'neededBy':
      return JSON.stringify(['neededBy', statement.date]);
    case 'certification':
      return JSON.stringify(['certification', statement.code]);
    case 'price':
      return JSON.stringify(['price', statement.min, statement.max, statement.currency]);
    case 'monthlyCapacity':
    case 'minOrder':
    case 'leadTimeDays':
    case 'trl':
      return JSON.stringify([statement.kind, statement.value]);
  }
}
