import { pointsText } from '../../scoring/wording/quantities.js';
import { signedPoints, type TeamChangePhrases } from './change-phrases.js';

const PARTS = { needs: 'Roles', pairs: 'Companies together', market: 'Readiness for the market' } as const;
const span = (before: number, after: number): string => `${pointsText(before)} → ${pointsText(after)}`;

export const english: TeamChangePhrases = {
  change: ({ kind, before, after }) => {
    switch (kind) {
      case 'entered':
        return `New at rank ${after?.rank}.`;
      case 'left':
        return `No longer proposed; it stood at rank ${before?.rank}.`;
      case 'members-changed':
        return `Other companies; from rank ${before?.rank} to ${after?.rank}.`;
      case 'moved':
        return `From rank ${before?.rank} to ${after?.rank}.`;
      case 'rescored':
        return `Still at rank ${after?.rank}, with other figures.`;
    }
  },
  reason: (reason, names) => {
    switch (reason.code) {
      case 'part-changed':
        return `${PARTS[reason.part]}: ${signedPoints(reason.points)} points.`;
      case 'role-filled':
        return `${names.company(reason.company)} fills the open role of ${names.role(reason.role)}.`;
      case 'role-opened':
        return `The role of ${names.role(reason.role)}, which ${names.company(reason.company)} filled, is open.`;
      case 'role-recast':
        return `${names.company(reason.after)} takes the role of ${names.role(reason.role)} from ${names.company(reason.before)}.`;
      case 'role-rescored':
        return `${names.company(reason.company)} as ${names.role(reason.role)}: ${span(reason.before, reason.after)}.`;
      case 'readiness-changed':
        return `${names.company(reason.company)}, readiness for the market: ${span(reason.before, reason.after)}.`;
      case 'pair-changed':
        return `${reason.companies.map(names.company).join(' and ')} together: ${span(reason.before, reason.after)}.`;
      case 'facts-changed':
        return `${names.company(reason.company)} has changed what it states.`;
      case 'firm-new':
        return `${names.company(reason.company)} was in no team before.`;
      case 'firm-gone':
        return `${names.company(reason.company)} is in no team any more.`;
      case 'others-moved':
        return `Its own figures are the same; teams that passed it: ${reason.above}, that fell behind or went: ${reason.below}.`;
    }
  },
  list: (reason, names) => {
    switch (reason.code) {
      case 'no-teams':
        return reason.when === 'before' ? 'The earlier run left no team.' : 'The later run left no team.';
      case 'role-now-open':
        return `Nobody may fill the role of ${names.role(reason.role)} any more.`;
      case 'role-now-fillable':
        return `The role of ${names.role(reason.role)} can be filled now.`;
    }
  },
};
