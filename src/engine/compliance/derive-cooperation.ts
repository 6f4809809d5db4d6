import type { CooperationMode, LaneCode } from '../facts/index.js';
import type { Known, KnownFacts } from './facts.js';

export interface Modes {
  /** Id of the company that states them. */
  readonly by: string;
  /** Empty where it states none. */
  readonly modes: readonly CooperationMode[];
}

/** What a lane itself says of the form; the others go either way. */
const OF_LANE: Readonly<Partial<Record<LaneCode, CooperationMode>>> = {
  'component-supply': 'supply',
  'local-partner': 'integration',
  'third-country': 'joint-entry',
};

/** The form of the cooperation and what it tells of other facts. */
export function cooperationFacts(one: Modes, other: Modes, lane: LaneCode): KnownFacts {
  const cooperation = agreedForm(one, other, lane);
  return cooperation === undefined ? {} : { cooperation, ...consequencesOf(cooperation) };
}

/** The form that both want, else what one side states, else what the lane says. Two sides that want different things leave it open. */
function agreedForm(one: Modes, other: Modes, lane: LaneCode): KnownFacts['cooperation'] {
  if (one.modes.length > 0 && other.modes.length > 0) {
    const shared = one.modes.filter((mode) => other.modes.includes(mode));
    return shared.length === 0 ? undefined : { value: shared, source: 'declared', by: 'deal' };
  }
  const stating = [one, other].find(({ modes }) => modes.length > 0);
  if (stating !== undefined) return { value: stating.modes, source: 'declared', by: stating.by };
  const mode = OF_LANE[lane];
  return mode && { value: [mode], source: 'derived', by: 'deal' };
}

/** What the form of the cooperation tells of other facts. What a joint venture owns is for its contract to say. */
export function consequencesOf(cooperation: KnownFacts['cooperation']): KnownFacts {
  if (cooperation === undefined) return {};
  const isVenture = cooperation.value.includes('joint-venture');
  const isJoint = cooperation.value.includes('co-development');
  const equity = drawn(isVenture);
  return isVenture && !isJoint ? { equity } : { equity, coOwnedResults: drawn(isJoint) };
}

const drawn = (value: boolean): Known<boolean> => ({ value, source: 'derived', by: 'deal' });
