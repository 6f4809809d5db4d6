import { Injectable } from '@nestjs/common';
import type { MatchRun } from './match-run.entity.js';
import { isOpen, type RequirementInput, type RunInputs } from './scoring-input.js';
import type { RunScorer } from './scoring-pool.js';
import { TouchedLists } from './after-change/touched-lists.js';

/** Which lists a run has to look at. */
@Injectable()
export class RunTargets {
  constructor(private readonly touched: TouchedLists) {}

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
        return this.touchedBy([subject], run, inputs, scorer);
      case 'opportunity':
        return [];
      case 'company': {
        const touched = new Set(await this.touchedBy(offeredBy(subject), run, inputs, scorer));
        return requirements.filter((requirement) => requirement.companyId === subject || touched.has(requirement));
      }
    }
  }

  private async touchedBy(
    capabilityIds: readonly string[],
    run: MatchRun,
    { requirements, companies }: RunInputs,
    scorer: RunScorer,
  ): Promise<RequirementInput[]> {
    const touched = await this.touched.by(capabilityIds, run, scorer);
    return requirements.filter((requirement) => touched.has(requirement.id) && isOpen(requirement, companies));
  }
}
