import { api } from '../../api/client';
import { AgreedMeeting } from '../../components/agreed-meeting';

/** When and where the two meet, once both have agreed and a round has given them a table. */
export function AgreedMeetings({ introduction }: { readonly introduction: string }) {
  const meetings = api.useQuery('get', '/api/v1/meetings', { params: { query: { introduction } } });
  return meetings.data?.items.map((meeting) => (
    <p key={meeting.id}>
      <AgreedMeeting meeting={meeting} />
    </p>
  ));
}
