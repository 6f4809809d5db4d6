import { Button, Form } from 'antd';
import Input from 'antd/es/input/Input';
import Password from 'antd/es/input/Password';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { type Credentials, useAccount, useSignIn } from '../../app/session';
import { useSignInWays } from '../../app/use-sign-in-ways';
import { ProblemAlert } from '../../components/problem';
import { Waiting } from '../../components/waiting';
import { DemoEntry } from './demo-entry';
import { Entrance } from './entrance';

// What most people never come to is not loaded with the page.
const CodeForm = lazy(async () => ({ default: (await import('./code-form')).CodeForm }));
const ServiceEntry = lazy(async () => ({ default: (await import('./service-entry')).ServiceEntry }));

export function Page() {
  const { t } = useTranslation('signIn');
  const account = useAccount();
  const signIn = useSignIn();
  const { phone: phones, services } = useSignInWays();
  const setup = api.useQuery('get', '/api/v1/setup');
  const [search] = useSearchParams();
  const asked = search.get('next') ?? '/';
  // Only places of the console: an address of elsewhere would send people away.
  const next = /^\/(?!\/)/.test(asked) ? asked : '/';
  if (account) return <Navigate to={next} replace />;
  if (signIn.data?.twoFactorRedirect === true) {
    return (
      <Entrance title={t('codeTitle')}>
        <Suspense fallback={<Waiting />}>
          <CodeForm canBeLost />
        </Suspense>
      </Entrance>
    );
  }
  return (
    <Entrance title={t('title')}>
      <p className="quiet">{t('tagline')}</p>
      {search.has('erased') && <p role="status">{t('erased')}</p>}
      <DemoEntry />
      <Form layout="vertical" onFinish={(credentials: Credentials) => signIn.mutate(credentials)}>
        <Form.Item
          name="email"
          label={t(phones ? 'emailOrPhone' : 'email')}
          rules={[{ required: true, message: t(phones ? 'emailOrPhoneMissing' : 'emailMissing') }]}
        >
          <Input type={phones ? 'text' : 'email'} autoComplete="username" size="large" />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
          <Password autoComplete="current-password" size="large" />
        </Form.Item>
        {signIn.error !== null && (
          <Form.Item>
            <ProblemAlert error={signIn.error} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {t('enter')}
        </Button>
      </Form>
      {services.length > 0 && (
        <Suspense fallback={null}>
          <ServiceEntry services={services} next={next} refusal={search.get('error')} />
        </Suspense>
      )}
      <p className="below">
        {t('newHere')} <Link to="/sign-up">{t('signUp')}</Link>
        <br />
        <Link to="/reset-password">{t('forgotten')}</Link>
        {setup.data?.open === true && (
          <>
            <br />
            <Link to="/setup">{t('setupLink')}</Link>
          </>
        )}
      </p>
    </Entrance>
  );
}
