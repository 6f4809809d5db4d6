import type { TeamChangeReason, TeamPart, TeamThen } from './compare-teams.types.js';

/** What changed a part of a team's value: roles, pairs or how near its firms are to the market. */
export function reasonsOf(part: TeamPart, before: TeamThen, after: TeamThen): TeamChangeReason[] {
  switch (part) {
    case 'needs':
      return roleReasons(before, after);
    case 'pairs':
      return pairReasons(before, after);
    case 'market':
      return readinessReasons(before, after);
  }
}

function roleReasons(before: TeamThen, after: TeamThen): TeamChangeReason[] {
  const was = new Map(before.fills.map((fill) => [fill.role, fill]));
  const is = new Map(after.fills.map((fill) => [fill.role, fill]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((role): TeamChangeReason[] => {
    const [earlier, later] = [was.get(role), is.get(role)];
    if (earlier === undefined) {
      return later === undefined ? [] : [{ code: 'role-filled', role, company: later.company }];
    }
    if (later === undefined) return [{ code: 'role-opened', role, company: earlier.company }];
    if (earlier.company !== later.company) {
      return [{ code: 'role-recast', role, before: earlier.company, after: later.company }];
    }
    const { company } = later;
    return earlier.score === later.score
      ? []
      : [{ code: 'role-rescored', role, company, before: earlier.score, after: later.score }];
  });
}

/** Of firms that both teams have; who came or went is told by itself. */
function pairReasons(before: TeamThen, after: TeamThen): TeamChangeReason[] {
  const was = new Map(before.pairs.map((pair) => [[...pair.companies].sort().join(' '), pair.value]));
  return after.pairs.flatMap(({ companies, value }): TeamChangeReason[] => {
    const earlier = was.get([...companies].sort().join(' '));
    return earlier === undefined || earlier === value
      ? []
      : [{ code: 'pair-changed', companies, before: earlier, after: value }];
  });
}

function readinessReasons(before: TeamThen, after: TeamThen): TeamChangeReason[] {
  const was = new Map(before.members.map(({ company, readiness }) => [company, readiness]));
  return after.members.flatMap(({ company, readiness }): TeamChangeReason[] => {
    const earlier = was.get(company);
    return earlier === undefined || earlier === readiness
      ? []
      : [{ code: 'readiness-changed', company, before: earlier, after: readiness }];
  });
}
