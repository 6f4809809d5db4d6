import { ArrowLeftOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { ArchiveButton } from '../../components/archive-button';
import { LaneMark } from '../../components/lane-mark';
import { ProblemAlert } from '../../components/problem';
import { StatedFacts } from '../../components/stated-facts';
import { StillOpenQuestion } from '../../components/still-open';
import { Words } from '../../components/text';

interface Props {
  readonly requirement: string;
  readonly list?: Schemas['MatchListView'] | undefined;
  /** Who may take it out of matching. */
  readonly isOwn?: boolean;
}

/** What is needed, and how many were compared for it. */
export function RecordHead({ requirement, list, isOwn = false }: Props) {
  const { t } = useTranslation(['matches', 'common']);
  const [search] = useSearchParams();
  const record = api.useQuery('get', '/api/v1/requirements/{id}', { params: { path: { id: requirement } } });
  return (
    <header className="record-head">
      <Link className="back" to={{ pathname: '/requirements', search: search.toString() }}>
        <ArrowLeftOutlined /> {t('backToList')}
      </Link>
      {record.error && <ProblemAlert error={record.error} />}
      <h1>{record.data ? <Words of={record.data.title} /> : <Skeleton.Input active />}</h1>
      {record.data && <LaneMark lane={record.data.lane} />}
      {isOwn && record.data?.state === 'active' && (
        <Link to={`/requirements/${requirement}/edit`}>{t('common:edit')}</Link>
      )}
      {isOwn && record.data && <ArchiveButton kind="requirements" record={record.data} />}
      {isOwn && record.data && <StillOpenQuestion kind="requirements" record={record.data} />}
      {list && (
        <span className="quiet figures">{t('counts', { listed: list.listed, considered: list.considered })}</span>
      )}
      {record.data && <StatedFacts stated={record.data.stated} />}
    </header>
  );
}
