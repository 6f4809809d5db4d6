import { ArrowLeftOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Form, Radio, Skeleton } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { Groups } from './groups';

type Preferences = Schemas['PreferencesView'];

interface Wishes {
  readonly mail: Preferences['mail'];
  readonly digestAt: string;
  readonly isQuiet: boolean;
  readonly from: string;
  readonly to: string;
  readonly mailed: Preferences['kinds'];
}

const QUARTER_HOURS = Array.from({ length: 96 }, (_, i) => {
  const hour = String(Math.floor(i / 4)).padStart(2, '0');
  return `${hour}:${String((i % 4) * 15).padStart(2, '0')}`;
});

/** How and when the reader wants to be told by mail; on these pages everything is told at once. */
export function Page() {
  const { t } = useTranslation('notifications');
  const preferences = api.useQuery('get', '/api/v1/notifications/preferences');
  return (
    <div className="narrow">
      <header className="page-head">
        <Link className="back" to="/notifications">
          <ArrowLeftOutlined /> {t('title')}
        </Link>
        <h1>{t('settings')}</h1>
      </header>
      {preferences.error && <ProblemAlert error={preferences.error} again={() => void preferences.refetch()} />}
      {preferences.isPending && <Skeleton active title={false} />}
      {preferences.data && <Settings now={preferences.data} />}
      <Groups />
    </div>
  );
}

function Settings({ now }: { readonly now: Preferences }) {
  const { t } = useTranslation('notifications');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Wishes>();
  const mail = Form.useWatch('mail', form) ?? now.mail;
  const isQuiet = Form.useWatch('isQuiet', form) ?? now.quiet !== null;
  const save = api.useMutation('put', '/api/v1/notifications/preferences', {
    onSuccess: () => {
      message.success(t('saved'));
      return queries.invalidateQueries({ queryKey: ['get', '/api/v1/notifications/preferences'] });
    },
  });
  const keep = ({ mail, digestAt, isQuiet, from, to, mailed }: Wishes): void =>
    save.mutate({
      body: {
        mail,
        digestAt,
        ...(isQuiet && { quiet: { from, to } }),
        muted: now.kinds.filter((kind) => !mailed.includes(kind)) as Schemas['PreferencesDto']['muted'],
      },
    });
  const { from, to } = now.quiet ?? { from: '22:00', to: '08:00' };
  const mailed = now.kinds.filter((kind) => !now.muted.includes(kind));
  return (
    <Form
      className="settings"
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ mail: now.mail, digestAt: now.digestAt, isQuiet: now.quiet !== null, from, to, mailed }}
      onFinish={keep}
    >
      <p className="quiet">{t('always')}</p>
      <Form.Item name="mail" label={t('mail')}>
        <Radio.Group
          options={(['instant', 'daily', 'off'] as const).map((value) => ({ value, label: t(`mail_${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="digestAt"
        label={t('digestAt')}
        extra={t('clock', { zone: now.timeZone })}
        hidden={mail !== 'daily'}
      >
        <Times />
      </Form.Item>
      <div hidden={mail === 'off'}>
        <Form.Item name="isQuiet" valuePropName="checked">
          <Checkbox>{t('quiet')}</Checkbox>
        </Form.Item>
        <div className="hours" hidden={!isQuiet}>
          <Form.Item name="from" label={t('quietFrom')}>
            <Times />
          </Form.Item>
          <Form.Item name="to" label={t('quietTo')}>
            <Times />
          </Form.Item>
        </div>
        <Form.Item name="mailed" label={t('mailed')}>
          <Checkbox.Group
            className="column"
            options={now.kinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
          />
        </Form.Item>
      </div>
      {save.error && <ProblemAlert error={save.error} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}

/** A quarter hour of the day; the form gives it its value. */
const Times = (field: object) => (
  <select className="plain-select" {...field}>
    {QUARTER_HOURS.map((time) => (
      <option key={time}>{time}</option>
    ))}
  </select>
);
