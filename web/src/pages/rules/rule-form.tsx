import { App, Button, Form, Input, Switch } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { ReasonItem } from '../../components/reason-item';

type Rule = Schemas['RuleView'];
type Status = Rule['status'];

interface Setting {
  readonly isOn: boolean;
  readonly status: Status | '';
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly reason: string;
}

const STATUSES: readonly Status[] = ['in_force', 'suspended', 'announced', 'unverified'];

/** Sets how a rule applies, after a look at what that changes. */
export function RuleForm({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation('rules');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Setting>();
  const path = { path: { rule: rule.id } };
  const look = api.useMutation('post', '/api/v1/compliance/rules/{rule}/preview');
  const save = api.useMutation('put', '/api/v1/compliance/rules/{rule}', {
    onSuccess: (rules) => {
      message.success(t('saved'));
      queries.setQueryData(['get', '/api/v1/compliance/rules'], rules);
      void queries.invalidateQueries();
    },
  });
  const keep = ({ reason, ...setting }: Setting): void =>
    save.mutate({
      params: { ...path, header: { 'If-Match': `"${rule.version}"` } },
      body: { ...settingOf(setting), reason },
    });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{
        isOn: rule.isOn,
        status: rule.status === rule.writtenStatus ? '' : rule.status,
        effectiveFrom: differing(rule.effectiveFrom, rule.writtenFrom),
        effectiveTo: differing(rule.effectiveTo, rule.writtenTo),
        reason: '',
      }}
      onFinish={keep}
      onValuesChange={() => look.reset()}
    >
      <Form.Item name="isOn" label={t('isOn')} valuePropName="checked" extra={t('isOnHint')}>
        <Switch />
      </Form.Item>
      <Form.Item name="status" label={t('status')}>
        <Choice
          options={[
            ['', t('asWritten', { value: t(`status_${rule.writtenStatus}`) })],
            ...STATUSES.map((status) => [status, t(`status_${status}`)] as const),
          ]}
        />
      </Form.Item>
      <Form.Item name="effectiveFrom" label={t('from')} extra={t('asWritten', { value: rule.writtenFrom ?? '–' })}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="effectiveTo" label={t('to')} extra={t('asWritten', { value: rule.writtenTo ?? '–' })}>
        <Input type="date" />
      </Form.Item>
      <ReasonItem label={t('reason')} missing={t('reasonNeeded')} />
      {look.data && <Outlook preview={look.data} />}
      {look.error && <ProblemAlert error={look.error} />}
      {save.error && <ProblemAlert error={save.error} />}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button
          loading={look.isPending}
          onClick={() => look.mutate({ params: path, body: settingOf(form.getFieldsValue()) })}
        >
          {t('preview')}
        </Button>
      </div>
    </Form>
  );
}

/** What a field holds that differs from what is written with the rule. */
const differing = (value: string | null, written: string | null): string => (value === written ? '' : (value ?? ''));

const settingOf = ({ isOn, status, effectiveFrom, effectiveTo }: Omit<Setting, 'reason'>) => ({
  isOn,
  ...(status !== '' && { status }),
  ...(effectiveFrom !== '' && { effectiveFrom }),
  ...(effectiveTo !== '' && { effectiveTo }),
});

function Outlook({ preview: { judged, changes } }: { readonly preview: Schemas['RulePreviewView'] }) {
  const { t } = useTranslation('rules');
  const { number } = useFormat();
  return (
    <div className="outlook" role="status">
      <p>
        {changes.length === 0
          ? t('nothingChanges', { judged: number(judged) })
          : t('changes', { judged: number(judged) })}
      </p>
      <ul>
        {changes.map(({ from, to, matches }) => (
          <li key={from + to}>
            {t('change', { from: t(`outcome_${from}`), to: t(`outcome_${to}`), matches: number(matches) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChoiceProps {
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A plain choice; the form gives it its value. */
const Choice = ({ options, ...field }: ChoiceProps) => (
  <select className="plain-select" {...field}>
    {options.map(([value, label]) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </select>
);
