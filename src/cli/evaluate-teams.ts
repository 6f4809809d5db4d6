import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { companyFacts } from '../companies/company.facts.js';
import {
  evaluateTeams,
  type JudgedSlot,
  parseTeamQrels,
  type TeamMeasures,
  type TeamQrels,
} from '../engine/evaluation/index.js';
import type { Candidate, CapabilityFacts, OpportunityFacts } from '../engine/facts/index.js';
import { prepareCandidates, scoreSlots, solveTeams, type Team } from '../engine/teams/index.js';
import { capabilityFactsOf, isOpen, opportunityFactsOf } from '../matching/runs/scoring-input.js';
import { scoringContext } from '../matching/scoring-context.js';
import type { JudgedFolder } from './evaluate-inputs.js';
import { shownInterval, shownShare } from './evaluate-tables.js';
import { failed } from './exit.js';

/**
 * Measures the teams that the service would propose for the opportunities of a judged folder.
 * @returns null when the folder has no graded roles, or no opportunity of the half that is measured
 */
export async function evaluateTeamsOf(folder: JudgedFolder, asOf: string): Promise<TeamMeasures | null> {
  const qrels = await readTeamQrels(join(folder.path, 'team-qrels.txt'));
  if (qrels === null || folder.opportunities.length === 0) return null;
  return evaluateTeams(judgedSlots(folder, qrels, asOf));
}

function judgedSlots({ inputs, opportunities, reference }: JudgedFolder, qrels: TeamQrels, asOf: string): JudgedSlot[] {
  const pool = prepareCandidates(candidatesOf({ inputs, reference }), scoringContext(reference, asOf));
  return opportunities.flatMap((input) => {
    const opportunity = opportunityFactsOf(input, inputs.companies, reference);
    const { teams } = solveTeams(scoreSlots(opportunity, pool));
    return slotsOf(opportunity, teams, qrels);
  });
}

export function slotsOf(opportunity: OpportunityFacts, teams: readonly Team[], qrels: TeamQrels): JudgedSlot[] {
  const graded = qrels.get(opportunity.id);
  return opportunity.roles.map(({ id, role }) => {
    const fillers = teams.map(({ fills }) => fills.find(({ slot }) => slot.id === id)?.company.id);
    return {
      opportunity: opportunity.id,
      slot: id,
      filledBy: fillers[0] ?? null,
      proposed: [...new Set(fillers.filter((company) => company !== undefined))],
      grades: graded?.get(id) ?? graded?.get(role) ?? new Map<string, number>(),
    };
  });
}

function candidatesOf({ inputs, reference }: Pick<JudgedFolder, 'inputs' | 'reference'>): Candidate[] {
  const offers = new Map<string, CapabilityFacts[]>();
  for (const input of inputs.capabilities) {
    if (!isOpen(input, inputs.companies)) continue;
    const made = offers.get(input.companyId) ?? [];
    made.push(capabilityFactsOf(input, inputs.companies, reference));
    offers.set(input.companyId, made);
  }
  return [...inputs.companies.values()]
    .filter(({ archived }) => !archived)
    .map(({ id, externalId, content }) => ({
      company: companyFacts(externalId, content),
      capabilities: offers.get(id) ?? [],
    }));
}

async function readTeamQrels(path: string): Promise<TeamQrels | null> {
  if (!existsSync(path)) return null;
  try {
    return parseTeamQrels(await readFile(path, 'utf8'));
  } catch (error) {
    throw failed(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The measures as a key of the last line. */
export const teamFigures = ({ rolePrecision3, ...measures }: TeamMeasures) => ({
  teams: {
    ...measures,
    rolePrecision3: rolePrecision3?.mean ?? null,
    intervals: rolePrecision3 ? { rolePrecision3: [rolePrecision3.low, rolePrecision3.high] } : {},
  },
});

/** The measures for people. */
export const teamTable = (measures: TeamMeasures): string[] => [
  `teams: ${measures.opportunities} opportunities with ${measures.slots} roles, ${measures.fillable} that somebody fits; ` +
    `left open ${measures.gapsRight} of the ${measures.unfillable} others`,
  `  coverage          ${shownShare(measures.coverage)}, by a company that fits ${shownShare(measures.rightCoverage)}`,
  `  rolePrecision3    ${shownInterval(measures.rolePrecision3)}`,
  `  shownPrecision3   ${shownShare(measures.shownPrecision3)}`,
];
