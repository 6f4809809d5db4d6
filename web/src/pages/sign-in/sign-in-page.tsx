import { Button, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { LanguageChoice } from '../../app/language-choice';
import { useAccount, useSignIn } from '../../app/session';
import { ProblemAlert } from '../../components/problem';

export function Page() {
  const { t } = useTranslation('signIn');
  const account = useAccount();
  const signIn = useSignIn();
  const next = useSearchParams()[0].get('next') ?? '/';
  // Only places of the console: an address of elsewhere would send people away.
  if (account) return <Navigate to={/^\/(?!\/)/.test(next) ? next : '/'} replace />;
  return (
    <main className="sign-in">
      <Card className="sign-in-card">
        <div className="brand">
          <img src="./naru.svg" alt="" width={28} height={28} />
          <span>Naru</span>
          <span className="brand-korean" lang="ko">
            나루
          </span>
          <span className="grow" />
          <LanguageChoice />
        </div>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('tagline')}</p>
        <Form
          layout="vertical"
          onFinish={(credentials: { email: string; password: string }) => signIn.mutate(credentials)}
        >
          <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('emailMissing') }]}>
            <Input type="email" autoComplete="username" autoFocus size="large" />
          </Form.Item>
          <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          {signIn.error && (
            <Form.Item>
              <ProblemAlert error={signIn.error} />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            {t('enter')}
          </Button>
        </Form>
      </Card>
    </main>
  );
}
