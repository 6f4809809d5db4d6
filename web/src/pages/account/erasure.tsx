import { Button, Input, Skeleton } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consolePath } from '../../api/auth';
import { api } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { Part } from './part';
import type { OwnAccount } from './use-own-account';

/** The end of an account: what goes, what has to stay and why, and its name typed before anything happens. */
export function Erasure({ account }: { readonly account: OwnAccount }) {
  const { t } = useTranslation('account');
  const [isOpen, open] = useState(false);
  return (
    <Part title={t('erasure')} hint={t('erasureHint')} isGrave>
      {isOpen ? (
        <Confirmation account={account} onCancel={() => open(false)} />
      ) : (
        <Button danger onClick={() => open(true)}>
          {t('erase')}
        </Button>
      )}
    </Part>
  );
}

interface Props {
  readonly account: OwnAccount;
  readonly onCancel: () => void;
}

function Confirmation({ account: { email, phone }, onCancel }: Props) {
  const { t } = useTranslation('account');
  const label = useId();
  const own = email ?? phone ?? '';
  const [written, write] = useState('');
  const foretold = api.useQuery('get', '/api/v1/accounts/me/erasure');
  // A page loaded anew keeps nothing of the account.
  const erase = api.useMutation('post', '/api/v1/accounts/me/erasure', {
    onSuccess: () => location.assign(consolePath('sign-in?erased=1')),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    erase.mutate({ body: { email: written.trim() } });
  };
  const isSame = written.trim().toLowerCase() === own.toLowerCase();
  return (
    <form onSubmit={send}>
      {foretold.isPending && <Skeleton active title={false} />}
      {foretold.error && <ProblemAlert error={foretold.error} again={() => void foretold.refetch()} />}
      {foretold.data && (
        <>
          <h3>{t('goes')}</h3>
          <ul>
            {foretold.data.erased.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
          <h3>{t('stays')}</h3>
          <ul>
            {foretold.data.kept.map(({ what, why }) => (
              <li key={what}>
                {what} <span className="quiet">{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p id={label}>{t('typeToErase', { own })}</p>
      <Input
        aria-labelledby={label}
        autoComplete="off"
        spellCheck={false}
        value={written}
        onChange={({ target }) => write(target.value)}
      />
      {erase.error && <ProblemAlert error={erase.error} />}
      <div className="answers">
        <Button danger type="primary" htmlType="submit" disabled={!isSame} loading={erase.isPending}>
          {t('eraseNow')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
