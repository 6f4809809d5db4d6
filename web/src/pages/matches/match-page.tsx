import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { LaneMark } from '../../components/lane-mark';
import { ProblemAlert } from '../../components/problem';
import { bestText, Words } from '../../components/text';
import { ScoreMark } from '../requirements/score-mark';
import { MatchGrounds } from './match-grounds';
import { Verdict } from './verdict';

/** Why one capability stands where it does in one requirement's list. */
export function Page() {
  const { match: id = '' } = useParams();
  const match = api.useQuery('get', '/api/v1/matches/{id}', { params: { path: { id } } });
  if (match.error) return <ProblemAlert error={match.error} again={() => void match.refetch()} />;
  return match.data ? <MatchDetail match={match.data} /> : <Skeleton active title={false} paragraph={{ rows: 12 }} />;
}

function MatchDetail({ match }: { readonly match: Schemas['MatchView'] }) {
  const { t } = useTranslation(['matches', 'verdict']);
  return (
    <article>
      <header className="record-head match-head">
        <Link className="back" to={`/requirements/${match.requirement.id}`}>
          <ArrowLeftOutlined /> {t('backToList')}
        </Link>
        <ScoreMark match={match} />
        <div className="match-title">
          <h1>
            <Words of={match.capability.title} />
          </h1>
          <div className="match-sub">
            <Words of={match.capability.companyNames} />
            <LaneMark lane={match.lane} />
            <span className="quiet figures">{t('versions', match.versions)}</span>
          </div>
        </div>
      </header>
      <p className="match-summary">{match.summary}</p>
      {!match.explained && <Alert type="info" showIcon title={t('otherVersion')} />}
      {match.exclusions.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('whyOut')}
          description={match.exclusions.map(({ text }) => (
            <div key={text}>{text}</div>
          ))}
        />
      )}
      <MatchGrounds match={match} />
      <section aria-labelledby="verdict">
        <h2 id="verdict">{t('verdict:title')}</h2>
        <Verdict
          deal={{ kind: 'match', id: match.id, parties: [partyOf(match.requirement), partyOf(match.capability)] }}
        />
      </section>
    </article>
  );
}

const partyOf = ({ company, companyNames }: Schemas['MatchPartyView']) => ({
  id: company,
  name: bestText(companyNames)?.text ?? company,
});
