import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { LANGUAGES } from '../../i18n';
import { Choice } from './form-parts';
import { Part } from './part';
import { type OwnAccount, useChanged } from './use-own-account';

interface Wishes {
  readonly name: string;
  readonly locale: OwnAccount['locale'];
  readonly timeZone: string;
}

/** A list of the browser's lacks the zone that is kept, or one's own, only where it is very old. */
const zonesWith = (kept: string | null): readonly string[] => [
  ...new Set([...Intl.supportedValuesOf('timeZone'), ...(kept === null ? [] : [kept])]),
];

export function Profile({ account }: { readonly account: OwnAccount }) {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const onChanged = useChanged();
  const save = api.useMutation('put', '/api/v1/accounts/me', {
    onSuccess: async () => {
      message.success(t('saved'));
      await onChanged();
    },
  });
  const { name, locale, timeZone } = account;
  return (
    <Part title={t('profile')} hint={`${t(`role_${account.role}`)} · ${t('profileHint')}`}>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ name, locale, timeZone: timeZone ?? '' }}
        onFinish={({ timeZone: zone, ...kept }: Wishes) =>
          save.mutate({ body: { ...kept, ...(zone !== '' && { timeZone: zone }) } })
        }
      >
        <Form.Item name="name" label={t('name')} rules={[{ required: true, message: t('nameMissing') }]}>
          <Input autoComplete="name" maxLength={100} />
        </Form.Item>
        <Form.Item name="locale" label={t('locale')}>
          <Choice>
            {Object.entries(LANGUAGES).map(([code, language]) => (
              <option key={code} value={code} lang={code}>
                {language}
              </option>
            ))}
          </Choice>
        </Form.Item>
        <Form.Item name="timeZone" label={t('timeZone')}>
          <Choice>
            <option value="">{t('timeZoneOfLanguage')}</option>
            {zonesWith(timeZone).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Choice>
        </Form.Item>
        {save.error && <ProblemAlert error={save.error} />}
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </Form>
    </Part>
  );
}
