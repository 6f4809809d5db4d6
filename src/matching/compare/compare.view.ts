import {
  changeText,
  type ComparedNames,
  type ListReason,
  listReasonText,
  type PairReason,
  pairReasonText,
  type Standing,
} from '../../engine/compare/index.js';
import { languageOf, type Locale, textFor } from '../../engine/facts/index.js';
import type { NameLookup } from '../../engine/scoring/index.js';
import type { Reference } from '../../taxonomy/reference.js';
import type { MatchPartyView, ReasonView } from '../lists/match.dto.js';
import { party } from '../lists/match.view.js';
import type { RunInputs } from '../runs/scoring-input.js';
import type { ComparedRunView, ListComparisonView, StandingView } from './compare.dto.js';
import type { ComparedRequirement } from './compared-lists.js';
import type { CompletedRun } from './completed-run.js';

export const comparedRunView = ({ id, epoch, asOf, versions, scope, finishedAt }: CompletedRun): ComparedRunView => ({
  id,
  epoch,
  asOf,
  versions,
  scope,
  finishedAt: finishedAt.toISOString(),
});

export function comparedNames(
  names: NameLookup,
  reference: Reference,
  inputs: readonly RunInputs[],
  locale: Locale,
): ComparedNames {
  const titles = new Map(
    inputs.flatMap(({ capabilities }) => capabilities.map(({ id, content }) => [id, content.title])),
  );
  return {
    ...names,
    capability: (id) => textFor(titles.get(id) ?? {}, languageOf(locale))?.text ?? id,
    unit: (spec) => reference.spec(spec)?.unit ?? null,
  };
}

export function listReasonView(reason: ListReason, locale: Locale, names: ComparedNames): ReasonView {
  const { code, ...facts } = reason;
  return { code, text: listReasonText(reason, locale, names), facts };
}

function pairReasonView(reason: PairReason, locale: Locale, names: ComparedNames): ReasonView {
  const { code, ...facts } = reason;
  return { code, text: pairReasonText(reason, locale, names), facts };
}

const standingView = ({ rank, nearMiss, score }: Standing): StandingView => ({
  rank,
  nearMiss,
  score: score === null ? null : score / 100,
});

export function listComparisonView(
  { requirementId, comparison, inputs }: ComparedRequirement,
  locale: Locale,
  names: ComparedNames,
): ListComparisonView {
  return {
    requirement: partyOf('requirements', requirementId, inputs),
    reasons: comparison.reasons.map((reason) => listReasonView(reason, locale, names)),
    changes: comparison.changes.map((change) => ({
      capability: partyOf('capabilities', change.capability, inputs),
      kind: change.kind,
      before: standingView(change.before),
      after: standingView(change.after),
      text: changeText(change, locale),
      reasons: change.reasons.map((reason) => pairReasonView(reason, locale, names)),
    })),
  };
}

function partyOf(kind: 'requirements' | 'capabilities', id: string, all: readonly RunInputs[]): MatchPartyView {
  for (const inputs of all) {
    const record = inputs[kind].find((input) => input.id === id);
    const company = inputs.companies.get(record?.companyId ?? '');
    if (record !== undefined && company !== undefined) return party(record, company);
  }
  throw new Error(`The revisions that the lists with ${id} rest on are gone`);
}
