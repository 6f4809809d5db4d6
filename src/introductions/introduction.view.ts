import { STATE_NAMES, tierOf } from '../engine/introductions/index.js';
import type { Locale } from '../errors/describe.js';
import type { Principal } from '../http/principal.js';
import { ownParties } from './acting.js';
import type { IntroductionParty } from './introduction-party.entity.js';
import type { IntroductionNames } from './introduction-names.service.js';
import type { IntroductionView, PartyView } from './introduction.dto.js';
import type { StoredIntroduction } from './introductions.service.js';

/** Which companies of an introduction its reader may know of: the desk all, a party its own and from tier 2 on all. */
export function knownCompanies({ head, parties }: StoredIntroduction, principal: Principal): ReadonlySet<string> {
  const open = principal.role !== 'member' || tierOf(head) >= 2;
  return new Set((open ? parties : ownParties(parties, principal)).map(({ companyId }) => companyId));
}

export function introductionView(
  stored: StoredIntroduction,
  names: IntroductionNames,
  question: string | null,
  principal: Principal,
  locale: Locale,
): IntroductionView {
  const { head, parties } = stored;
  const known = knownCompanies(stored, principal);
  const isDesk = principal.role !== 'member';
  const knows = (side: IntroductionParty['side']): boolean =>
    parties.some((party) => party.side === side && known.has(party.companyId));
  const requirement = knows('seeker') ? head.requirementId : null;
  const capability = knows('provider') ? head.capabilityId : null;
  const opportunity = isDesk || tierOf(head) > 0 ? head.opportunityId : null;
  const project = names.opportunities.get(opportunity ?? '');
  return {
    id: head.id,
    kind: head.kind,
    state: head.state,
    stateName: STATE_NAMES[head.state][locale],
    version: head.version,
    tier: tierOf(head),
    match: head.matchId,
    team: isDesk ? head.teamId : null,
    requirement,
    requirementTitle: names.titles.get(requirement ?? '') ?? null,
    capability,
    capabilityTitle: names.titles.get(capability ?? '') ?? null,
    opportunity,
    // A title may say whose project it is.
    opportunityTitle: project && known.has(project.head.companyId) ? project.content.title : null,
    market: project?.content.market ?? null,
    desk: isDesk ? head.deskId : null,
    question,
    parties: parties.map((party) => partyView(party, names, known, principal)),
    expiresAt: head.state === 'offered' ? (head.expiresAt?.toISOString() ?? null) : null,
    concludedAt: head.concludedAt?.toISOString() ?? null,
    createdAt: head.createdAt.toISOString(),
    updatedAt: head.updatedAt.toISOString(),
  };
}

/** Whether the other side has answered an open offer is not told: nobody is to be pressed by it. */
function partyView(
  party: IntroductionParty,
  names: IntroductionNames,
  known: ReadonlySet<string>,
  principal: Principal,
): PartyView {
  const isKnown = known.has(party.companyId);
  return {
    side: party.side,
    own: principal.companies.includes(party.companyId),
    company: isKnown ? party.companyId : null,
    names: isKnown ? (names.companies.get(party.companyId) ?? null) : null,
    consent: isKnown ? party.consent : null,
    consentedAt: isKnown ? (party.consentedAt?.toISOString() ?? null) : null,
    acknowledgedAt: isKnown ? (party.ndaAt?.toISOString() ?? null) : null,
  };
}
