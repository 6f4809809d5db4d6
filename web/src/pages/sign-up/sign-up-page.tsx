import { Button, Checkbox, Form, Input, Result, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { currentLanguage } from '../../i18n';
import { Entrance } from '../sign-in/entrance';

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
  const country = Form.useWatch('country', form) ?? 'KR';
  const consents = api.useQuery('get', '/api/v1/accounts/consents', { params: { query: { country } } });
  const signUp = api.useMutation('post', '/api/v1/accounts/sign-up');
  const needed = [{ required: true, message: t('fieldMissing') }];
  if (signUp.isSuccess) {
    return (
      <Entrance title={t('readMail')}>
        <Result status="success" subTitle={t('readMailWhatToDo', { email: form.getFieldValue('email') as string })} />
        <Link to="/sign-in">{t('haveAccount')}</Link>
      </Entrance>
    );
  }
  const send = ({ consents: given, ...asked }: Asked): void => {
    const accepted = (consents.data ?? []).filter(({ code }) => given[code] === true);
    const said = accepted.map(({ code, version }) => ({ code, version }));
    signUp.mutate({ body: { ...asked, locale: currentLanguage(), consents: said, ...(invitation && { invitation }) } });
  };
  return (
    <Entrance title={t('signUp')}>
      <Form form={form} layout="vertical" initialValues={{ country }} onFinish={send}>
        <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('emailMissing') }]}>
          <Input type="email" autoComplete="email" />
        </Form.Item>
        <Form.Item name="password" label={t('password')} extra={t('passwordHint')} rules={needed}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="name" label={t('name')} rules={needed}>
          <Input autoComplete="name" />
        </Form.Item>
        <Form.Item name="country" label={t('country')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={COUNTRIES.map((code) => ({ value: code, label: nameOf(code) }))}
          />
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
                        given === true ? Promise.resolve() : Promise.reject(new Error(t('fieldMissing'))),
                    },
                  ]
                : []
            }
          >
            <Checkbox>{t('agree', { title })}</Checkbox>
          </Form.Item>
        ))}
        {signUp.error && (
          <Form.Item>
            <ProblemAlert error={signUp.error} />
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
