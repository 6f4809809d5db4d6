import type { INestApplicationContext } from '@nestjs/common';
import { CompareQuery } from '../matching/compare/compare.dto.js';
import { CompareService } from '../matching/compare/compare.service.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { comparisonLines } from './compare-text.js';
import { idOf, inLanguage, localeOption, runId } from './options.js';
import { withNaru } from './session.js';

export interface CompareOptions {
  readonly requirement?: string;
  readonly json: boolean;
  readonly lang: string;
}

/**
 * Prints what differs between the lists of two runs, page by page. With `json` the first line holds the runs and counts,
 * and each line after it one requirement whose lists differ.
 */
export async function compare(before: string, after: string, options: CompareOptions): Promise<void> {
  const locale = localeOption(options.lang);
  await inLanguage(locale, async () => {
    const ids = [runId(before), runId(after)] as const;
    await withNaru(async (context) => {
      const query = await queryOf(context, options);
      do {
        const page = await context.get(CompareService).page(...ids, query, locale);
        const { items, nextCursor, ...head } = page;
        const lines = options.json
          ? [...(head.counts === null ? [] : [head]), ...items].map((line) => JSON.stringify(line))
          : comparisonLines(page, locale);
        for (const line of lines) process.stdout.write(`${line}\n`);
        query.cursor = nextCursor ?? undefined;
      } while (query.cursor !== undefined);
    });
  });
}

async function queryOf(context: INestApplicationContext, { requirement }: CompareOptions): Promise<CompareQuery> {
  const query = new CompareQuery();
  if (requirement !== undefined) {
    query.requirement = await idOf(context.get(RequirementsService), 'requirement', requirement);
  }
  return query;
}
