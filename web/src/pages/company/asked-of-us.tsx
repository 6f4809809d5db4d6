import { Button, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Problem, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Words } from '../../components/text';

type Guarantee = Schemas['GuaranteeView'];

interface Props {
  readonly company: string;
  readonly asked: {
    readonly data: Schemas['GuaranteesView'] | undefined;
    readonly error: Problem | null;
    readonly refetch: () => Promise<unknown>;
  };
}

/** One-person companies that have named this one to answer for their deliveries, and how they come to name it. */
export function AskedOfUs({ company, asked }: Props) {
  const { t } = useTranslation('company');
  return (
    <section className="card guarantees" aria-label={t('guarantees')}>
      <strong>{t('guarantees')}</strong>
      <p className="quiet">
        {t('guaranteesHint')} <Typography.Text copyable={{ text: company }}>{company}</Typography.Text>
      </p>
      {asked.error && <ProblemAlert error={asked.error} again={() => void asked.refetch()} />}
      <ul className="plain-list">
        {asked.data?.items.map((one) => (
          <Asked key={one.company} of={one} by={company} onAnswered={() => asked.refetch()} />
        ))}
      </ul>
    </section>
  );
}

interface AskedProps {
  readonly of: Guarantee;
  readonly by: string;
  readonly onAnswered: () => Promise<unknown>;
}

/** An acceptance can be taken back, and so can a refusal. */
function Asked({ of: { company, names, state, askedAt, answeredAt }, by, onAnswered }: AskedProps) {
  const { t } = useTranslation('company');
  const { day } = useFormat();
  const answer = api.useMutation('put', '/api/v1/companies/{id}/guarantees/{company}', { onSuccess: onAnswered });
  const say = (accepted: boolean): void => answer.mutate({ params: { path: { id: by, company } }, body: { accepted } });
  return (
    <li>
      <Words of={names} /> <Tag>{t(`guarantee_${state}`)}</Tag>
      <span className="quiet figures">{day(answeredAt ?? askedAt)}</span>{' '}
      {state !== 'accepted' && (
        <Button size="small" type={state === 'asked' ? 'primary' : 'default'} onClick={() => say(true)}>
          {t('acceptGuarantee')}
        </Button>
      )}{' '}
      {state !== 'declined' && (
        <Button size="small" onClick={() => say(false)}>
          {t(state === 'accepted' ? 'takeBackGuarantee' : 'declineGuarantee')}
        </Button>
      )}
      {answer.error && <ProblemAlert error={answer.error} />}
    </li>
  );
}
