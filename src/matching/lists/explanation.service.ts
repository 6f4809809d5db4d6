import { Injectable } from '@nestjs/common';
import type { Locale, RequirementFacts } from '../../engine/facts/index.js';
import {
  CRITERIA,
  evidenceOf,
  meaningAffinity,
  namesFor,
  scorePair,
  type ScoringContext,
} from '../../engine/scoring/index.js';
import { Embeddings } from '../../models/embeddings.js';
import { Reference } from '../../taxonomy/reference.js';
import { RunInputsReader } from '../runs/run-inputs.js';
import { capabilityFactsOf, requirementFactsOf, type RequirementInput, type RunInputs } from '../runs/scoring-input.js';
import { sameVersions, scoringContext, versionsOf } from '../scoring-context.js';
import type { ListedMatch } from './list-reader.js';
import type { MatchView } from './match.dto.js';
import { explainedView, figuresView, type Pair } from './match.view.js';

/** Tells why lines of lists stand where they stand, from the very revisions that they were scored on. */
@Injectable()
export class ExplanationService {
  constructor(
    private readonly inputs: RunInputsReader,
    private readonly reference: Reference,
    private readonly embeddings: Embeddings,
  ) {}

  /** Views in the order of `lines`. */
  async explain(lines: readonly ListedMatch[], locale: Locale): Promise<MatchView[]> {
    const inputsAt = new Map<string, RunInputs>();
    for (const epoch of new Set(lines.map((line) => line.epoch))) {
      const same = lines.filter((line) => line.epoch === epoch);
      const capabilityIds = same.map((line) => line.capabilityId);
      const requirementIds = [...new Set(same.map((line) => line.requirementId))];
      inputsAt.set(epoch, await this.inputs.some(epoch, capabilityIds, requirementIds));
    }
    // The engine indexes a context's reference data once per context, so lines of one day share theirs.
    const { scoring } = this.embeddings;
    const contextAt = new Map(lines.map(({ asOf }) => [asOf, scoringContext(this.reference, asOf, scoring)]));
    // Lines of one list ask the same, so its text is read once.
    const asked = new Map<RequirementInput, RequirementFacts>();
    return lines.flatMap((line) => {
      const inputs = inputsAt.get(line.epoch);
      const context = contextAt.get(line.asOf);
      if (!inputs || !context) return [];
      const pair = pairOf(line, inputs);
      const requirement =
        asked.get(pair.requirement) ?? requirementFactsOf(pair.requirement, inputs.companies, this.reference);
      asked.set(pair.requirement, requirement);
      return [this.view(line, pair, requirement, inputs, context, locale)];
    });
  }

  private view(
    line: ListedMatch,
    pair: Pair,
    requirement: RequirementFacts,
    inputs: RunInputs,
    context: ScoringContext,
    locale: Locale,
  ): MatchView {
    const names = namesFor(locale, context);
    if (!sameVersions(line.versions, versionsOf(this.reference, context.model))) {
      return figuresView(
        line,
        pair,
        requirement.lane,
        [...CRITERIA.map(({ code }) => code), ...(line.versions.model === undefined ? [] : [meaningAffinity.code])],
        names,
      );
    }
    const capability = capabilityFactsOf(pair.capability, inputs.companies, this.reference);
    const score = scorePair(requirement, capability, context);
    const evidence = evidenceOf(requirement, capability, context);
    return explainedView(line, pair, requirement.lane, { score, evidence }, names, locale);
  }
}

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
