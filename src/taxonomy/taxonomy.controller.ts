import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Concept, Taxonomy } from '../engine/facts/index.js';
import { normalise } from '../engine/text/normalise.js';
import { CodedError } from '../errors/coded-error.js';
import { Access } from '../http/access.decorator.js';
import { ApiPage, decodeCursor, encodeCursor, type Page } from '../http/pagination.js';
import { type EditedLane, laneVersion } from './editions/edition.js';
import { Editions } from './editions/editions.service.js';
import { Reference } from './reference.js';
import type { CertificationView, ClusterView, LaneView, SpecKeyView } from './taxonomy.dto.js';
import { type NamedTagView, TagDetailView, TagsQuery, TagView } from './taxonomy.dto.js';

/** Reference data is the same for everybody and names nobody, so it is open. */
@ApiTags('taxonomy')
@Access('public')
@Controller({ version: '1' })
export class TaxonomyController {
  constructor(
    private readonly reference: Reference,
    private readonly editions: Editions,
  ) {}

  /** Tags by words in any language, in the order of their codes */
  @Get('tags')
  @ApiPage(TagView)
  tags(@Query() { query, cursor, limit }: TagsQuery): Page<TagView> {
    const wanted = folded(query ?? '');
    const after = String(decodeCursor(cursor, 1)?.[0] ?? '');
    const found = this.reference.taxonomy.concepts
      .filter((concept) => wordsOf(concept).some((word) => folded(word).includes(wanted)))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    const rest = found.filter((concept) => concept.code > after);
    const items = rest.slice(0, limit).map(tagView);
    const last = items.at(-1);
    return { items, nextCursor: last && rest.length > limit ? encodeCursor([last.code]) : null, total: found.length };
  }

  /** A tag by its code, with its neighbours */
  @Get('tags/:code')
  tag(@Param('code') code: string): TagDetailView {
    const concept = this.reference.concept(code);
    if (!concept) throw new CodedError('not-found', { kind: 'tag' });
    return tagDetailView(concept, this.reference.taxonomy);
  }

  /** Quantities that specs and clauses speak of, with their units */
  @Get('spec-keys')
  specKeys(): SpecKeyView[] {
    return this.reference.taxonomy.specKeys.map(({ key, names, shape, unit, conversions, lanes }) => ({
      key,
      names,
      shape,
      unit,
      units: [...new Set([...(unit === null ? [] : [unit]), ...conversions.map((conversion) => conversion.unit)])],
      lanes: [...lanes],
    }));
  }

  /** Certifications and what each includes */
  @Get('certifications')
  certifications(): CertificationView[] {
    return this.reference.taxonomy.certifications.map(({ code, names, includes }) => ({
      code,
      names,
      includes: [...includes],
    }));
  }

  /** The five kinds of opportunity with their weights */
  @Get('lanes')
  async lanes(): Promise<LaneView[]> {
    return (await this.editions.reference()).lanes.map(laneView);
  }

  /** Regions with their strengths and figures */
  @Get('clusters')
  clusters(): ClusterView[] {
    return this.reference.clusters.map((cluster) => ({
      code: cluster.code,
      names: cluster.names,
      country: cluster.country,
      regions: [...cluster.regions],
      cities: [...cluster.cities],
      strengths: [...cluster.strengths],
      facts: [...cluster.facts],
    }));
  }
}

const folded = (text: string): string => normalise(text).text.replaceAll(' ', '');

const wordsOf = ({ code, names, aliases }: Concept): string[] => [
  code,
  ...Object.values(names),
  ...Object.values(aliases).flatMap((words) => [...words]),
];

function tagView({ code, names, aliases, parents, related, kind }: Concept): TagView {
  return {
    code,
    names,
    aliases: { ko: [...aliases.ko], zh: [...aliases.zh], en: [...aliases.en] },
    parents: [...parents],
    related: [...related],
    kind,
  };
}

function tagDetailView(concept: Concept, { concepts, contexts }: Taxonomy): TagDetailView {
  const { code, parents, related } = concept;
  const named = (isMeant: (other: Concept) => boolean): NamedTagView[] =>
    concepts.filter(isMeant).map((other) => ({ code: other.code, names: other.names }));
  return Object.assign(tagView(concept), {
    broader: named((other) => parents.includes(other.code)),
    narrower: named((other) => other.parents.includes(code)),
    relatives: named((other) => related.includes(other.code) || other.related.includes(code)),
    rules: contexts
      .filter((rule) => rule.code === code)
      .map(({ alias, language, beside }) => ({ alias, language, beside: [...beside] })),
  });
}

function laneView(lane: EditedLane): LaneView {
  const { code, names, advice, specKeys, weights, threshold } = lane;
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  return {
    code,
    names,
    advice,
    specKeys: [...specKeys],
    version: laneVersion(lane),
    weights: Object.fromEntries(Object.entries(weights).map(([criterion, weight]) => [criterion, weight / sum])),
    threshold: threshold / 100,
  };
}
