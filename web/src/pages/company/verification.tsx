import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Skeleton } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { currentLanguage } from '../../i18n';

type State = Schemas['VerificationView'];
const TYPES = { verified: 'success', pending: 'info', unverified: 'warning' } as const;

/** Whether the company is who it says it is: asked for by its members, decided by the desk. */
export function Verification({ company: { id } }: { readonly company: Schemas['CompanyView'] }) {
  const { t } = useTranslation('company');
  const { moment } = useFormat();
  const isMember = useAccount()?.role === 'member';
  const verification = api.useQuery('get', '/api/v1/companies/{id}/verification', { params: { path: { id } } });
  if (verification.error) return <ProblemAlert error={verification.error} again={() => void verification.refetch()} />;
  if (!verification.data) return <Skeleton active title={false} />;
  const { state, method, requestedAt, codeSentTo, codeConfirmedAt, decidedAt, reason } = verification.data;
  return (
    <div className="narrow">
      <Alert type={TYPES[state]} showIcon title={t(`verification_${state}`)} description={reason} />
      <ul className="plain-list">
        {requestedAt && <li>{t('asked', { when: moment(requestedAt), how: t(`method_${method ?? 'licence'}`) })}</li>}
        {codeSentTo && <li>{t('codeSent', { to: codeSentTo })}</li>}
        {codeConfirmedAt && <li>{t('codeConfirmed', { when: moment(codeConfirmedAt) })}</li>}
        {decidedAt && <li>{t('decided', { when: moment(decidedAt) })}</li>}
      </ul>
      {isMember && state !== 'verified' && <Ask now={verification.data} />}
      {!isMember && state === 'pending' && <Decide company={id} />}
    </div>
  );
}

/** What happens to the state of a verification is read anew after each step. */
function useAgain(company: string): () => Promise<void> {
  const queries = useQueryClient();
  const of = { params: { path: { id: company } } };
  return () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/companies/{id}/verification', of] });
}

function Ask({ now: { company, state, codeSentTo, codeConfirmedAt } }: { readonly now: State }) {
  const { t } = useTranslation('company');
  const [contact, setContact] = useState('');
  const [code, setCode] = useState('');
  const onSuccess = useAgain(company);
  const ask = api.useMutation('post', '/api/v1/companies/{id}/verification', { onSuccess });
  const prove = api.useMutation('post', '/api/v1/companies/{id}/verification/code', { onSuccess });
  const params = { path: { id: company } };
  const sendTo = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate({ params, body: { method: 'proof-code', contact: contact.trim(), locale: currentLanguage() } });
  };
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    prove.mutate({ params, body: { code: code.trim() } });
  };
  const problem = ask.error ?? prove.error;
  return (
    <>
      {codeSentTo !== null && codeConfirmedAt === null && state === 'pending' && (
        <form className="answers" onSubmit={enter}>
          <Input
            aria-label={t('code')}
            placeholder={t('code')}
            inputMode="numeric"
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
          <Button type="primary" htmlType="submit" loading={prove.isPending}>
            {t('enterCode')}
          </Button>
        </form>
      )}
      <h2>{t('byCode')}</h2>
      <form className="answers" onSubmit={sendTo}>
        <Input
          type="email"
          required
          aria-label={t('publicAddress')}
          placeholder={t('publicAddress')}
          value={contact}
          onChange={({ target }) => setContact(target.value)}
        />
        <Button htmlType="submit" loading={ask.isPending}>
          {t('sendCode')}
        </Button>
      </form>
      <h2>{t('byLicence')}</h2>
      <p>
        <Link to={`/companies/${company}/files`}>{t('addLicence')}</Link>
      </p>
      <Button loading={ask.isPending} onClick={() => ask.mutate({ params, body: { method: 'licence' } })}>
        {t('askByLicence')}
      </Button>
      {problem && <ProblemAlert error={problem} />}
    </>
  );
}

function Decide({ company }: { readonly company: string }) {
  const { t } = useTranslation('company');
  const [reason, setReason] = useState('');
  const decide = api.useMutation('post', '/api/v1/companies/{id}/verification/decision', {
    onSuccess: useAgain(company),
  });
  const send = (accept: boolean): void =>
    decide.mutate({ params: { path: { id: company } }, body: { accept, reason: reason.trim() } });
  const isMute = reason.trim() === '';
  return (
    <>
      <Input.TextArea
        aria-label={t('reason')}
        placeholder={t('decisionReason')}
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {decide.error && <ProblemAlert error={decide.error} />}
      <div className="answers">
        <Button type="primary" disabled={isMute} loading={decide.isPending} onClick={() => send(true)}>
          {t('verify')}
        </Button>
        <Button danger disabled={isMute} loading={decide.isPending} onClick={() => send(false)}>
          {t('refuse')}
        </Button>
      </div>
    </>
  );
}
