import type { Grades } from './relevance.js';

/** Grades of companies by opportunity and role; a role is named by its id (`role1`) or by what it is called. */
export type TeamQrels = ReadonlyMap<string, ReadonlyMap<string, Grades>>;

/**
 * `opportunityId role companyId grade` a line, separated by white space, grade 0..3.
 * @throws RangeError naming the line that is not of this form or judges a company for the same role again
 */
export function parseTeamQrels(source: string): TeamQrels {
  const qrels = new Map<string, Map<string, Map<string, number>>>();
  for (const [index, line] of source
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === '') continue;
    const [opportunity, role, company, grade, more] = line.trim().split(/\s+/u);
    const isWhole = opportunity !== undefined && role !== undefined && company !== undefined;
    if (!isWhole || !/^[0-3]$/u.test(grade ?? '') || more !== undefined) {
      throw new RangeError(`line ${index + 1} is not "opportunityId role companyId grade" with a grade from 0 to 3`);
    }
    const roles = qrels.get(opportunity) ?? new Map<string, Map<string, number>>();
    const grades = roles.get(role) ?? new Map<string, number>();
    if (grades.has(company)) throw new RangeError(`line ${index + 1} judges ${opportunity} ${role} ${company} again`);
    qrels.set(opportunity, roles.set(role, grades.set(company, Number(grade))));
  }
  return qrels;
}
