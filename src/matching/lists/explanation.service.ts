import { Injectable } from '@nestjs/common';
import type { AnyCriterionCode, Locale, RequirementFacts } from '../../engine/facts/index.js';
import {
  CRITERIA,
  evidenceOf,
  type EvidenceRow,
  meaningAffinity,
  namesFor,
  type PairScore,
  scorePair,
  type ScoringContext,
} from '../../engine/scoring/index.js';
import { Embeddings } from '../../models/embeddings.js';
import { Editions } from '../../taxonomy/editions/editions.service.js';
import type { Reference } from '../../taxonomy/reference.js';
import { RunInputsReader } from '../runs/run-inputs.js';
import { capabilityFactsOf, requirementFactsOf, type RequirementInput, type RunInputs } from '../runs/scoring-input.js';
import { sameVersions, scoringContext, versionsOf } from '../scoring-context.js';
import type { ListedMatch } from './list-reader.js';
import type { MatchView } from './match.dto.js';
import { explainedView, figuresView, type Pair } from './match.view.js';

/** A line with both sides as they were scored, and why it stands where it stands; null where another version scored it. */
export interface ExplainedLine {
  readonly line: ListedMatch;
  readonly pair: Pair;
  readonly requirement: RequirementFacts;
  readonly context: ScoringContext;
  readonly explained: { readonly score: PairScore; readonly evidence: readonly EvidenceRow[] } | null;
}

/** Tells why lines of lists stand where they stand, from the very revisions that they were scored on. */
@Injectable()
export class ExplanationService {
  constructor(
    private readonly inputs: RunInputsReader,
    private readonly editions: Editions,
    private readonly embeddings: Embeddings,
  ) {}

  /** Views in the order of `lines`. */
  async explain(lines: readonly ListedMatch[], locale: Locale): Promise<MatchView[]> {
    return (await this.explained(lines)).map((line) => matchView(line, locale));
  }

  /** In the order of `lines`. */
  async explained(lines: readonly ListedMatch[]): Promise<ExplainedLine[]> {
    const inputsAt = new Map<string, RunInputs>();
    for (const epoch of new Set(lines.map((line) => line.epoch))) {
      const same = lines.filter((line) => line.epoch === epoch);
      const capabilityIds = same.map((line) => line.capabilityId);
      const requirementIds = [...new Set(same.map((line) => line.requirementId))];
      inputsAt.set(epoch, await this.inputs.some(epoch, capabilityIds, requirementIds));
    }
    const bases = await this.basesOf(lines);
    // Lines of one list ask the same, so its text is read once.
    const asked = new Map<RequirementInput, RequirementFacts>();
    return lines.flatMap((line) => {
      const inputs = inputsAt.get(line.epoch);
      const basis = bases.get(basisName(line));
      if (!inputs || !basis) return [];
      const { context, reference } = basis;
      const pair = pairOf(line, inputs);
      const requirement =
        asked.get(pair.requirement) ?? requirementFactsOf(pair.requirement, inputs.companies, reference);
      asked.set(pair.requirement, requirement);
      return [{ line, pair, requirement, context, explained: this.why(line, pair, requirement, inputs, basis) }];
    });
  }

  /** The engine indexes a context's reference data once per context, so lines of one day and edition share theirs. */
  private async basesOf(lines: readonly ListedMatch[]): Promise<ReadonlyMap<string, Basis>> {
    const bases = new Map<string, Basis>();
    for (const line of new Map(lines.map((one) => [basisName(one), one])).values()) {
      const reference = await this.editions.referenceOf(line.versions);
      const context = scoringContext(reference, line.asOf, this.embeddings.scoring);
      bases.set(basisName(line), { reference, context });
    }
    return bases;
  }

  private why(
    line: ListedMatch,
    pair: Pair,
    requirement: RequirementFacts,
    inputs: RunInputs,
    { reference, context }: Basis,
  ): ExplainedLine['explained'] {
    if (!sameVersions(line.versions, versionsOf(reference, context.model))) return null;
    const capability = capabilityFactsOf(pair.capability, inputs.companies, reference);
    const score = scorePair(requirement, capability, context);
    return { score, evidence: evidenceOf(requirement, capability, context) };
  }
}

/** What lines are explained with that one day and one edition of the settings scored. */
interface Basis {
  readonly reference: Reference;
  readonly context: ScoringContext;
}

const basisName = ({ asOf, versions }: ListedMatch): string => `${asOf} ${versions.edition ?? 0}`;

function matchView({ line, pair, requirement, context, explained }: ExplainedLine, locale: Locale): MatchView {
  const names = namesFor(locale, context);
  return explained === null
    ? figuresView(line, pair, requirement.lane, criteriaOf(line), names)
    : explainedView(line, pair, requirement.lane, explained, names, locale);
}

/** What the figures of a line are of, in their order. */
export const criteriaOf = ({ versions }: ListedMatch): AnyCriterionCode[] => [
  ...CRITERIA.map(({ code }) => code),
  ...(versions.model === undefined ? [] : [meaningAffinity.code]),
];

function pairOf(line: ListedMatch, { capabilities, requirements, companies }: RunInputs): Pair {
  const requirement = requirements.find((input) => input.id === line.requirementId);
  const capability = capabilities.find((input) => input.id === line.capabilityId);
  const seeker = companies.get(requirement?.companyId ?? '');
  const provider = companies.get(capability?.companyId ?? '');
  if (!requirement || !capability || !seeker || !provider) {
    throw new Error(`The revisions that match ${line.id} was scored on are gone`);
  }
  return { requirement, capability, seeker, provider };
}
