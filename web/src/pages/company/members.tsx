import { Button, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Invitations } from './invitations';

type Member = Schemas['MemberView'];
type Decision = Schemas['DecideMembershipDto']['decision'];

/** What an owner can make of a membership. */
const CHOICES: Readonly<Record<Member['state'], (role: Member['role']) => readonly Decision[]>> = {
  requested: () => ['approve', 'refuse'],
  active: (role) => [role === 'owner' ? 'make-member' : 'make-owner', 'remove'],
  refused: () => [],
  removed: () => [],
};

/** Who acts for the company, and who asks to. */
export function Members({ company: { id: company } }: { readonly company: Schemas['CompanyView'] }) {
  const { t } = useTranslation('company');
  const { day } = useFormat();
  const account = useAccount();
  const members = api.useQuery('get', '/api/v1/companies/{id}/members', { params: { path: { id: company } } });
  const decide = api.useMutation('post', '/api/v1/companies/{id}/members/{membership}/decision', {
    onSettled: () => members.refetch(),
  });
  if (members.error) return <ProblemAlert error={members.error} again={() => void members.refetch()} />;
  if (!members.data) return <Skeleton active title={false} />;
  const standing = members.data.filter(({ state }) => state === 'active' || state === 'requested');
  const mayDecide =
    account?.role !== 'member' ||
    standing.some(({ email, role, state }) => email === account.email && role === 'owner' && state === 'active');
  return (
    <>
      <p className="quiet">{t(mayDecide ? 'membersHint' : 'ownersDecide')}</p>
      {decide.error && <ProblemAlert error={decide.error} />}
      {standing.length === 0 && <p className="quiet">{t('noMembers')}</p>}
      <ul className="cards">
        {standing.map(({ id, name, email, phone, role, state, requestedAt }) => (
          <li key={id} className="card">
            <span className="card-facts">
              <span>
                <strong>{name}</strong> <span className="quiet">{email ?? phone}</span>
              </span>
              <span className="states">
                <Tag color={state === 'requested' ? 'gold' : 'default'}>
                  {t(state === 'requested' ? 'asksToJoin' : `memberRole_${role}`)}
                </Tag>
                <span className="quiet figures">{day(requestedAt)}</span>
              </span>
            </span>
            {mayDecide && (
              <div className="answers">
                {CHOICES[state](role).map((decision) => (
                  <Button
                    key={decision}
                    size="small"
                    danger={decision === 'refuse' || decision === 'remove'}
                    loading={
                      decide.isPending &&
                      decide.variables.params.path.membership === id &&
                      decide.variables.body.decision === decision
                    }
                    onClick={() =>
                      decide.mutate({ params: { path: { id: company, membership: id } }, body: { decision } })
                    }
                  >
                    {t(`decide_${decision}`)}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayDecide && <Invitations company={company} />}
    </>
  );
}
