import type { Answer, ScreeningFinding } from '../engine/compliance/index.js';
import type { Screening } from '../screening/findings.service.js';

/**
 * The answers as screening lets them stand. While somebody has yet to look at a likeness nothing is known of that company,
 * whatever was answered before; what was confirmed is found, whatever was answered beside it.
 * @param screening by external id of the company
 */
export function screenedAnswers(given: readonly Answer[], screening: ReadonlyMap<string, Screening>): Answer[] {
  const others = given.filter(({ fact, about }) => fact !== 'screening' || !screening.has(about));
  const screened = [...screening].flatMap(([about, { isOpen, findings }]): Answer[] => {
    if (isOpen) return [];
    const answer = given.findLast((one) => one.fact === 'screening' && one.about === about);
    const answered = answer?.fact === 'screening' ? answer.value : [];
    const value: ScreeningFinding[] = [...new Set([...answered, ...findings])].sort();
    if (answer === undefined && findings.length === 0) return [];
    return [{ fact: 'screening', about, value, by: answer?.by ?? 'advisor' }];
  });
  return [...others, ...screened];
}
