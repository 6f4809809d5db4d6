import { Injectable } from '@nestjs/common';
import { ListReader } from '../lists/list-reader.js';
import type { MatchRun } from './match-run.entity.js';
import { isOpen, type RequirementInput, type RunInputs } from './scoring-input.js';
import type { RunScorer } from './scoring-pool.js';

/** Which lists a run has to look at. */
@Injectable()
export class RunTargets {
  constructor(private readonly lists: ListReader) {}

  /** The requirements whose lists the run has to look at, in the order of external ids. */
  async of(run: MatchRun, inputs: RunInputs, scorer: RunScorer): Promise<readonly RequirementInput[]> {
    const { requirements, capabilities } = inputs;
    const subject = run.subject ?? '';
    const offeredBy = (companyId: string) =>
      capabilities.filter((one) => one.companyId === companyId).map((one) => one.id);
    switch (run.scope) {
      case 'all':
        return requirements;
      case 'requirement':
        return requirements.filter((requirement) => requirement.id === subject);
      case 'capability':
        return this.touchedBy([subject], inputs, scorer);
      case 'opportunity':
        return [];
      case 'company': {
        const touched = new Set(await this.touchedBy(offeredBy(subject), inputs, scorer));
        return requirements.filter((requirement) => requirement.companyId === subject || touched.has(requirement));
      }
    }
  }

  /** Lists that the capabilities stand in, may enter, or whose emptiness they may end. */
  private async touchedBy(
    capabilityIds: readonly string[],
    inputs: RunInputs,
    scorer: RunScorer,
  ): Promise<RequirementInput[]> {
    if (capabilityIds.length === 0) return [];
    const requirements = inputs.requirements.filter((requirement) => isOpen(requirement, inputs.companies));
    const entered = new Set(await scorer.touched({ capabilityIds }));
    const listedIn = new Set(await this.lists.requirementsListing(capabilityIds));
    const filled = new Set(await this.lists.requirementsWithEntries());
    return requirements.filter(({ id, externalId }) => entered.has(externalId) || listedIn.has(id) || !filled.has(id));
  }
}
