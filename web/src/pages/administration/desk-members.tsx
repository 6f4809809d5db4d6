import { Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';

interface Props {
  readonly desk: Schemas['DeskView'];
  readonly onChanged: () => Promise<void>;
}

/** Who works at the desk: all advisors are offered, and administrators with them. */
export function DeskMembers({ desk, onChanged }: Props) {
  const { t } = useTranslation('administration');
  const users = api.useQuery('get', '/api/v1/accounts', { params: { query: { limit: 200, role: 'advisor' } } });
  const add = api.useMutation('put', '/api/v1/desks/{id}/members/{account}', { onSuccess: onChanged });
  const remove = api.useMutation('delete', '/api/v1/desks/{id}/members/{account}', { onSuccess: onChanged });
  const path = (account: string) => ({ params: { path: { id: desk.id, account } } });
  const others = (users.data ?? []).filter(({ id }) => !desk.members.some((member) => member.id === id));
  const problem = add.error ?? remove.error;
  return (
    <>
      <div className="states">
        {desk.members.map(({ id, name }) => (
          <Tag key={id} closable={{ 'aria-label': t('takeOff', { name }) }} onClose={() => remove.mutate(path(id))}>
            {name}
          </Tag>
        ))}
        {desk.members.length === 0 && <span className="quiet">{t('noMembers')}</span>}
        {others.length > 0 && (
          <Select
            size="small"
            aria-label={t('addMember')}
            placeholder={t('addMember')}
            popupMatchSelectWidth={false}
            value={null}
            onChange={(account: string | null) => account !== null && add.mutate(path(account))}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      {problem && <ProblemAlert error={problem} />}
    </>
  );
}
