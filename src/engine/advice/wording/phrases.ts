import type { Asked, GapReport, Interview, OfferTerm, Question, UsualRange } from '../advice.types.js';

/** Texts of one language. Everything handed in is already named in it. */
export interface Phrases {
  /** @param fact name of what is left unsaid @param told how many ask and what they usually want, as sentences */
  readonly add: (fact: string, told: string) => string;
  readonly asked: (asked: number, of: number) => string;
  /** Of a fact that no requirement can ask for. */
  readonly weighed: string;
  readonly certify: (certification: string, told: string) => string;
  readonly usualRange: (kind: UsualRange['op'] | OfferTerm, figures: string) => string;
  readonly usualChoices: (choices: readonly (readonly [name: string, asked: number])[]) => string;
  readonly gapSummary: (state: GapReport['state'], requirements: number, gaps: number, related: string) => string;
  readonly related: (items: readonly (readonly [name: string, asked: number])[]) => string;
  readonly interviewSummary: (state: Interview['state'], candidates: number, questions: number) => string;
  readonly question: (asked: Asked, form: Question['form'], name: string) => string;
  readonly why: (stated: number, of: number, figures: string | null) => string;
  readonly whyKinds: (stated: number, of: number) => string;
  readonly whySubject: string;
  readonly yes: string;
}
