import { deriveFacts, evaluateCompliance, RULES } from '../src/engine/compliance/index.js';
import { demoMatches, routine, screened, shares } from '../src/engine/compliance/testing/demo-matches.js';

/**
 * `npm run bench -- compliance`: 500,000 verdicts on one core over every match of the demonstration data, again and
 * again, the facts of each derived anew and every rule of the register looked at. Beside it what the same matches leave
 * open. Prints one line of JSON.
 */
const VERDICTS = 500_000;
const WARM_UP = 50_000;
const TODAY = '2026-11-22';

const { matches, hierarchy } = await demoMatches(TODAY);
const given = matches.map((match) => ({ ...match, declared: screened(match) }));

function judge(count: number): void {
  for (let done = 0; done < count; done += 1) {
    const match = given[done % given.length];
    if (match === undefined) return;
    evaluateCompliance(deriveFacts(match.requirement, match.capability, hierarchy, match.declared), RULES, TODAY);
  }
}

judge(WARM_UP);
const [started, before] = [performance.now(), process.cpuUsage()];
judge(VERDICTS);
const seconds = (performance.now() - started) / 1_000;
const { user, system } = process.cpuUsage(before);
const { medianQuestions, ...asTheyAre } = shares(matches, hierarchy, TODAY);
const report = {
  bench: 'compliance',
  rules: RULES.length,
  secondsFor500k: Math.round(seconds * 100) / 100,
  // Of all threads, collection of garbage included: comparable between a busy machine and an idle one.
  processorSeconds: Math.round((user + system) / 10_000) / 100,
  verdictsPerSecond: Math.round(VERDICTS / seconds),
  matches: matches.length,
  medianQuestions,
  asTheyAre,
  afterRoutineAnswers: shares(matches.map(routine), hierarchy, TODAY),
};
process.stdout.write(`${JSON.stringify(report)}\n`);
