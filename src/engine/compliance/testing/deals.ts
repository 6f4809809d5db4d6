import type { CompanyKind, LaneCode } from '../../facts/index.js';
import { consequencesOf } from '../derive-cooperation.js';
import type { Approval, ComplianceFacts, FactValues, Known, KnownFacts, Party, ScreeningFinding } from '../facts.js';
import type { Topic } from '../topics.js';

export interface PartyGiven {
  readonly country?: string;
  readonly kind?: CompanyKind;
  readonly brings?: readonly Topic[];
  readonly supplies?: boolean;
  /** Null: nobody has screened it. */
  readonly screening?: readonly ScreeningFinding[] | null;
  readonly parent?: string;
}

export interface DealGiven {
  readonly lane?: LaneCode;
  readonly seeker?: PartyGiven;
  readonly provider?: PartyGiven;
  readonly destinations?: readonly string[];
  /** Beside what the parties bring. */
  readonly topics?: readonly Topic[];
  readonly known?: Partial<FactValues>;
  readonly approvals?: readonly Approval[];
}

const told = <T>(value: T): Known<T> => ({ value, source: 'asked', by: 'advisor' });

const aParty = (id: string, country: string, given: PartyGiven): Party => ({
  id,
  country: given.country ?? country,
  kind: given.kind ?? null,
  supplies: given.supplies ?? given.brings !== undefined,
  brings: new Set(given.brings),
  known: {
    ...(given.screening !== null && { screening: told(given.screening ?? []) }),
    ...(given.parent && { ultimateParent: told(given.parent) }),
  },
});

export const allTold = (values: Partial<FactValues>): KnownFacts =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, told<unknown>(value)]));

/** A Korean firm that supplies a Chinese one with something that no rule looks at; both screened, nothing else known. */
export function aDeal(given: DealGiven = {}): ComplianceFacts {
  const seeker = aParty('buyer', 'CN', given.seeker ?? {});
  const known = allTold(given.known ?? {});
  const provider = aParty('maker', 'KR', { supplies: true, ...given.provider });
  return {
    lane: given.lane ?? 'component-supply',
    parties: [seeker, provider],
    destinations: given.destinations ?? [seeker.country],
    topics: new Set([...seeker.brings, ...provider.brings, ...(given.topics ?? [])]),
    known: { ...consequencesOf(known.cooperation), ...known },
    approvals: given.approvals ?? [],
  };
}

/** What leaves nothing open about a plain supply of goods. */
export const PLAIN_SUPPLY = {
  cooperation: ['supply'],
  endUse: 'civil',
  publicBuyer: false,
  preferentialTariff: false,
} as const satisfies Partial<FactValues>;
