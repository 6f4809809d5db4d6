import type { Taxonomy, Text } from '../facts/index.js';
import { quoteOf, writtenFields, type WrittenField } from '../text/fields.js';
import { normaliseKeepingCase } from '../text/normalise.js';
import { settleProducts } from './angles.js';
import { certificationReader } from './certifications.js';
import { ingressFindings, trlFindings } from './codes.js';
import { deadlinesOf } from './deadline.js';
import { figuresOf } from './figures.js';
import { measures } from './measures.js';
import type { Passage } from './passage.js';
import { scopesOf, withLineEnds } from './scope.js';
import { specFindings } from './spec-findings.js';
import type { Finding, ReadStatement, Side } from './statement.types.js';
import { tradeFinding } from './trade.js';
import { wordSearch } from './word-search.js';
import { SPEC_CUES } from './wording.js';

export interface ClauseReader {
  /**
   * What a text states in figures and by certificates, in the order of its fields and words, each statement once: of
   * two that say the same, the surer one, then the first. Nothing is chosen where several meanings remain.
   */
  read(input: { readonly title: Text; readonly description: Text }, side: Side): ReadStatement[];
}

/** Prepares a taxonomy for reading clauses and specs from texts in Korean, Chinese and English. */
export function createClauseReader(taxonomy: Pick<Taxonomy, 'specKeys' | 'certifications'>): ClauseReader {
  const { specKeys, certifications } = taxonomy;
  const findNames = wordSearch(
    specKeys.flatMap(({ key, names, aliases }) =>
      [...Object.values(names), ...Object.values(aliases).flat(), ...(SPEC_CUES[key] ?? [])].map(
        (word) => [word, key] as const,
      ),
    ),
  );
  const measure = measures(specKeys);
  const readCertifications = certificationReader(certifications);
  const ingress = specKeys.find(({ key }) => key === 'ingressProtection');

  function findingsIn(field: WrittenField, side: Side): { passage: Passage; findings: Finding[] } {
    const folded = normaliseKeepingCase(field.text);
    const text = withLineEnds(field.text, folded);
    const passage: Passage = { field, folded, text, scopes: scopesOf(text), names: findNames(text) };
    const { findings: deadlines, dates } = deadlinesOf(passage, side);
    const codes = [...ingressFindings(passage, ingress, side), ...(side === 'capability' ? trlFindings(passage) : [])];
    const taken = [...dates, ...codes];
    const figures = figuresOf(text).filter(
      ({ start, end }) => !taken.some((other) => other.start < end && start < other.end),
    );
    const trade: Finding[] = [];
    const measured = figures.flatMap((figure) => {
      const found = tradeFinding(passage, figure, side);
      if (found !== null) {
        if (found !== 'none') trade.push(found);
        return [];
      }
      const measurement = measure(text, figure);
      return measurement === null || measurement.readings.length === 0 ? [] : [{ figure, measurement }];
    });
    const specs = specFindings(passage, settleProducts(text, figures, measured, specKeys), side);
    return { passage, findings: [...deadlines, ...codes, ...trade, ...specs, ...readCertifications(passage, side)] };
  }

  return {
    read(input, side) {
      const statements = writtenFields(input).flatMap((field) => {
        const { passage, findings } = findingsIn(field, side);
        return findings
          .sort((a, b) => a.start - b.start || a.end - b.end)
          .map(({ fact, start, end, confidence, why, notes }): ReadStatement => ({
            ...fact,
            quote: quoteOf(field, passage.folded.sourceSpan(start, end)),
            confidence,
            why,
            notes,
          }));
      });
      return once(statements);
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
  return statements.filter((statement) => surest.get(sameness(statement)) === statement);
}

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
