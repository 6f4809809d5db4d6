import type { CapabilityFacts } from '../facts/index.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import type { Supply } from '../scoring/index.js';
import { bestFirst } from './best-first.js';
import type { Candidate } from './candidate.js';
import type { Codes } from './codes.js';

import type { ScoreBound } from './score-bound.js';
import type { Segment } from './segment.js';

/** What the capabilities of all segments offer together to the requirement of the bound. */
export function segmentsSupply(segments: readonly Segment[], bound: ScoreBound, codes: Codes): Supply {
  const { company: seeker } = bound.requirement;
  function* providers(): Generator<{ readonly segment: Segment; readonly place: number }> {
    for (const segment of segments) {
      const mayProvide = bound.facts.mayProvide(segment);
      for (let place = 0; place < segment.members.length; place += 1) {
        if (mayProvide(place) && segment.members[place]?.company.id !== seeker.id) yield { segment, place };
      }
    }
  }

  function offeredCodes(): string[] {
    const offered = new Set<number>();
    for (const { segment, place } of providers()) {
      const { starts, codes: column } = segment.tags;
      for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) offered.add(column[at] ?? 0);
    }
    return [...offered].map((code) => codes.codeAt(code));
  }

  function statedBy(spec: string): CapabilityFacts[] {
    const found: CapabilityFacts[] = [];
    for (const { segment, place } of providers()) {
      const capability = segment.members[place];
      if (capability?.specs[spec] === undefined) continue;
      bound.tags.judge(segment.tags, place);
      if (!bound.tags.isAsked || bound.tags.isAnswered) found.push(capability);
    }
    return found.sort((a, b) => byCodeUnits(a.id, b.id));
  }

  function bestScore(): number {
    const heard = new Map(segments.map((segment) => [segment, bound.text.heardBy(segment, segment.groups)]));
    const candidates: Candidate[] = [];
    for (const { segment, place } of providers()) {
      const ofSegment = heard.get(segment) ?? null;
      const isAcross = ofSegment !== null && bound.text.isAcross(segment.texts, place);
      const alike = isAcross ? bound.text.likenessHeard(ofSegment, segment.texts, place) : undefined;
      bound.tags.judge(segment.tags, place);
      candidates.push(bound.candidate(segment, place, alike, false));
    }
    let best = -1;
    for (const [, { score }] of bestFirst(candidates, bound, () => best)) best = Math.max(best, score);
    return best;
  }

  return {
    hasProvider: providers().next().done !== true,
    codes: offeredCodes,
    stated: (spec) => statedBy(spec).flatMap(({ specs }) => specs[spec] ?? []),
    bestScore,
  };
}
