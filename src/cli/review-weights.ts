import { LANE_CODES, type LaneCode, languageOf } from '../engine/facts/index.js';
import type { WeightReportView } from '../reviews/weight-report.dto.js';
import { WeightReport } from '../reviews/weight-report.service.js';
import { Reference } from '../taxonomy/reference.js';
import { localeOption, oneOf } from './options.js';
import { weightLines } from './review-weights-text.js';
import { withNaru } from './session.js';

export interface ReviewWeightsOptions {
  readonly lane?: string;
  readonly json: boolean;
  readonly lang: string;
}

/** What the advisors' decisions say about the weights of lanes; nothing is changed. */
export async function reportWeights({ lane, json, lang }: ReviewWeightsOptions): Promise<void> {
  const locale = localeOption(lang);
  const asked = lane === undefined ? LANE_CODES : [oneOf<LaneCode>('--lane', lane, LANE_CODES)];
  const { reports, names } = await withNaru(async (context) => {
    const found: WeightReportView[] = [];
    for (const code of asked) found.push(await context.get(WeightReport).of(code));
    const lanes = context.get(Reference).lanes.map(({ code, names: called }) => [code, called] as const);
    return { reports: found, names: new Map(lanes) };
  });
  for (const [at, report] of reports.entries()) {
    const name = names.get(report.lane)?.[languageOf(locale)] ?? report.lane;
    const lines = json ? [JSON.stringify(report)] : weightLines(report, name, locale);
    process.stdout.write(`${[...(at > 0 && !json ? [''] : []), ...lines].join('\n')}\n`);
  }
}
