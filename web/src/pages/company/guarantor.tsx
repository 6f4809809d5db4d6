import { Button, Input, Tag } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Words } from '../../components/text';
import { useCardSaved } from './use-card-saved';

const PATH = '/api/v1/companies/{id}/evaluation-card/guarantor';

/** The company that a one-person company has named to answer for its deliveries, and the way to name one. */
export function Guarantor({ card: { company, guarantor } }: { readonly card: Schemas['EvaluationCardView'] }) {
  const { t } = useTranslation('company');
  const { day } = useFormat();
  const [named, setNamed] = useState('');
  const saved = useCardSaved(company, () => setNamed(''));
  const name = api.useMutation('put', PATH, { onSuccess: saved });
  const withdraw = api.useMutation('delete', PATH, { onSuccess: saved });
  const path = { id: company };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    name.mutate({ params: { path }, body: { guarantor: named.trim() } });
  };
  return (
    <section className="card guarantees" aria-label={t('guarantor')}>
      <strong>{t('guarantor')}</strong>
      <p className="quiet">{t('guarantorHint')}</p>
      {guarantor && (
        <p>
          <Words of={guarantor.names} /> <Tag>{t(`guarantee_${guarantor.state}`)}</Tag>
          <span className="quiet figures">{day(guarantor.answeredAt ?? guarantor.askedAt)}</span>{' '}
          <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params: { path } })}>
            {t('withdrawGuarantor')}
          </Button>
        </p>
      )}
      {guarantor?.state !== 'accepted' && (
        <form className="answers" onSubmit={send}>
          <Input
            required
            className="company-number"
            aria-label={t('guarantorNumber')}
            placeholder={t('guarantorNumber')}
            value={named}
            onChange={({ target }) => setNamed(target.value)}
          />
          <Button htmlType="submit" loading={name.isPending}>
            {t('nameGuarantor')}
          </Button>
        </form>
      )}
      {name.error && <ProblemAlert error={name.error} fields={{ guarantor: t('guarantorNumber') }} />}
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
    </section>
  );
}
