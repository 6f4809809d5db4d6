import { Button, Empty, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { LaneMark, LANES } from '../../components/lane-mark';
import { ProblemAlert } from '../../components/problem';
import { DeskForm } from './desk-form';
import { DeskMembers } from './desk-members';

type Desk = Schemas['DeskView'];

/** Groups of advisors, and what each works on. */
export function Desks() {
  const { t } = useTranslation('administration');
  const [open, setOpen] = useState<string>();
  const desks = api.useQuery('get', '/api/v1/desks');
  const again = async (): Promise<void> => {
    setOpen(undefined);
    await desks.refetch();
  };
  const remove = api.useMutation('delete', '/api/v1/desks/{id}', { onSuccess: again });
  const problem = desks.error ?? remove.error;
  return (
    <div className="narrow">
      {problem && <ProblemAlert error={problem} />}
      {desks.isPending && <Skeleton active title={false} />}
      {desks.data?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noDesks')} />}
      <ul className="cards">
        {desks.data?.map((desk) => (
          <li key={desk.id} className="card">
            {open === desk.id ? (
              <DeskForm desk={desk} onDone={again} />
            ) : (
              <>
                <span className="card-facts">
                  <strong>{desk.name}</strong>
                  <span>
                    <Button size="small" onClick={() => setOpen(desk.id)}>
                      {t('change')}
                    </Button>{' '}
                    <Button
                      size="small"
                      danger
                      loading={remove.isPending}
                      onClick={() => remove.mutate({ params: { path: { id: desk.id } } })}
                    >
                      {t('remove')}
                    </Button>
                  </span>
                </span>
                <Scope desk={desk} />
                <DeskMembers desk={desk} onChanged={again} />
              </>
            )}
          </li>
        ))}
      </ul>
      {open === '' ? (
        <div className="card">
          <DeskForm onDone={again} />
        </div>
      ) : (
        <Button onClick={() => setOpen('')}>{t('addDesk')}</Button>
      )}
    </div>
  );
}

function Scope({ desk: { regions, sectors, lanes } }: { readonly desk: Desk }) {
  const { t } = useTranslation('administration');
  const { country } = useFormat();
  return (
    <div className="states">
      {regions.length + sectors.length + lanes.length === 0 && <span className="quiet">{t('everything')}</span>}
      {regions.map((code) => (
        <Tag key={code}>{code.includes('-') ? code : country(code)}</Tag>
      ))}
      {sectors.map((code) => (
        <Tag key={code}>{code}</Tag>
      ))}
      {LANES.filter((lane) => lanes.includes(lane)).map((lane) => (
        <LaneMark key={lane} lane={lane} />
      ))}
    </div>
  );
}
