import {
  COMPLIANCE_PHRASES,
  type ComplianceFacts,
  type DealNames,
  type FactName,
  type Finding,
  type Known,
  notLegalAdvice,
  type PartyFactName,
  partyView,
  type Question,
  QUESTION_FORMS,
  renderComplianceReason,
  renderOptions,
  renderQuestion,
  type Rule,
  RULES,
} from '../engine/compliance/index.js';
import { languageOf, textFor } from '../engine/facts/index.js';
import type { Locale } from '../errors/describe.js';
import { VOICES } from './overrides.js';
import type {
  ComplianceQuestionView,
  FindingView,
  KnownFactView,
  PartyVerdictView,
  VerdictView,
} from './verdict.dto.js';
import type { CurrentVerdict } from './current-verdict.js';
import type { Deal } from './deals.service.js';

const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** An object of such a shape, of no class. */
type Plain<T> = Pick<T, keyof T>;

/** Names as the reader reads them; companies by their external ids, as the engine calls them. */
interface Reading {
  readonly locale: Locale;
  readonly names: DealNames;
  /** Null for what is no company: `advisor`. */
  readonly idOf: (externalId: string | undefined) => string | null;
}

function readingOf({ deal: { companies } }: CurrentVerdict, locale: Locale): Reading {
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  const found = (externalId?: string) => companies.find(({ head }) => head.externalId === externalId);
  return {
    locale,
    names: {
      country: (code) => countries.of(code) ?? code,
      company: (id) => textFor(found(id)?.content.names ?? {}, languageOf(locale))?.text ?? id,
    },
    idOf: (externalId) => found(externalId)?.head.id ?? null,
  };
}

/** All of it, with laws by name: for advisors alone. */
export function verdictView(current: CurrentVerdict, locale: Locale): VerdictView {
  const { deal, verdict, pairs, stored, overrides, passage } = current;
  const reading = readingOf(current, locale);
  const phrases = COMPLIANCE_PHRASES[locale];
  return {
    match: deal.key.kind === 'match' ? deal.key.id : null,
    team: deal.key.kind === 'team' ? deal.key.id : null,
    version: stored.version,
    outcome: verdict.outcome,
    outcomeText: phrases.outcomes[verdict.outcome],
    passes: passage !== 'shut',
    overrides: overrides.map(({ advisor, reason, at }) => ({ advisor, reason, at: at.toISOString() })),
    overridesNeeded: VOICES[verdict.outcome],
    onDate: verdict.onDate,
    since: stored.createdAt.toISOString(),
    questions: verdict.questions.map((question) => ({
      ...questionView(question, reading),
      of: reading.idOf(question.of),
      rules: [...question.rules],
    })),
    tasks: verdict.tasks.map(({ code, owner, rules }) => ({
      code,
      text: phrases.tasks[code],
      owner: reading.idOf(owner),
      rules: [...rules],
    })),
    rules: verdict.rules.map((finding) => findingView(finding, reading)),
    facts: factViews(deal, reading),
    pairs: pairs.map(({ companies, outcome }) => ({
      companies: companies.map((id) => reading.idOf(id) ?? id),
      outcome,
      outcomeText: phrases.outcomes[outcome],
    })),
    notice: notLegalAdvice(locale),
  };
}

/** What one of the companies may see of it: neutral words, no law but its own. */
export function partyVerdictView(current: CurrentVerdict, companyId: string, locale: Locale): PartyVerdictView {
  const { deal, verdict } = current;
  const reading = readingOf(current, locale);
  const party = deal.companies.find(({ head }) => head.id === companyId);
  if (!party) throw new Error(`${companyId} is no party of ${deal.key.kind} ${deal.key.id}`);
  const { externalId, country } = party.head;
  const { standing, questions, tasks } = partyView(verdict, { id: externalId, country });
  const phrases = COMPLIANCE_PHRASES[locale];
  return {
    company: companyId,
    standing,
    standingText: phrases.standings[standing],
    questions: questions.map((question) => questionView(question, reading)),
    tasks: tasks.map((code) => ({ code, text: phrases.tasks[code] })),
    notice: notLegalAdvice(locale),
  };
}

function questionView(question: Question, { locale, names, idOf }: Reading): Plain<ComplianceQuestionView> {
  const { fact, about } = question;
  const form = QUESTION_FORMS[fact];
  return {
    fact,
    about: idOf(about),
    text: renderQuestion(about === undefined ? { fact } : { fact, about }, locale, names),
    kind: form.kind,
    unit: form.kind === 'number' ? form.unit : null,
    options: [...renderOptions(fact, locale)],
  };
}

function findingView(finding: Finding, { locale, names }: Reading): FindingView {
  const rule = RULES_BY_ID.get(finding.rule);
  if (!rule) throw new Error(`${finding.rule} is no rule`);
  const { outcomes, notApplied, statuses } = COMPLIANCE_PHRASES[locale];
  const isConcerned = finding.outcome !== 'notApplicable';
  const applied = isConcerned ? outcomes[finding.outcome] : notApplied[finding.why];
  return {
    rule: finding.rule,
    version: finding.version,
    name: rule.names[languageOf(locale)],
    jurisdiction: finding.jurisdiction,
    status: finding.status,
    statusText: statuses[finding.status],
    outcome: finding.outcome,
    outcomeText: applied,
    reason: 'reason' in finding ? renderComplianceReason(finding.reason, locale, names) : null,
    wouldBlock: 'wouldBlock' in finding && finding.wouldBlock === true,
    citation: rule.citation,
    sources: [...rule.sources],
    checkedAt: rule.checkedAt,
    confidence: rule.confidence,
  };
}

/** What several pairs of a team know alike is told once. */
function factViews(deal: Deal, reading: Reading): KnownFactView[] {
  const told = deal.facts.flatMap((facts) => factsOfPair(facts, deal, reading));
  return [...new Map(told.map((fact) => [JSON.stringify(fact), fact])).values()];
}

function factsOfPair(
  { parties, known }: ComplianceFacts,
  { answers }: Deal,
  { locale, names, idOf }: Reading,
): KnownFactView[] {
  const view = (question: Question, { value, source, by }: Known<unknown>): KnownFactView => {
    const about = idOf(question.about);
    const answer = answers.find((one) => one.fact === question.fact && one.about === about);
    return {
      fact: question.fact,
      about,
      text: renderQuestion(question, locale, names),
      value,
      source,
      by: idOf(by) ?? by,
      relayed: source === 'asked' && answer?.relayed === true,
    };
  };
  const entries = <K extends string>(facts: Readonly<Partial<Record<K, Known<unknown>>>>) =>
    Object.entries(facts) as [K, Known<unknown>][];
  return [
    ...entries<FactName>(known).map(([fact, told]) => view({ fact }, told)),
    ...parties.flatMap((party) =>
      entries<PartyFactName>(party.known).map(([fact, told]) => view({ fact, about: party.id }, told)),
    ),
  ];
}
