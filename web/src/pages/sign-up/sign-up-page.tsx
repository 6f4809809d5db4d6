import { Alert, Button, Form } from 'antd';
import Input from 'antd/es/input/Input';
import Password from 'antd/es/input/Password';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { phoneIn } from '../../app/phone';
import { useSignInWays } from '../../app/use-sign-in-ways';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { currentLanguage } from '../../i18n';
import { Entrance } from '../sign-in/entrance';
import { PhoneProof } from '../sign-in/phone-proof';

const COUNTRIES = ['KR', 'CN', 'AE', 'SA', 'VN', 'ID', 'TH', 'MY', 'SG', 'HK', 'TW', 'JP', 'US'];

type Asked = Omit<Schemas['SignUpDto'], 'consents' | 'locale'> & {
  readonly consents: Readonly<Record<string, boolean>>;
};

/** One screen from nothing to an account: who, for which company, and what is agreed to. */
export function Page() {
  const { t } = useTranslation('signIn');
  const { country: nameOf } = useFormat();
  const [form] = Form.useForm<Asked>();
  /** Whoever is invited need not name the company. */
  const invitation = useSearchParams()[0].get('invitation');
  // An invitation came by mail, and is for that address.
  const phones = useSignInWays().phone && invitation === null;
  const [byPhone, setByPhone] = useState(false);
  const country = Form.useWatch('country', form) ?? 'KR';
  const consents = api.useQuery('get', '/api/v1/accounts/consents', { params: { query: { country } } });
  const signUp = api.useMutation('post', '/api/v1/accounts/sign-up');
  const needed = [{ required: true, message: t('fieldMissing') }];
  if (signUp.data?.next === 'sign-in') {
    return (
      <Entrance title={t('signUp')}>
        <Alert type="success" showIcon title={t('signedUp')} />
        <p className="below">
          <Link to="/sign-in">{t('title')}</Link>
        </p>
      </Entrance>
    );
  }
  if (signUp.isSuccess) {
    return (
      <Entrance title={t('readMail')}>
        <Alert
          type="success"
          showIcon
          title={t('readMailWhatToDo', { email: form.getFieldValue('email') as string })}
        />
        <p className="below">
          <Link to="/sign-in">{t('haveAccount')}</Link>
        </p>
      </Entrance>
    );
  }
  const send = ({ consents: given, ...asked }: Asked): void => {
    const accepted = (consents.data ?? []).filter(({ code }) => given[code] === true);
    const said = accepted.map(({ code, version }) => ({ code, version }));
    const phone = asked.phone === undefined ? undefined : (phoneIn(asked.phone) ?? asked.phone);
    signUp.mutate({
      body: {
        ...asked,
        ...(phone !== undefined && { phone }),
        locale: currentLanguage(),
        consents: said,
        ...(invitation && { invitation }),
      },
    });
  };
  return (
    <Entrance title={t('signUp')}>
      <Form form={form} layout="vertical" initialValues={{ country }} onFinish={send}>
        {byPhone ? (
          <PhoneProof />
        ) : (
          <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('emailMissing') }]}>
            <Input type="email" autoComplete="email" />
          </Form.Item>
        )}
        {phones && (
          <Form.Item>
            <Button type="link" onClick={() => setByPhone(!byPhone)}>
              {t(byPhone ? 'byMail' : 'byPhone')}
            </Button>
          </Form.Item>
        )}
        <Form.Item name="password" label={t('password')} extra={t('passwordHint')} rules={needed}>
          <Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="name" label={t('name')} rules={needed}>
          <Input autoComplete="name" />
        </Form.Item>
        <Form.Item name="country" label={t('country')} rules={needed}>
          <select className="plain-select" autoComplete="country">
            {COUNTRIES.map((code) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </select>
        </Form.Item>
        {invitation === null && (
          <>
            <Form.Item name="registrationNumber" label={t('registrationNumber')} rules={needed}>
              <Input />
            </Form.Item>
            <Form.Item name="companyName" label={t('companyName')} rules={needed}>
              <Input autoComplete="organization" />
            </Form.Item>
          </>
        )}
        {consents.error && <ProblemAlert error={consents.error} />}
        {consents.data?.map(({ code, required, title, purpose, recipient, retention, refusal }) => (
          <Form.Item
            key={code}
            name={['consents', code]}
            valuePropName="checked"
            extra={t('consentDetails', { purpose, recipient, retention, refusal })}
            rules={
              required
                ? [
                    {
                      validator: (_, given) =>
                        given === true ? Promise.resolve() : Promise.reject(new Error(t('agreeMissing'))),
                    },
                  ]
                : []
            }
          >
            <Agreement text={t(required ? 'agreeRequired' : 'agreeOptional', { title })} />
          </Form.Item>
        ))}
        {signUp.error && (
          <Form.Item>
            <ProblemAlert
              error={signUp.error}
              fields={{
                email: t('email'),
                password: t('password'),
                name: t('name'),
                country: t('country'),
                registrationNumber: t('registrationNumber'),
                companyName: t('companyName'),
              }}
            />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" size="large" block loading={signUp.isPending}>
          {t('signUp')}
        </Button>
      </Form>
      <p className="below">
        <Link to="/sign-in">{t('haveAccount')}</Link>
      </p>
    </Entrance>
  );
}

/** The form gives it everything but the text. */
function Agreement({ text, ...box }: { readonly text: string }) {
  return (
    <label className="agreement">
      <input type="checkbox" {...box} />
      <span>{text}</span>
    </label>
  );
}
