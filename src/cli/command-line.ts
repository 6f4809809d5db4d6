import { Command, CommanderError } from 'commander';
import { EnvironmentError } from '../config/environment.js';
import { programVersion } from '../http/program-version.js';
import type { AuditOptions } from './audit.js';
import type { CompareOptions } from './compare.js';
import type { EvaluateOptions } from './evaluate.js';
import type { FolderOptions } from './evaluate-folder.js';
import type { ReportOptions } from './evaluate-report.js';
import type { MatchOptions } from './match.js';
import type { ReplayOptions } from './replay.js';
import type { ReviewWeightsOptions } from './review-weights.js';
import type { ScreeningImportOptions } from './screening.js';
import { ExitError, wrongUse } from './exit.js';

type EvaluationOptions = FolderOptions & EvaluateOptions & ReportOptions & { readonly screening: boolean };

const LANG = 'language of the report: ko, zh-CN or en';

/** Commands load what they need when they run, so that `--help` answers at once. */
function program(): Command {
  const naru = new Command('naru')
    .description('Matchmaking between Korean firms and Chinese AI partners')
    .version(programVersion)
    .showHelpAfterError('Try --help.')
    .exitOverride();
  const command = (name: string, summary: string): Command => naru.command(name).description(summary).exitOverride();

  command('serve', 'Run the API and, in the same process, a worker')
    .option('--no-worker', 'only the API; run `naru work` beside it')
    .action(async ({ worker }: { worker: boolean }) => (await import('./serve.js')).serve({ worker }));
  command('work', 'Run a worker: scoring jobs and upkeep').action(async () => (await import('./work.js')).work());
  command('migrate', 'Bring the database schema up to date').action(async () =>
    (await import('./migrate.js')).migrateSchema(),
  );
  command('import', 'Read a folder in the exchange format')
    .argument('<dir>', 'folder with companies.jsonl, capabilities.jsonl, requirements.jsonl, opportunities.jsonl')
    .option('--strict', 'take over nothing unless every line is good', false)
    .option('--encoding <name>', 'utf-8, cp949, gb18030, utf-16le or utf-16be; a byte order mark wins', 'utf-8')
    .option('--lang <locale>', LANG, 'en')
    .action(async (dir: string, options: { strict: boolean; encoding: string; lang: string }) =>
      (await import('./import.js')).importFolder(dir, options),
    );
  command('export', 'Write all active records as a folder in the exchange format')
    .argument('<dir>', 'where to; made when it is not there')
    .action(async (dir: string) => (await import('./export.js')).exportFolder(dir));
  command('match', 'Score match lists and follow the run to its end')
    .option('--requirement <id>', 'one requirement, by id or external id')
    .option('--opportunity <id>', 'the teams of one opportunity, by id or external id')
    .option('--all', 'every requirement and every opportunity', false)
    .action(async (options: MatchOptions) => (await import('./match.js')).match(options));
  command('compare', 'What differs between the lists of two runs, and why')
    .argument('<before>', 'id of the earlier run')
    .argument('<after>', 'id of the later run')
    .option('--requirement <id>', 'only the list of one requirement, by id or external id')
    .option('--json', 'one line of JSON for the runs and counts, then one for each list', false)
    .option('--lang <locale>', LANG, 'en')
    .action(async (before: string, after: string, options: CompareOptions) =>
      (await import('./compare.js')).compare(before, after, options),
    );
  command('replay', 'Score a run again from what it rested on: is every list the same to the last digit?')
    .argument('<run>', 'id of the run')
    .option('--requirement <id>', 'only the list of one requirement, by id or external id')
    .option('--lang <locale>', LANG, 'en')
    .action(async (run: string, options: ReplayOptions) => (await import('./replay.js')).replay(run, options));
  command('vectors', 'Let the embedding model read what it has not read, and score all lists anew').action(async () =>
    (await import('./vectors.js')).vectors(),
  );
  command('openapi', 'Write the OpenAPI description; needs no database')
    .argument('[file]', 'where to; standard output when left out')
    .action(async (file?: string) => (await import('./openapi.js')).writeOpenApi(file));
  command('evaluate', 'Measure how well needs and offers are matched; needs no database')
    .argument('[dir]', 'folder in the exchange format with qrels.txt')
    .option('--noise <dir...>', 'more folders, whose capabilities nobody judged', [])
    .option('--split <half>', 'dev or test: only the requirements that split.tsv gives to it')
    .option('--run <file>', 'write the lists in TREC run format')
    .option('--as-of <date>', 'day that lead times count from, YYYY-MM-DD; today when left out')
    .option('--labels <file>', 'tab-separated labels with the columns zh and ko: Korean label to its Chinese one')
    .option('--json', 'the measures as one line of JSON', false)
    .option(
      '--ablation',
      'measure again without each part of the engine; with --labels, each signal of the bridge',
      false,
    )
    .option('--differences', 'with --split dev: what was read wrong in the texts of gold.jsonl', false)
    .option('--screening', 'measure how well names are found on lists; --noise adds firms that are on none', false)
    .option('--report <file>', 'write docs/evaluation.md anew: lists, readings and ablation on the dev half')
    .option('--test-half', 'with --report: also the figures of the test half', false)
    .action(async (dir: string | undefined, options: EvaluationOptions) => {
      if (options.screening) return (await import('./evaluate-screening.js')).evaluateScreening(options);
      if (options.report !== undefined) return (await import('./evaluate-report.js')).writeReport(dir, options);
      if (dir === undefined) return (await import('./evaluate.js')).evaluate(options);
      if (options.labels !== undefined) throw wrongUse('evaluate takes either a folder or --labels FILE');
      return (await import('./evaluate-folder.js')).evaluateFolder(dir, options);
    });
  const taxonomy = command('taxonomy', 'Look after the taxonomy in data/');
  taxonomy
    .command('check')
    .description('Report faults in the taxonomy, lanes and clusters')
    .action(async () => (await import('./taxonomy.js')).checkTaxonomyFiles());
  taxonomy
    .command('freeze-idf')
    .description('Count the tags of capability texts and write data/taxonomy/idf.json')
    .argument('<dir...>', 'folders in the exchange format')
    .action(async (folders: string[]) => (await import('./taxonomy.js')).freezeIdfFile(folders));
  command('screening', 'Lists that companies are held against')
    .command('import')
    .description(
      'Read the US Consolidated Screening List (JSON), or a CSV file with the columns name, aliases, list, date',
    )
    .argument('<file>', 'a file that ends in .json or .csv')
    .option('--dated <date>', 'day on which the list stood so, YYYY-MM-DD; today when left out')
    .option('--encoding <name>', 'of a CSV file: utf-8, cp949, gb18030, utf-16le or utf-16be', 'utf-8')
    .option('--lang <locale>', LANG, 'en')
    .action(async (file: string, options: ScreeningImportOptions) =>
      (await import('./screening.js')).importList(file, options),
    );
  command('reviews', 'The decisions of advisors')
    .command('weights')
    .description(
      'What decisions say about the weights of lanes, and what those would make of present lists; changes nothing',
    )
    .option('--lane <code>', 'one lane; all when left out')
    .option('--json', 'a line of JSON for each lane', false)
    .option('--lang <locale>', LANG, 'en')
    .action(async (options: ReviewWeightsOptions) => (await import('./review-weights.js')).reportWeights(options));
  command('audit', 'The ledger of introductions')
    .command('verify')
    .description('Is every entry as it was written? Names the first one that is not')
    .option('--head <seq:hash>', 'what an earlier check printed and was kept elsewhere; shows a ledger written anew')
    .option('--lang <locale>', LANG, 'en')
    .action(async (options: AuditOptions) => (await import('./audit.js')).verifyLedger(options));
  command('admin', 'Accounts')
    .command('reset')
    .description('Give the administrator a new password and new first API keys')
    .action(async () => (await import('./admin.js')).resetAdministrator());
  return naru;
}

/** Runs one command. @returns the exit status */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync([...argv]);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ExitError) return complain(error.message, error.code);
    if (error instanceof EnvironmentError) return complain(error.message, 2);
    return complain(error instanceof Error ? error.message : String(error), 1);
  }
}

function complain(message: string, code: number): number {
  process.stderr.write(`naru: ${message}\n`);
  return code;
}
