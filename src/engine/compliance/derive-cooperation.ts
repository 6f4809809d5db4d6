import type { CooperationMode, LaneCode } from '../facts/index.js';
import type { KnownFacts } from './facts.js';

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

/** The form that both want, else what one side states, else what the lane says. Two sides that want different things leave it open. */
export function agreedModes(one: Modes, other: Modes, lane: LaneCode): KnownFacts {
  if (one.modes.length > 0 && other.modes.length > 0) {
    const shared = one.modes.filter((mode) => other.modes.includes(mode));
    return shared.length === 0 ? {} : { cooperation: { value: shared, source: 'declared', by: 'deal' } };
  }
  const stating = [one, other].find(({ modes }) => modes.length > 0);
  if (stating !== undefined) return { cooperation: { value: stating.modes, source: 'declared', by: stating.by } };
  const mode = OF_LANE[lane];
  return mode === undefined ? {} : { cooperation: { value: [mode], source: 'derived', by: 'deal' } };
}
