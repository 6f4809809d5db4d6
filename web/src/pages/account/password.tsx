import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth } from '../../api/auth';
import { ProblemAlert } from '../../components/problem';
import { PasswordItem, Steps } from './form-parts';
import { Part } from './part';
import { useSessionsChanged } from './sessions';

interface Passwords {
  readonly password: string;
  readonly newPassword: string;
}

/** A new password; it ends the sessions elsewhere. */
export function Password() {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const [isOpen, open] = useState(false);
  const onChanged = useSessionsChanged();
  const change = useMutation<unknown, unknown, Passwords>({
    mutationFn: ({ password, newPassword }) => auth('/change-password', { currentPassword: password, newPassword }),
    onSuccess: async () => {
      open(false);
      message.success(t('passwordChanged'));
      await onChanged();
    },
  });
  return (
    <Part title={t('password')} hint={t('passwordHint')}>
      {!isOpen && <Button onClick={() => open(true)}>{t('changePassword')}</Button>}
      {isOpen && (
        <Form layout="vertical" requiredMark={false} onFinish={(asked: Passwords) => change.mutate(asked)}>
          <PasswordItem />
          <Form.Item
            name="newPassword"
            label={t('newPassword')}
            extra={t('newPasswordHint')}
            rules={[{ required: true, message: t('passwordMissing') }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          {change.error !== null && <ProblemAlert error={change.error} />}
          <Steps isPending={change.isPending} action={t('changePassword')} onCancel={() => open(false)} />
        </Form>
      )}
    </Part>
  );
}
