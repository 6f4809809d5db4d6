import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { LANES } from '../../components/lane-mark';
import { ProblemAlert } from '../../components/problem';

interface Props {
  /** Left out for a new one. */
  readonly desk?: Schemas['DeskView'];
  readonly onDone: () => Promise<void>;
}

/** A desk's name and what it works on; nothing chosen means everything. */
export function DeskForm({ desk, onDone }: Props) {
  const { t } = useTranslation(['administration', 'lanes']);
  const [name, setName] = useState(desk?.name ?? '');
  const [regions, setRegions] = useState(desk?.regions ?? []);
  const [sectors, setSectors] = useState(desk?.sectors ?? []);
  const [lanes, setLanes] = useState(desk?.lanes ?? []);
  const add = api.useMutation('post', '/api/v1/desks', { onSuccess: onDone });
  const change = api.useMutation('put', '/api/v1/desks/{id}', { onSuccess: onDone });
  const body = { name: name.trim(), regions, sectors, lanes };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (desk) change.mutate({ params: { path: { id: desk.id } }, body });
    else add.mutate({ body });
  };
  const problem = add.error ?? change.error;
  return (
    <form className="inline-form" onSubmit={save}>
      <Input
        required
        autoFocus
        maxLength={100}
        aria-label={t('name')}
        placeholder={t('name')}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Codes name={t('regions')} codes={regions} onChange={setRegions} />
      <Codes name={t('sectors')} codes={sectors} onChange={setSectors} />
      <Select
        mode="multiple"
        aria-label={t('lanes')}
        placeholder={t('lanes')}
        value={lanes}
        onChange={setLanes}
        options={LANES.map((lane) => ({ value: lane as string, label: t(`lanes:${lane}`) }))}
      />
      {problem && <ProblemAlert error={problem} />}
      <div className="answers">
        <Button type="primary" htmlType="submit" loading={add.isPending || change.isPending}>
          {t('save')}
        </Button>
        <Button onClick={() => void onDone()}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

interface CodesProps {
  readonly name: string;
  readonly codes: string[];
  readonly onChange: (codes: string[]) => void;
}

const Codes = ({ name, codes, onChange }: CodesProps) => (
  <Select
    mode="tags"
    open={false}
    suffixIcon={null}
    aria-label={name}
    placeholder={name}
    value={codes}
    onChange={onChange}
  />
);
