import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, isProblem, type Schemas } from '../../api/client';
import { CompanyName } from '../../components/company-name';
import { useFormat } from '../../components/format';
import { Words } from '../../components/text';

interface Props {
  readonly round: string;
  readonly meeting: Schemas['MeetingView'];
}

/** A meeting; calling it off takes one click, and so does taking that back. */
export function MeetingRow({ round, meeting }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const { number } = useFormat();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const after = {
    onSuccess: () => void queries.invalidateQueries(),
    onError: (error: unknown) =>
      message.error(isProblem(error) ? `${error.title} ${error.detail ?? ''}` : t('common:noAnswer')),
  };
  const cancel = api.useMutation('post', '/api/v1/meeting-rounds/{id}/meetings/{meeting}/cancellation', after);
  const restore = api.useMutation('post', '/api/v1/meeting-rounds/{id}/meetings/{meeting}/restoration', after);
  const act = meeting.cancelled ? restore : cancel;
  const { introduction } = meeting;
  return (
    <tr>
      <td className="figures">
        {meeting.table === null ? meeting.reason && t(`why_${meeting.reason}`) : number(meeting.table)}
      </td>
      {[meeting.seeker, meeting.provider].map((side) => (
        <td key={side.company}>
          <CompanyName id={side.company} names={side.names} />
          {side.isSmall && <span className="quiet"> · {t('smallFirm')}</span>}
          <div className="quiet">
            <Words of={side.title} />
          </div>
        </td>
      ))}
      <td className="figures">
        <Link to={`/matches/${meeting.match}`}>{number(meeting.score)}</Link>
      </td>
      <td>{introduction && <Link to={`/introductions/${introduction.id}`}>{introduction.stateName}</Link>}</td>
      <td>
        <Button
          size="small"
          loading={act.isPending}
          onClick={() => act.mutate({ params: { path: { id: round, meeting: meeting.id } } })}
        >
          {t(meeting.cancelled ? 'takeBack' : 'callOff')}
        </Button>
      </td>
    </tr>
  );
}
