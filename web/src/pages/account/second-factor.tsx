import { useMutation } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth } from '../../api/auth';
import { useAccount, useEnrolment } from '../../app/session';
import { AuthenticatorKey, BackupCodes } from '../../components/authenticator-key';
import { ProblemAlert } from '../../components/problem';
import { CodeForm } from '../sign-in/code-form';
import { PasswordItem, Steps } from './form-parts';
import { Part } from './part';
import { type OwnAccount, useChanged } from './use-own-account';

/** A code of an authenticator app beside the password: set up, its recovery codes, and turned off where that is allowed. */
export function SecondFactor({ account: { role } }: { readonly account: OwnAccount }) {
  const { t } = useTranslation('account');
  // Of the session, which is asked anew when a code has been entered.
  const isOn = useAccount()?.twoFactorEnabled === true;
  const hint = role === 'member' ? t('secondFactorHint') : t('secondFactorNeeded');
  return (
    <Part title={t('secondFactor')} hint={hint}>
      <p>{t(isOn ? 'secondFactorOn' : 'secondFactorOff')}</p>
      {isOn ? <TurnedOn canTurnOff={role === 'member'} /> : <SetUp />}
    </Part>
  );
}

function SetUp() {
  const { t } = useTranslation('account');
  const enrolment = useEnrolment();
  const [isOpen, open] = useState(false);
  if (enrolment.data) {
    return (
      <div className="account-key">
        <AuthenticatorKey {...enrolment.data} />
        <CodeForm />
      </div>
    );
  }
  if (!isOpen) return <Button onClick={() => open(true)}>{t('setUp')}</Button>;
  return (
    <AskPassword
      action={t('setUp')}
      error={enrolment.error}
      isPending={enrolment.isPending}
      onPassword={(password) => enrolment.mutate(password)}
      onCancel={() => open(false)}
    />
  );
}

function TurnedOn({ canTurnOff }: { readonly canTurnOff: boolean }) {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const onChanged = useChanged();
  const [asked, ask] = useState<'codes' | 'off'>();
  const codes = useMutation<{ backupCodes: string[] }, unknown, string>({
    mutationFn: (password) => auth('/two-factor/generate-backup-codes', { password }),
    onSuccess: () => ask(undefined),
  });
  const off = useMutation<unknown, unknown, string>({
    mutationFn: (password) => auth('/two-factor/disable', { password }),
    onSuccess: async () => {
      message.success(t('turnedOff'));
      await onChanged();
    },
  });
  if (asked !== undefined) {
    const act = { codes, off }[asked];
    return (
      <AskPassword
        action={t(asked === 'codes' ? 'newCodes' : 'turnOff')}
        error={act.error}
        isPending={act.isPending}
        onPassword={(password) => act.mutate(password)}
        onCancel={() => ask(undefined)}
      />
    );
  }
  return (
    <>
      {codes.data && <BackupCodes codes={codes.data.backupCodes} />}
      <div className="answers">
        <Button onClick={() => ask('codes')}>{t('newCodes')}</Button>
        {canTurnOff && <Button onClick={() => ask('off')}>{t('turnOff')}</Button>}
      </div>
    </>
  );
}

interface AskProps {
  readonly action: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onPassword: (password: string) => void;
  readonly onCancel: () => void;
}

const AskPassword = ({ action, error, isPending, onPassword, onCancel }: AskProps) => (
  <Form layout="vertical" requiredMark={false} onFinish={({ password }: { password: string }) => onPassword(password)}>
    <PasswordItem />
    {error !== null && <ProblemAlert error={error} />}
    <Steps isPending={isPending} action={action} onCancel={onCancel} />
  </Form>
);
