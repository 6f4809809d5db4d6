import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { CapabilityFacts, RequirementFacts } from '../../src/engine/facts/index.js';
import { rankCapabilities, type ScoringContext } from '../../src/engine/scoring/index.js';
import { laneOf } from '../../src/engine/scoring/reference.js';
import type { CapabilityIndex } from '../../src/engine/search/index.js';
import { clocked, mean, median } from './measure.js';
import { LIMIT } from './twin.js';

/** How many are retrieved by tags and words before they are scored. */
const RETRIEVED = [50, 200, 1_000] as const;
/** A tag says more than a word, and a title more than a description. */
const BOOST = { tags: 4, title: 2, text: 1 };

export interface Retrieval {
  readonly library: string;
  readonly retrieved: number;
  /** Milliseconds of retrieving and scoring what was retrieved. */
  readonly milliseconds: number;
  /** Share of the true list that is in the list so made. */
  readonly recall: number;
}

interface Document {
  readonly id: number;
  readonly country: string;
  readonly tags: string;
  readonly title: string;
  readonly text: string;
}

interface Library {
  readonly name: string;
  /** Places of the best, of the countries that may answer; an empty list of countries allows all. */
  retrieve(asked: Document, countries: readonly string[], count: number): Promise<number[]>;
}

/** Retrieval with two search libraries, then the score; what they leave out is lost. */
export async function againstLibraries(
  offered: readonly CapabilityFacts[],
  asked: readonly RequirementFacts[],
  index: CapabilityIndex,
  context: ScoringContext,
): Promise<Retrieval[]> {
  const documents = offered.map((one, id) => documentOf(id, one, context));
  const results: Retrieval[] = [];
  for (const library of [miniSearch(documents), await orama(documents)]) {
    for (const retrieved of RETRIEVED) {
      const times: number[] = [];
      const recalls: number[] = [];
      for (const requirement of asked) {
        const right = index.rank(requirement, LIMIT).listed.map(({ capability }) => capability.id);
        const document = documentOf(0, requirement, context);
        const started = performance.now();
        const places = await library.retrieve(document, countriesOf(requirement, context), retrieved);
        const retrieving = performance.now() - started;
        const some = places.flatMap((place) => offered[place] ?? []);
        let listed = new Set<string>();
        const scoring = clocked(() => {
          const lists = rankCapabilities(requirement, some, context, LIMIT);
          listed = new Set(lists.listed.map(({ capability }) => capability.id));
        });
        times.push(retrieving + scoring);
        if (right.length > 0) recalls.push(right.filter((id) => listed.has(id)).length / right.length);
      }
      results.push({ library: library.name, retrieved, milliseconds: median(times), recall: mean(recalls) });
    }
  }
  return results;
}

function countriesOf({ lane, company }: RequirementFacts, context: ScoringContext): readonly string[] {
  const open = laneOf(context, lane).directions.filter(
    ({ seeker }) => seeker.countries.length === 0 || seeker.countries.includes(company.country),
  );
  return open.some(({ provider }) => provider.countries.length === 0)
    ? []
    : open.flatMap(({ provider }) => provider.countries);
}

/** Broader tags are there too, so that a requirement for sensors finds lidars, and one for lidars who says "sensors". */
function documentOf(
  id: number,
  { tags, title, description, company }: CapabilityFacts | RequirementFacts,
  { hierarchy }: ScoringContext,
): Document {
  const codes = new Set(tags.flatMap(({ code }) => [code, ...hierarchy.ancestors(code)]));
  return {
    id,
    country: company.country,
    tags: [...codes].join(' '),
    title: Object.values(title).flatMap(terms).join(' '),
    text: Object.values(description).flatMap(terms).join(' '),
  };
}

/** Words as they stand, and pairs of characters of Korean and Chinese ones, in which words run together. */
const terms = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Hangul}+|\p{Script=Han}+|[\p{Script=Latin}\d.]+/gu) ?? []
  ).flatMap((word) => (/^[\p{Script=Latin}\d.]/u.test(word) || word.length < 3 ? [word] : pairsOf(word)));

const pairsOf = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));

const split = (text: string): string[] => text.split(' ').filter((term) => term !== '');
const queryOf = ({ tags, title, text }: Document): string => [...new Set(split(`${tags} ${title} ${text}`))].join(' ');

function miniSearch(documents: readonly Document[]): Library {
  const engine = new MiniSearch<Document>({
    fields: Object.keys(BOOST),
    storeFields: ['country'],
    tokenize: split,
    processTerm: (term) => term,
  });
  engine.addAll(documents);
  return {
    name: 'minisearch',
    retrieve: (asked, countries, count) => {
      const filter = ({ country }: Record<string, unknown>): boolean =>
        countries.length === 0 || countries.some((one) => one === country);
      const found = engine.search(queryOf(asked), { boost: BOOST, filter }).slice(0, count);
      return Promise.resolve(found.map(({ id }) => Number(id)));
    },
  };
}

async function orama(documents: readonly Document[]): Promise<Library> {
  const engine = create({
    schema: { country: 'enum', tags: 'string', title: 'string', text: 'string' } as const,
    components: {
      tokenizer: { language: 'english', normalizationCache: new Map<string, string>(), tokenize: split },
    },
  });
  await insertMultiple(
    engine,
    documents.map(({ id, ...rest }) => ({ id: `${id}`, ...rest })),
    2_000,
  );
  return {
    name: '@orama/orama',
    retrieve: async (asked, countries, count) => {
      const where = countries.length === 0 ? {} : { where: { country: { in: [...countries] } } };
      const { hits } = await search(engine, { term: queryOf(asked), boost: BOOST, limit: count, ...where });
      return hits.map(({ id }) => Number(id));
    },
  };
}
