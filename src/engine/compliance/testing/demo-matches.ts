import { join } from 'node:path';
import { dataFolder } from '../../../config/package-root.js';
import { readFolders } from '../../../exchange/folder-reader.js';
import { capabilityFactsOf, requirementFactsOf } from '../../../matching/runs/scoring-input.js';
import { scoringContext } from '../../../matching/scoring-context.js';
import { Reference } from '../../../taxonomy/reference.js';
import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { rankCapabilities } from '../../scoring/index.js';
import type { TagHierarchy } from '../../tags/hierarchy.js';
import type { Answer } from '../answers.js';
import { type Declared, deriveFacts } from '../derive-facts.js';
import { evaluateCompliance, type VerdictOutcome } from '../evaluate.js';
import { RULES } from '../rules/index.js';

export interface DemoMatch {
  readonly requirement: RequirementFacts;
  readonly capability: CapabilityFacts;
  /** What the records state; nobody has screened anybody. */
  readonly declared: Declared;
  readonly answers: readonly Answer[];
}

/** Every match that the demonstration data give. */
export async function demoMatches(
  asOf: string,
): Promise<{ readonly matches: readonly DemoMatch[]; readonly hierarchy: TagHierarchy }> {
  const reference = await Reference.read(dataFolder);
  const { inputs } = await readFolders([join(dataFolder, 'demo')], reference);
  const { companies } = inputs;
  const capabilities = inputs.capabilities.map((input) => capabilityFactsOf(input, companies, reference));
  const context = scoringContext(reference, asOf);
  const matches = inputs.requirements.flatMap((input) => {
    const requirement = requirementFactsOf(input, companies, reference);
    const { dataCategories, endUse } = input.content;
    const declared: Declared = { ...(dataCategories && { dataCategories }), ...(endUse && { endUse }) };
    return rankCapabilities(requirement, capabilities, context, capabilities.length).listed.map(({ capability }) => ({
      requirement,
      capability,
      declared,
      answers: [],
    }));
  });
  return { matches, hierarchy: reference.hierarchy };
}

/** The declarations with both parties screened and nothing found. */
export const screened = ({ requirement, capability, declared }: DemoMatch): Declared => ({
  ...declared,
  companies: { [requirement.company.id]: { screening: [] }, [capability.company.id]: { screening: [] } },
});

/** What is answered with every deal: nobody is on a list, and no tariff preference is claimed. */
export const routine = (match: DemoMatch): DemoMatch => ({
  ...match,
  declared: screened(match),
  answers: [{ fact: 'preferentialTariff', value: false, by: match.requirement.company.id }],
});

export interface DemoShares {
  readonly medianQuestions: number;
  /** How many matches have each outcome. */
  readonly outcomes: Readonly<Record<VerdictOutcome, number>>;
  /** Of the matches in which a component is supplied and nothing else, the share that is clear, 0..1. */
  readonly plainSupplyClear: number;
}

export function shares(matches: readonly DemoMatch[], hierarchy: TagHierarchy, onDate: string): DemoShares {
  const outcomes = { clear: 0, conditions: 0, unanswered: 0, blocked: 0 };
  const questions: number[] = [];
  const plain: boolean[] = [];
  for (const { requirement, capability, declared, answers } of matches) {
    const facts = deriveFacts(requirement, capability, hierarchy, declared, answers);
    const verdict = evaluateCompliance(facts, RULES, onDate);
    outcomes[verdict.outcome] += 1;
    questions.push(verdict.questions.length);
    const modes = facts.known.cooperation?.value ?? [];
    if (requirement.lane === 'component-supply' && modes.length === 1 && modes[0] === 'supply') {
      plain.push(verdict.outcome === 'clear');
    }
  }
  questions.sort((a, b) => a - b);
  return {
    medianQuestions: questions[Math.floor(questions.length / 2)] ?? 0,
    outcomes,
    plainSupplyClear: Math.round((plain.filter(Boolean).length / plain.length) * 100) / 100,
  };
}
