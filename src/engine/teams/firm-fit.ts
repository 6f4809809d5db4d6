import type { Candidate, CompanyFacts } from '../facts/index.js';
import { byCodeUnits, divideRounded, weightedMean, WHOLE } from '../scoring/fixed-point.js';
import type { ScoringContext } from '../scoring/index.js';
import { echoOf, SAME_THING, TELLING, withEcho } from './echo.js';
import { marketReadiness } from './market-readiness.js';
import type { SlotReason } from './reasons.js';
import { asksCapability, isLocalRole, kindsAsked } from './roles.js';
import type { AskedSlot } from './asked-slot.js';
import type { SlotFit } from './team.types.js';
import { trade } from './trade.js';

/** What of a firm shows that it can fill a role that no capability of its speaks of. */
const FIRM_WEIGHTS = { kind: 40, market: 30, licence: 30, capability: 60, service: 30, subject: 50 } as const;

/**
 * A firm against a role by what it is: its kind, how near it is to the market, the licence where one is asked, whether
 * what it offers is the service that the role means and has to do with what the opportunity speaks of, and nothing known
 * of its offer where the role asks for one. As in every score, what is not known draws towards the prior:
 *
 *     score = (mean over what is known x known weight + prior x unknown weight) / all weight
 */
export function firmFit(asked: AskedSlot, candidate: Candidate, context: ScoringContext): SlotFit {
  const { slot, market, threshold, prior } = asked;
  const { company } = candidate;
  const kinds = kindsAsked(slot);
  if (kinds.length === 0 && !asksCapability(slot)) {
    return { score: 0, capability: null, pair: null, reasons: [], lacks: [{ code: 'role-undefined' }] };
  }
  const { value: readiness, reason: place } = marketReadiness(candidate, market);
  const licensed = company.presence.some((one) => one.market === market && one.kind === 'licence');
  const wantsLicence = slot.licences.length > 0;
  const kind = kindReason(company, kinds);
  const { service, subject, asksService, asksSubject, isOther, reasons: told } = trade(asked, candidate, context);
  const echo = candidate.capabilities.reduce((most, offer) => Math.max(most, echoOf(asked.words, offer)), 0);
  // An operator by kind operates, whether or not its offers say so.
  const isOperator = slot.role === 'local-operator' && kind?.code === 'kind-asked';
  const known = [
    ...(service === null || (isOperator && service === 0) ? [] : [{ weight: FIRM_WEIGHTS.service, value: service }]),
    ...(subject === null ? [] : [{ weight: FIRM_WEIGHTS.subject, value: subject }]),
    ...(kind === null || kind.code === 'kind-unstated'
      ? []
      : [{ weight: FIRM_WEIGHTS.kind, value: kind.code === 'kind-asked' ? WHOLE : 0 }]),
    { weight: FIRM_WEIGHTS.market, value: readiness },
    ...(wantsLicence && licensed ? [{ weight: FIRM_WEIGHTS.licence, value: WHOLE }] : []),
  ];
  const knownWeight = known.reduce((sum, { weight }) => sum + weight, 0);
  const unknownWeight =
    (kind?.code === 'kind-unstated' ? FIRM_WEIGHTS.kind : 0) +
    (wantsLicence && !licensed ? FIRM_WEIGHTS.licence : 0) +
    (asksService && service === null && !isOperator ? FIRM_WEIGHTS.service : 0) +
    (asksSubject && subject === null ? FIRM_WEIGHTS.subject : 0) +
    (asksCapability(slot) ? FIRM_WEIGHTS.capability : 0);
  const mean = weightedMean(known) ?? prior;
  const score = divideRounded(mean * knownWeight + prior * unknownWeight, knownWeight + unknownWeight);
  const lacks: SlotReason[] = [
    ...placeLacks(asked, company),
    ...(kind?.code === 'kind-other' ? [kind] : []),
    ...(isOther && echo < SAME_THING ? [{ code: 'other-offered' } as const] : []),
    ...(score < threshold ? [{ code: 'below-threshold', score, threshold } as const] : []),
  ];
  const reasons: SlotReason[] = [
    ...(kind === null ? [] : [kind]),
    ...told,
    ...(echo < TELLING ? [] : [{ code: 'words-echo' } as const]),
    place,
    ...(wantsLicence ? [licenceReason(licensed, asked)] : []),
    ...(asksCapability(slot) ? [{ code: 'nothing-offered' } as const] : []),
  ];
  return { score: withEcho(score, echo), capability: null, pair: null, reasons, lacks };
}

export function kindReason(
  { kind }: CompanyFacts,
  asked: AskedKinds,
): (SlotReason & { code: `kind-${string}` }) | null {
  const kinds = [...new Set(asked)].sort(byCodeUnits);
  if (kinds.length === 0) return null;
  if (kind === null) return { code: 'kind-unstated', asked: kinds };
  return asked.includes(kind) ? { code: 'kind-asked', kind } : { code: 'kind-other', kind, asked: kinds };
}
type AskedKinds = ReturnType<typeof kindsAsked>;

const licenceReason = (held: boolean, { slot, market }: AskedSlot): SlotReason =>
  held ? { code: 'licence-held', market } : { code: 'licence-unstated', market, licences: slot.licences };

/** Where a firm has to be: in a country that the role names; for work on the ground in the market, or at home in it. */
export function placeLacks({ slot, market }: AskedSlot, company: CompanyFacts): SlotReason[] {
  const { country, presence } = company;
  if (slot.countries.length > 0 && !slot.countries.includes(country)) {
    return [{ code: 'country-other', country, asked: [...new Set(slot.countries)].sort(byCodeUnits) }];
  }
  const onTheGround = presence.some(
    (one) => one.market === market && (one.kind === 'licence' || one.kind === 'office'),
  );
  return isLocalRole(slot) && country !== market && !onTheGround ? [{ code: 'not-local', market }] : [];
}
