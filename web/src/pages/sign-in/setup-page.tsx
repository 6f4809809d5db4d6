import { Alert, Button, Form } from 'antd';
import Input from 'antd/es/input/Input';
import Password from 'antd/es/input/Password';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { currentLanguage } from '../../i18n';
import { Entrance } from './entrance';

type Asked = Omit<Schemas['SetupDto'], 'locale'>;

/** The first page of a new service: the administrator gets the name, address and password of a person. */
export function Page() {
  const { t } = useTranslation('signIn');
  const token = useSearchParams()[0].get('token');
  const setup = api.useQuery('get', '/api/v1/setup');
  const finish = api.useMutation('post', '/api/v1/setup');
  const needed = [{ required: true, message: t('fieldMissing') }];
  const isOver = setup.data?.open === false && !finish.isSuccess;
  return (
    <Entrance title={t('setupTitle')}>
      {finish.isSuccess && <Alert type="success" showIcon title={t('setupDone')} />}
      {isOver && <Alert type="info" showIcon title={t('setupOver')} />}
      {setup.error && <ProblemAlert error={setup.error} />}
      {setup.data?.open === true && !finish.isSuccess && (
        <Form
          layout="vertical"
          initialValues={{ token: token ?? '' }}
          onFinish={(asked: Asked) => finish.mutate({ body: { ...asked, locale: currentLanguage() } })}
        >
          <p className="quiet">{t('setupWhy')}</p>
          <Form.Item name="token" label={t('setupToken')} rules={needed}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="name" label={t('name')} rules={needed}>
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('emailMissing') }]}>
            <Input type="email" autoComplete="email" />
          </Form.Item>
          <Form.Item name="password" label={t('password')} extra={t('passwordHint')} rules={needed}>
            <Password autoComplete="new-password" />
          </Form.Item>
          {finish.error && (
            <Form.Item>
              <ProblemAlert error={finish.error} />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" size="large" block loading={finish.isPending}>
            {t('setupFinish')}
          </Button>
        </Form>
      )}
      <p className="below">
        <Link to="/sign-in">{t('title')}</Link>
      </p>
    </Entrance>
  );
}
