import type { Agreement, Evaluation, Measure, TeamMeasures } from '../engine/evaluation/index.js';
import { ABLATION_MEASURES, type AblationRow, shownPaired } from './evaluate-ablation.js';
import type { HalfMeasures, ReportFigures } from './evaluate-report.types.js';
import { shownInterval, shownShare } from './evaluate-tables.js';

/** The report as Markdown, every figure from `figures`; the same figures give the same text. */
export const reportText = (figures: ReportFigures): string =>
  [heading(figures), data(figures), ...figures.halves.map(half), ablation(figures.ablation), labels(figures), limits()]
    .map(wrapped)
    .join('\n\n') + '\n';

const heading = ({ command, asOf, versions }: ReportFigures): string => `# How well Naru reads and matches

Written by a program on what it measured; do not edit, run it again:

\`\`\`sh
${command}
\`\`\`

Measured for ${asOf} with engine ${versions.engine}, taxonomy ${versions.taxonomy}, weights ${versions.weights}, rates of
${versions.rates}. All figures are shares from 0 to 1. In brackets: where a mean would lie in 95 of 100 samples of such
requirements (percentile bootstrap, 1000 samples, a fixed seed).

${table(
  ['measure', 'what it says'],
  [
    ['nDCG@10', 'order of the first ten by grade, gain 2^grade - 1, against the best order possible'],
    ['recall@5 of grade 3', 'share of the capabilities "to be introduced at once" among the first five'],
    ['MRR', '1 / rank of the first relevant capability (grade 2 or 3)'],
    ['offered nothing', 'requirements without a supplier that were rightly offered nothing above the threshold'],
    ['exact', 'share of the statements of the gold read with spec key, comparison, value and unit'],
    [
      'role precision@3',
      'share of companies of grade 2 or 3 among the first three proposed for a role, over all teams',
    ],
  ],
)}`;

function data({ data: { path, capabilities, requirements, pairs, grades, noise }, agreement }: ReportFigures): string {
  const rows: readonly (readonly [string, Agreement])[] = agreement
    ? [
        ['all', agreement.all],
        ['above 0 in at least one reading', agreement.aboveZero],
      ]
    : [];
  const kappas = rows.map(([name, { pairs: count, equal, kappa, linear, quadratic }]) =>
    [name, count, equal, ...[kappa, linear, quadratic].map(shownShare)].map(String),
  );
  return `## On which data

\`${path}\`: ${capabilities} invented capabilities as firms write them, mostly Korean, without tags or structured specs, and
${requirements} requirements, mostly Chinese. ${pairs} pairs are graded: ${[3, 2, 1, 0].map((grade, i) => `${grades[i] ?? 0} of grade ${grade}`).join(', ')}. How the texts, grades and the gold of tags and
statements came to be, and what they are worth, is told in \`${path}/README.md\`. Half of the requirements, and of the gold
texts, is \`dev\`: whatever can be tuned is tuned on it. The other half is \`test\`: it is run and its figure is written
down; nobody reads its texts or mistakes for the sake of a better figure.${
    noise === 0
      ? ''
      : ` \`--noise\` adds ${noise}
capabilities of real firms: what of them came up in a list was judged afterwards (\`noise-qrels.txt\`), all others count as
not relevant.`
  }${
    kappas.length === 0
      ? ''
      : `

Two readings of the same pairs agree (Cohen's kappa; weighted by the distance of the grades and by its square):

${table(['pairs', 'count', 'equal', 'kappa', 'linear weights', 'quadratic weights'], kappas)}

Both readings are by the same reader: kappa shows how consistent the grades are, not that another person would give them.`
  }`;
}

const HALVES = { dev: 'Development half', test: 'Test half' } as const;

const half = ({ half, lists, withNoise, gold, teams }: HalfMeasures): string => `## ${HALVES[half]}

${lanesTable(lists)}${withNoise ? `\n\nThe same requirements with the real firms among the candidates:\n\n${lanesTable(withNoise)}` : ''}${
  gold
    ? `

Tags that are derived, and statements that are read, in the ${gold.tags.texts} texts of the gold:

${table(
  ['tags', 'expected', 'given', 'precision', 'recall', 'F1'],
  parts(gold.tags).map(([name, { expected, read, precision, recall, f1 }]) =>
    [name, expected, read, ...[precision, recall, f1].map(shownShare)].map(String),
  ),
)}

${table(
  ['statements', 'expected', 'read', 'exact', 'precision', 'recall', 'left open'],
  parts(gold.clauses).map(([name, { expected, read, exact, precision, recall, undecided }]) =>
    [name, expected, read, ...[exact, precision, recall].map(shownShare), undecided].map(String),
  ),
)}`
    : ''
}${teams ? `\n\n${teamsText(teams)}` : ''}`;

const teamsText = (
  teams: TeamMeasures,
): string => `Teams for ${teams.opportunities} opportunities with ${teams.slots} roles, of which ${teams.fillable} have a company that fits:

${table(
  ['role precision@3', 'roles filled', 'filled by one that fits', 'roles rightly left open'],
  [
    [
      shownInterval(teams.rolePrecision3).replace('  ', ' '),
      shownShare(teams.coverage),
      shownShare(teams.rightCoverage),
      `${teams.gapsRight} of ${teams.unfillable}`,
    ],
  ],
)}`;

const parts = <M>(
  whole: M & { readonly languages: Readonly<Record<string, M>>; readonly sides: Readonly<Record<string, M>> },
): (readonly [string, M])[] => [...Object.entries(whole.sides), ...Object.entries(whole.languages), ['all', whole]];

const LIST_MEASURES = ['ndcg10', 'recall5best', 'mrr'] as const satisfies readonly Measure[];

function lanesTable(evaluation: Evaluation): string {
  const rows = [...Object.entries(evaluation.lanes), ['all', evaluation] as const].map(([name, measures]) => [
    name,
    String(measures.answerable),
    ...LIST_MEASURES.map((measure) => shownInterval(measures.means[measure]).replace('  ', ' ')),
    `${measures.emptyRight} of ${measures.unanswerable}`,
  ]);
  return table(['lane', 'requirements', 'nDCG@10', 'recall@5 of grade 3', 'MRR', 'offered nothing'], rows);
}

const ablation = (rows: readonly AblationRow[]): string => `## What each part is worth

The development half again with one part taken away; in brackets the change against the whole and its interval, requirement
by requirement. An interval that holds 0 shows no effect that this many requirements could prove.

${table(
  ['without', 'nDCG@10', 'recall@5 of grade 3', 'MRR', 'offered nothing'],
  rows.map((row) => [
    row.without,
    ...ABLATION_MEASURES.map((measure) => shownPaired(row[measure])),
    String(row.emptyRight),
  ]),
)}`;

const labels = ({ labels: found }: ReportFigures): string =>
  found === null
    ? `## Korean labels to Chinese ones

Not measured here: give the labels with \`--labels FILE\`.`
    : `## Korean labels to Chinese ones

Each Korean label of \`${found.path}\` against all Chinese labels of the file, by the bridge alone:

${table(
  ['queries', 'recall@1', 'recall@10', 'MRR'],
  [[String(found.queries), ...[found.recall1, found.recall10, found.mrr].map(shownShare)]],
)}`;

const limits = (): string => `## What these figures cannot say

- The texts are invented, by the reader who also graded them. Real firms write worse, and of more kinds of things.
- Requirements are few: a mean moves by several hundredths when two lists change. Read the intervals.
- Pairs that nobody judged count as not relevant. An engine that finds good pairs nobody thought of looks worse than it is.
- The development half has been looked at while the engine was made; its figures flatter. Only the other half is a test,
  and each look at it wears it out.
- Parts overlap: what one of them would find alone another finds too, so the losses above do not add up.`;

/** Lines of prose filled up to 120 columns, whatever figures stand in them; lists, tables and commands stay. */
const wrapped = (section: string): string =>
  section
    .split('\n\n')
    .map((block) => (/^[#|`-]/u.test(block) && !/^`[^`]/u.test(block) ? block : filled(block)))
    .join('\n\n');

function filled(prose: string): string {
  const lines: string[] = [];
  for (const word of prose.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > 120) lines.push(word);
    else lines.splice(-1, 1, `${last} ${word}`);
  }
  return lines.join('\n');
}

/** Columns as wide as they need to be, so that the formatter has nothing to change. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(3, name.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
