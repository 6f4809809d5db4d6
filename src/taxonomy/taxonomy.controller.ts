import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Concept, Lane } from '../engine/facts/index.js';
import { normalise } from '../engine/text/normalise.js';
import { CodedError } from '../errors/coded-error.js';
import { Access } from '../http/access.decorator.js';
import { ApiPage, decodeCursor, encodeCursor, type Page } from '../http/pagination.js';
import { Reference } from './reference.js';
import type { CertificationView, ClusterView, LaneView, SpecKeyView } from './taxonomy.dto.js';
import { TagsQuery, TagView } from './taxonomy.dto.js';

/** Reference data is the same for everybody and names nobody, so it is open. */
@ApiTags('taxonomy')
@Access('public')
@Controller({ version: '1' })
export class TaxonomyController {
  constructor(private readonly reference: Reference) {}

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

  /** A tag by its code */
  @Get('tags/:code')
  tag(@Param('code') code: string): TagView {
    const concept = this.reference.concept(code);
    if (!concept) throw new CodedError('not-found', { kind: 'tag' });
    return tagView(concept);
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
  lanes(): LaneView[] {
    return this.reference.lanes.map(laneView);
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

function laneView({ code, version, names, advice, specKeys, weights, threshold }: Lane): LaneView {
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  return {
    code,
    names,
    advice,
    specKeys: [...specKeys],
    version: `${code}@${version}`,
    weights: Object.fromEntries(Object.entries(weights).map(([criterion, weight]) => [criterion, weight / sum])),
    threshold: threshold / 100,
  };
}
