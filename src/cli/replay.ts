import { ReplayService } from '../matching/compare/replay.service.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { replayLines } from './compare-text.js';
import { failed } from './exit.js';
import { idOf, inLanguage, localeOption, runId } from './options.js';
import { ProgressLine } from './progress-line.js';
import { withNaru } from './session.js';

export interface ReplayOptions {
  readonly requirement?: string;
  readonly lang: string;
}

/** Scores a run again from what it rested on and tells whether every list is the same; a difference is a failure. */
export async function replay(run: string, { requirement, lang }: ReplayOptions): Promise<void> {
  const locale = localeOption(lang);
  const replayed = await inLanguage(locale, async () => {
    const id = runId(run);
    return withNaru(async (context) => {
      const only =
        requirement === undefined ? null : await idOf(context.get(RequirementsService), 'requirement', requirement);
      const line = new ProgressLine();
      const since = Date.now();
      const found = await context.get(ReplayService).replay(id, only, (done, total) => line.bar(done, total, since));
      line.end();
      return found;
    });
  });
  const lines = replayLines(replayed, locale);
  const last = lines.pop() ?? '';
  for (const told of lines) process.stdout.write(`${told}\n`);
  if (replayed.different.length > 0) throw failed(last);
  process.stdout.write(`${last}\n`);
}
