import { useAccount } from '../../app/session';
import { OwnMeetings } from './own-meetings';
import { Rounds } from './rounds';

/** To a company its meetings, to the desk the rounds. */
export function Page() {
  return useAccount()?.role === 'member' ? <OwnMeetings /> : <Rounds />;
}
