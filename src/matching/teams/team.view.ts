import type { CapabilityFacts, Locale, OpportunityFacts, Text } from '../../engine/facts/index.js';
import type { NameLookup, ScoringContext } from '../../engine/scoring/index.js';
import {
  type MarketReason,
  type PairReason,
  renderPairReason,
  renderSideGap,
  renderSlotGap,
  renderSlotReason,
  roleEvidence,
  type SlotReason,
  type TeamNames,
  teamNames,
} from '../../engine/teams/index.js';
import { textFor, languageOf } from '../../engine/facts/index.js';
import type { EvidenceView, ReasonView } from '../lists/match.dto.js';
import { evidenceView } from '../lists/match.view.js';
import type { CapabilityInput, CompanyInput } from '../runs/scoring-input.js';
import type { SlimFill, SlimFit, SlimGap, SlimMember, SlimPair, SlimTeam } from './scored-teams.js';
import type {
  FilledRoleView,
  NearestCandidateView,
  RoleFitView,
  RoleGapView,
  TeamCompanyView,
  TeamMemberView,
  TeamPairView,
  TeamView,
} from './team.dto.js';

/** What the figures of teams are shown with: the records as they stood when they were solved. */
export interface TeamRecords {
  readonly companies: ReadonlyMap<string, CompanyInput>;
  readonly capabilities: ReadonlyMap<string, CapabilityInput>;
  readonly opportunity: OpportunityFacts;
  readonly factsOf: (capability: CapabilityInput) => CapabilityFacts;
  readonly context: ScoringContext;
}

const points = (value: number): number => value / 100;
const fraction = (value: number): number => value / 10_000;

/** Names in which companies are called as the reader would call them. */
export function namesOfTeam(locale: Locale, names: NameLookup, companies: Iterable<CompanyInput>): TeamNames {
  const byExternalId = new Map([...companies].map(({ externalId, content }) => [externalId, content.names as Text]));
  const language = languageOf(locale);
  return teamNames(locale, names, (id) => textFor(byExternalId.get(id) ?? {}, language)?.text ?? id);
}

export interface TeamViews {
  readonly team: (team: SlimTeam, id: string) => TeamView;
  readonly gap: (gap: SlimGap) => RoleGapView;
}

/**
 * Renders teams for one reader. Without `explained` the figures are of another version: its reasons and evidence are
 * left out.
 */
export function teamViews(records: TeamRecords, names: TeamNames, locale: Locale, explained: boolean): TeamViews {
  const { opportunity, context } = records;
  const evidenceOf = new Map<string, EvidenceView[]>();

  const company = (id: string): TeamCompanyView => companyView(records.companies, id);
  const slotReasons = (reasons: readonly SlotReason[]): ReasonView[] =>
    explained ? reasons.map((reason) => slotReasonView(reason, locale, names)) : [];
  const roleOf = (id: string): string => names.role(opportunity.roles.find((slot) => slot.id === id)?.role ?? id);

  function fitView({
    company: id,
    capability,
    score,
    fit,
    coverage,
    reasons,
  }: SlimFit): Pick<RoleFitView, keyof RoleFitView> {
    const offered = records.capabilities.get(capability ?? '');
    return {
      company: company(id),
      capability: offered ? { id: offered.id, title: offered.content.title } : null,
      score: points(score),
      fit: fit === null ? null : points(fit),
      coverage: coverage === null ? null : fraction(coverage),
      reasons: slotReasons(reasons),
    };
  }

  /** Teams share members, so a row is made once for all of them. */
  function evidence({ role, capability }: SlimFill): EvidenceView[] {
    const slot = opportunity.roles.find(({ id }) => id === role);
    const offered = records.capabilities.get(capability ?? '');
    if (!explained || !slot || !offered) return [];
    const key = `${role} ${offered.id}`;
    const known = evidenceOf.get(key);
    if (known !== undefined) return known;
    const rows = roleEvidence(opportunity, slot, records.factsOf(offered), context);
    const made = rows.map((row) => evidenceView(row, locale, names));
    evidenceOf.set(key, made);
    return made;
  }

  const fillView = (fill: SlimFill): FilledRoleView => ({
    role: fill.role,
    name: roleOf(fill.role),
    ...fitView(fill),
    evidence: evidence(fill),
  });

  const nearestView = (fit: SlimFit): NearestCandidateView => ({ ...fitView(fit), lacks: slotReasons(fit.lacks) });

  const gap = ({ role, able, advice, nearest }: SlimGap): RoleGapView => {
    const { code, ...facts } = advice;
    return {
      role,
      name: roleOf(role),
      able,
      text: renderSlotGap(advice, locale, names),
      facts: { code, ...facts },
      nearest: nearest.map(nearestView),
    };
  };

  const memberView = ({ company: id, roles, readiness, market, pinned }: SlimMember): TeamMemberView => ({
    company: company(id),
    roles: [...roles],
    readiness: points(readiness),
    market: slotReasonView(market, locale, names),
    pinned,
  });

  const team = (solved: SlimTeam, id: string): TeamView => {
    const { rank, value, parts, gap: bound, members, fills, gaps, sideGaps, pairs } = solved;
    return {
      id,
      rank,
      value: points(value),
      parts: { needs: points(parts.needs), pairs: points(parts.pairs), market: points(parts.market) },
      gap: points(bound),
      members: members.map(memberView),
      fills: fills.map(fillView),
      gaps: gaps.map(gap),
      sideGaps: sideGaps.map((side) => ({ ...side, text: renderSideGap(side, opportunity.market, locale, names) })),
      pairs: pairs.map((pair) => pairView(pair, locale, names, explained)),
    };
  };

  return { team, gap };
}

export function companyView(companies: ReadonlyMap<string, CompanyInput>, id: string): TeamCompanyView {
  const found = companies.get(id);
  if (!found) throw new Error(`The revision of company ${id} that a team was solved with is gone`);
  const { names, country, kind } = found.content;
  return { id, names, country, kind: kind ?? null };
}

export function pairView(pair: SlimPair, locale: Locale, names: TeamNames, explained = true): TeamPairView {
  const { companies, value, reasons } = pair;
  return {
    companies: [...companies],
    value: points(value),
    reasons: explained ? reasons.map((reason) => pairReasonView(reason, locale, names)) : [],
  };
}

function slotReasonView(reason: SlotReason | MarketReason, locale: Locale, names: TeamNames): ReasonView {
  const text = renderSlotReason(reason, locale, names);
  const { code, ...facts } = reason.code === 'scored' ? reason.reason : reason;
  return { code, text, facts };
}

function pairReasonView(reason: PairReason, locale: Locale, names: TeamNames): ReasonView {
  const { code, ...facts } = reason;
  return { code, text: renderPairReason(reason, locale, names), facts };
}
