import { languageOf, type Locale } from '../engine/facts/index.js';
import type { ProposedSpec } from '../models/proposal-check.js';
import type { Proposals } from '../models/proposer.js';
import type { Reference } from '../taxonomy/reference.js';
import type { SpecInput } from './capability.dto.js';
import type { ProposalsView, ProposedSpecView } from './proposals.dto.js';

/** A figure that Naru has read by itself, as far as a proposal can repeat it. */
export interface KnownFigure {
  readonly spec?: string;
  readonly op?: string;
  readonly value?: unknown;
}

/** Proposals without what Naru has read in the text by itself, which is surer. */
export function proposalsView(
  { model, answered, tags, clauses, specs }: Proposals,
  known: { readonly tags: readonly string[]; readonly figures: readonly KnownFigure[] },
  reference: Reference,
  locale: Locale,
): ProposalsView {
  const language = languageOf(locale);
  const figures = new Set(known.figures.map(sameness));
  const specView = (proposed: ProposedSpec): Pick<ProposedSpecView, keyof ProposedSpecView> => ({
    spec: proposed.spec,
    name: reference.spec(proposed.spec)?.names[language] ?? proposed.spec,
    origin: 'model',
    value: Array.isArray(proposed.value) ? [...proposed.value] : (proposed.value as number | string),
    unit: proposed.unit,
    quote: proposed.quote,
  });
  return {
    model,
    answered,
    tags: tags
      .filter(({ code }) => !known.tags.includes(code))
      .map(({ code, quote }) => ({
        code,
        name: reference.concept(code)?.names[language] ?? code,
        origin: 'model',
        quote,
      })),
    clauses: clauses
      .filter((clause) => !figures.has(sameness(clause)))
      .map((clause) => ({ ...specView(clause), op: clause.op, need: clause.need })),
    specs: specs.filter((spec) => !figures.has(sameness(spec))).map(specView),
  };
}

const sameness = ({ spec, op, value }: KnownFigure): string =>
  JSON.stringify([spec ?? null, op ?? null, value ?? null]);

/** Specs in the form that a capability takes, as figures to compare proposals with. */
export const knownSpecs = (specs: Readonly<Record<string, SpecInput>>): KnownFigure[] =>
  Object.entries(specs).map(([spec, input]) => ({
    spec,
    value: typeof input === 'object' && 'value' in input ? input.value : input,
  }));
