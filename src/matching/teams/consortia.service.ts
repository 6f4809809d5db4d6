import { Injectable } from '@nestjs/common';
import { companyFacts } from '../../companies/company.facts.js';
import type { Locale } from '../../engine/facts/index.js';
import { evidenceOf as rowsOf, type EvidenceRow, namesFor } from '../../engine/scoring/index.js';
import {
  type ConsortiumResult,
  renderNoConsortium,
  type ScopeItem,
  scopeItemName,
  type TeamNames,
} from '../../engine/teams/index.js';
import { RequirementsService } from '../../requirements/requirements.service.js';
import type { ReasonView } from '../lists/match.dto.js';
import { evidenceView } from '../lists/match.view.js';
import {
  type CapabilityInput,
  capabilityFactsOf,
  type CompanyInput,
  requirementFactsOf,
  type RunInputs,
} from '../runs/scoring-input.js';
import { scoringContext } from '../scoring-context.js';
import type { ConsortiaView, ConsortiumOfferView, ConsortiumView, ScopeItemView } from './consortium.dto.js';
import { MarketNow } from './market-now.js';
import type { ScoredConsortium } from './scored-teams.js';
import { companyView, namesOfTeam, pairView } from './team.view.js';

type Proposed = Extract<ScoredConsortium, { state: 'proposed' }>;

/** Firms that together cover a requirement that no single one covers. Looked for when asked; nothing is saved. */
@Injectable()
export class ConsortiaService {
  constructor(
    private readonly market: MarketNow,
    private readonly requirements: RequirementsService,
  ) {}

  async ofRequirement(id: string, locale: Locale): Promise<ConsortiaView> {
    await this.requirements.require(id);
    const { asOf, inputs, scorer, reference } = await this.market.read();
    const requirement = inputs.requirements.find((one) => one.id === id);
    if (!requirement) throw new Error(`Requirement ${id} has no revision`);
    const result = await scorer.consortium({ requirement });
    const context = scoringContext(reference, asOf);
    const names = namesOfTeam(locale, namesFor(locale, context), mentioned(result, inputs));
    const asked = requirementFactsOf(requirement, inputs.companies, reference);
    const evidenceOf = (offer: CapabilityInput): readonly EvidenceRow[] =>
      rowsOf(asked, capabilityFactsOf(offer, inputs.companies, reference), context);
    return {
      requirement: id,
      state: result.state,
      reason: result.state === 'proposed' ? null : reasonView(withoutConsortium(result, inputs), locale, names),
      items: result.state === 'proposed' ? [consortiumView(result, { inputs, names, locale, evidenceOf })] : [],
      uncovered: result.state === 'uncovered' ? result.items.map((item) => itemView(item, names)) : [],
      company: result.state === 'one-firm' ? companyView(inputs.companies, result.company) : null,
    };
  }
}

function mentioned(result: ScoredConsortium, { companies }: RunInputs): CompanyInput[] {
  const ids =
    result.state === 'proposed'
      ? result.members.map(({ company }) => company)
      : result.state === 'one-firm'
        ? [result.company]
        : [];
  return ids.flatMap((id) => companies.get(id) ?? []);
}

type None = Exclude<ConsortiumResult, { state: 'proposed' }>;

function withoutConsortium(result: Exclude<ScoredConsortium, Proposed>, { companies }: RunInputs): None {
  if (result.state !== 'one-firm') return { ...result, consortium: null };
  const company = companies.get(result.company);
  if (!company) throw new Error(`The company ${result.company} has no revision`);
  return { state: 'one-firm', consortium: null, company: companyFacts(company.externalId, company.content) };
}

function reasonView(result: None, locale: Locale, names: TeamNames): ReasonView {
  const text = renderNoConsortium(result, locale, names);
  switch (result.state) {
    case 'one-firm':
      return { code: result.state, text, facts: { company: result.company.id } };
    case 'uncovered':
      return { code: result.state, text, facts: { items: result.items } };
    case 'too-many-firms':
      return { code: result.state, text, facts: { most: result.most } };
    case 'indivisible':
      return { code: result.state, text, facts: {} };
  }
}

interface Shown {
  readonly inputs: RunInputs;
  readonly names: TeamNames;
  readonly locale: Locale;
  readonly evidenceOf: (offer: CapabilityInput) => readonly EvidenceRow[];
}

function consortiumView({ members, pairs, value, gap }: Proposed, shown: Shown): ConsortiumView {
  const { inputs, names, locale } = shown;
  return {
    members: members.map(({ company, capabilities, items, share, lead }) => ({
      company: companyView(inputs.companies, company),
      capabilities: offersView(capabilities, items, shown),
      items: items.map((item) => itemView(item, names)),
      share,
      lead,
    })),
    pairs: pairs.map((pair) => pairView(pair, locale, names)),
    value: value / 100,
    gap: gap / 100,
  };
}

/** The evidence for each item of a part, beside the first of the offers that covers it. */
function offersView(ids: readonly string[], items: readonly ScopeItem[], shown: Shown): ConsortiumOfferView[] {
  const { inputs, names, locale, evidenceOf } = shown;
  const told = new Set<ScopeItem>();
  return inputs.capabilities
    .filter(({ id }) => ids.includes(id))
    .map((offer) => {
      const covered = evidenceOf(offer).filter(({ need, state }) => need === 'must' && state === 'satisfied');
      const evidence = items.flatMap((item) => {
        const row = told.has(item) ? undefined : covered.find((one) => isOf(item, one));
        if (row === undefined) return [];
        told.add(item);
        return [evidenceView(row, locale, names)];
      });
      return { id: offer.id, title: offer.content.title, evidence };
    });
}

function isOf(item: ScopeItem, { clause, wanted }: EvidenceRow): boolean {
  switch (item.kind) {
    case 'tag':
      return wanted.kind === 'tag' && wanted.tag === item.tag;
    case 'clause':
      return wanted.kind === 'spec' && clause === item.clause;
    case 'certification':
      return wanted.kind === 'certification' && wanted.certification === item.certification;
  }
}

function itemView(item: ScopeItem, names: TeamNames): ScopeItemView {
  const name = scopeItemName(item, names);
  switch (item.kind) {
    case 'tag':
      return { kind: item.kind, code: item.tag, name };
    case 'clause':
      return { kind: item.kind, code: item.spec, name };
    case 'certification':
      return { kind: item.kind, code: item.certification, name };
  }
}
