import type { RequirementFacts } from '../../../src/engine/facts/index.js';
import type { ScoringContext } from '../../../src/engine/scoring/index.js';
import { aCapability, aRequirement } from '../../../src/engine/scoring/testing/builders.js';
import { lacksSoftware } from '../../../src/engine/scoring/software.js';

/**
 * What the rules on words say of one side alone: they are asked about a pair whose other side says nothing, or only that
 * it is about software.
 */
export const SOFTWARE_SOUGHT = aRequirement({ lane: 'vertical-llm', title: { en: 'AI' } });
const SILENT = aCapability({ title: {} });

/** Whether only who says that it makes software may answer. */
export const asksSoftware = (requirement: RequirementFacts, context: ScoringContext): boolean =>
  lacksSoftware(requirement, SILENT, context);
