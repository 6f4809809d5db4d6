import type { PageTexts } from './page-texts.js';

export const en: PageTexts = {
  language: 'English',
  title: 'Naru: Korean firms and Chinese AI partners, matched',
  sentence:
    'Compares what Korean firms and Chinese AI partners need and can do, condition by condition, and shows who fits and why in the words of both sides.',
  skip: 'Skip to the content',
  languages: 'Language',
  apiDocs: 'API documentation',
  demo: ({ companies, capabilities, requirements }) =>
    `Demo data, all invented: ${companies} companies, ${capabilities} capabilities, ${requirements} requirements`,
  lastRun: ({ when, pairs }) => `Last full run: ${when}, ${pairs} pairs compared`,
  versions: ({ engine, taxonomy }) => `engine ${engine}, taxonomy ${taxonomy}`,

  requirements: 'Requirements',
  matchCount: (n) => `${n} ${n === 1 ? 'match' : 'matches'}`,
  noneYet: 'no supplier yet',
  scoringShort: 'being scored',

  originalText: 'Original text',
  marks: 'Marked words are those that Naru read as conditions.',
  seeker: 'Seeker',
  asked: 'What is asked',
  terms: 'Terms',
  need: { must: 'must', should: 'should', nice: 'nice to have' },

  matches: 'Matches',
  compared: ({ considered, when }) => `Compared with ${considered} capabilities · ${when}`,
  hidden: (n) => `${n} further ${n === 1 ? 'match is' : 'matches are'} shown to advisors.`,
  rank: (n) => `Rank ${n}`,
  score: 'Score',
  fit: 'Fit',
  coverage: 'Coverage',
  figuresTitle: 'How to read the figures',
  figures: [
    ['Fit', 'Weighted mean over the criteria that have data, 0 to 100.'],
    ['Coverage', 'Share of the weight that has data. Missing facts never count as failures.'],
    ['Score', 'Fit, drawn towards a base value of the lane by what is unknown. Ranks follow it.'],
  ],
  reasonsAndEvidence: 'Evidence and criteria',

  evidence: 'Evidence, condition by condition',
  state: 'State',
  offered: 'Offered',
  wordsOfRequirement: 'Words of the requirement',
  wordsOfCapability: 'Words of the supplier',
  states: { satisfied: 'Satisfied', partial: 'Partly', contradicted: 'Contradicted', 'no-data': 'No data' },
  groups: {
    fields: 'Fields',
    specs: 'Specifications',
    certifications: 'Certifications',
    terms: 'Quantity, price and time',
    partnership: 'Markets, cooperation, regions and languages',
  },
  fromField: (field) => `Stated as: ${field}`,
  unconfirmed: 'read from the text · not confirmed',
  notStated: 'Not stated',

  criteria: 'Criteria',
  weight: (share) => `weight ${share}`,
  noData: 'no data',
  supplierText: "The supplier's whole text",
  unexplained: 'Scored by another version of Naru; reasons and evidence appear after the next run.',

  nearMisses: 'Near misses',
  nearMissesText: 'Kept out of the list by one or two required conditions that they do not meet.',

  scoringTitle: 'Being scored',
  scoringText: 'The first list is being made. This page reloads by itself in a few seconds.',
  unscored: 'There is no list, because there is nothing to compare with yet.',
  emptyTitle: 'No supplier yet',
  emptyText: (considered) =>
    `Compared with ${considered} capabilities; none is worth offering. A poor match is not put forward to fill the list.`,
  missing: 'What the market lacks',
  missingTag: (name) => `${name}: nobody offers it yet.`,

  notFoundTitle: 'There is no such requirement',
  notFoundText: 'The address is wrong, or the requirement is not one of the public examples.',
  toFirst: 'Go to the first page',

  noDemoTitle: 'Running without demo data',
  noDemoText:
    'This page shows invented examples only. Records of real companies are for signed-in advisors, through the API.',
  nextImport: 'Import a folder of companies, capabilities and requirements, and score it.',
  nextRead: 'Read a match list. KEY is the API key that the first start printed, NARU the address of this server.',
  nextDocs: 'The API documentation has the rest.',
};
