import type { CapabilityFacts, RequirementFacts, SpecKey, SpecValue } from '../facts/index.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import { laneOf, referenceOf } from '../scoring/reference.js';
import type { ScoringContext } from '../scoring/score.types.js';
import type { AnswerValue } from './advice.types.js';
import { choice, type Draft, figure } from './draft.js';
import { figureFor } from './offered-figures.js';
import { oneOfEach, termsOf } from './terms.js';

/** A question for every spec that the forms of the lane ask for and no clause limits. */
export function specDrafts(
  requirement: RequirementFacts,
  candidates: readonly CapabilityFacts[],
  context: ScoringContext,
): Draft[] {
  const limited = new Set(requirement.clauses.map(({ spec }) => spec));
  const { specKeys } = referenceOf(context);
  return [...new Set(laneOf(context, requirement.lane).specKeys)]
    .filter((key) => !limited.has(key) && key !== SERVED_REGIONS)
    .sort(byCodeUnits)
    .flatMap((key) => specKeys.get(key) ?? [])
    .map((spec) => draftOf(spec, candidates, context));
}

/** Asked for as regions: a requirement has a field of its own for them. */
const SERVED_REGIONS = 'regionsCovered';

function draftOf(
  { key: spec, shape, unit, better }: SpecKey,
  candidates: readonly CapabilityFacts[],
  context: ScoringContext,
): Draft {
  const offered = candidates.map(({ specs }) => specs[spec]);
  switch (shape) {
    case 'text': {
      const terms = offered.map((value) => (value?.shape === 'text' ? termsOf(value.text, context) : []));
      const shown = oneOfEach(terms.flat());
      const keys = terms.map((own) => own.map(({ key }) => key));
      return choice({ field: 'clauses', spec, op: '=', unit: null }, keys, (key) => {
        const { word = key, concept = null } = shown.get(key) ?? {};
        return { kind: 'word', word, concept };
      });
    }
    case 'range': {
      const spans = offered.map((value) =>
        value?.shape === 'number' && value.min !== null && value.max !== null ? [`${value.min} ${value.max}`] : [],
      );
      const draft = choice({ field: 'clauses', spec, op: 'between', unit }, spans, spanOf);
      return { ...draft, form: 'span' };
    }
    case 'scalar':
      return scalar({ spec, unit, better }, offered);
  }
}

function spanOf(written: string): AnswerValue {
  const [min = 0, max = 0] = written.split(' ').map(Number);
  return { kind: 'span', min, max };
}

function scalar(
  { spec, unit, better }: Pick<SpecKey, 'unit' | 'better'> & { readonly spec: string },
  offered: readonly (SpecValue | undefined)[],
): Draft {
  if (better !== undefined) {
    const op = better === 'more' ? '>=' : '<=';
    const figures = offered.map((value) => figureFor(op, value));
    return figure({ field: 'clauses', spec, op, unit }, figures, { unit, currency: null }, (value) => ({
      kind: 'number',
      value,
    }));
  }
  const figures = offered.map((value) => {
    const one = figureFor('=', value);
    return one === null ? [] : [String(one)];
  });
  const draft = choice({ field: 'clauses', spec, op: '=', unit }, figures, (value) => ({
    kind: 'number',
    value: Number(value),
  }));
  // Figures that no two candidates share would ask which of them is meant.
  const shared = new Set(figures.flat()).size < draft.stated;
  return shared ? draft : { ...draft, values: [] };
}
