import { CRITERION_CODES, type Language, languageOf, type Locale } from '../engine/facts/index.js';
import { criterionNames } from '../engine/scoring/index.js';
import type { MatchRun } from '../matching/runs/match-run.entity.js';
import { laneVersion, type EditedLane, type LaneSetting } from '../taxonomy/editions/edition.js';
import type { PublishedWords } from '../taxonomy/editions/words.js';
import type { Reference } from '../taxonomy/reference.js';
import type { EditionNowView, EditionView, LaneNowView, LaneSettingView, WordChangeView } from './edition.dto.js';
import type { NamedEdition } from './edition-history.js';
import type { Counted } from './list-counts.js';

const settingView = ({ lane, weights, threshold }: LaneSetting): LaneSettingView => ({
  lane,
  weights: { ...weights },
  threshold: threshold / 100,
});

const wordViews = (words: PublishedWords | null, reference: Reference): WordChangeView[] =>
  (words?.changes ?? []).map((change) => ({ ...change, names: reference.concept(change.tag)?.names ?? null }));

export const editionView = (edition: NamedEdition, reference: Reference): EditionView => ({
  number: edition.number,
  reason: edition.reason,
  by: edition.publishedBy,
  byName: edition.byName,
  at: edition.publishedAt.toISOString(),
  restores: edition.restores,
  lanes: edition.lanes.map(settingView),
  words: wordViews(edition.words, reference),
});

/** @param filed the reference data of the files, `set` the same as the edition of now, which has `words`, sets it */
export function editionNowView(
  filed: Reference,
  set: Reference,
  words: PublishedWords | null,
  { lists, outdated }: Counted,
  run: MatchRun | null,
  locale: Locale,
): EditionNowView {
  const language = languageOf(locale);
  return {
    number: set.edition,
    criteria: CRITERION_CODES.map((code) => ({ code, name: criterionNames[code][language] })),
    lanes: set.lanes.map((lane, at) => laneView(lane, filed.lanes[at] ?? lane, language)),
    taxonomy: set.taxonomy.version,
    words: wordViews(words, filed),
    lists,
    outdated,
    run: run && { id: run.id, state: run.state, done: run.done, total: run.total },
  };
}

const laneView = (lane: EditedLane, filed: EditedLane, language: Language): LaneNowView => ({
  lane: lane.code,
  weights: { ...lane.weights },
  threshold: lane.threshold / 100,
  name: lane.names[language],
  version: laneVersion(lane),
  filed: settingView({ ...filed, lane: filed.code }),
});
