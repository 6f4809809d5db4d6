import { Button, Drawer, Empty, Input, Select, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { RuleForm } from './rule-form';

type Rule = Schemas['RuleView'];

/** Which rules matches are judged by; administrators set which of them apply, and from when. */
export function Page() {
  const { t } = useTranslation('rules');
  const [words, setWords] = useState('');
  const [jurisdiction, setJurisdiction] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const rules = api.useQuery('get', '/api/v1/compliance/rules');
  const all = rules.data ?? [];
  const shown = all.filter(
    (rule) => isFound(rule, words) && (jurisdiction === '' || rule.jurisdiction === jurisdiction),
  );
  const countries = new Map(all.map((rule) => [rule.jurisdiction, rule.jurisdictionText]));
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
        <p className="quiet page-note">{t('note')}</p>
      </header>
      <div className="filters">
        <Input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <Select
          aria-label={t('jurisdiction')}
          value={jurisdiction}
          onChange={setJurisdiction}
          options={[
            { value: '', label: t('everywhere') },
            ...[...countries].map(([value, label]) => ({ value, label })),
          ]}
        />
      </div>
      {rules.error && <ProblemAlert error={rules.error} again={() => void rules.refetch()} />}
      {rules.isPending && <Skeleton active title={false} />}
      {rules.isSuccess && shown.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noneFound')} />
      )}
      {shown.length > 0 && <RuleTable rules={shown} onChoose={setChosen} />}
      <RuleDrawer rule={all.find(({ id }) => id === chosen)} onClose={() => setChosen(null)} />
    </>
  );
}

const isFound = ({ id, name, citation }: Rule, words: string): boolean =>
  [id, name, citation].some((text) => text.toLowerCase().includes(words.trim().toLowerCase()));

function RuleTable({ rules, onChoose }: { readonly rules: readonly Rule[]; readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation('rules');
  const { day } = useFormat();
  return (
    <div className="wide-table">
      <table className="table">
        <thead>
          <tr>
            <th>{t('rule')}</th>
            <th className="wide-only">{t('jurisdiction')}</th>
            <th>{t('status')}</th>
            <th>{t('applied')}</th>
            <th className="wide-only">{t('from')}</th>
            <th className="wide-only">{t('checked')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <td>
                <Button className="in-text" type="link" onClick={() => onChoose(rule.id)}>
                  {rule.name}
                </Button>
                <div className="quiet">{rule.id}</div>
              </td>
              <td className="wide-only">{rule.jurisdictionText}</td>
              <td>{rule.statusText}</td>
              <td>{rule.applies ? t('yes') : <Tag>{rule.isOn ? t('notToday') : t('off')}</Tag>}</td>
              <td className="figures wide-only">{rule.effectiveFrom ? day(rule.effectiveFrom) : '–'}</td>
              <td className="figures wide-only">{day(rule.checkedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RuleDrawer({ rule, onClose }: { readonly rule: Rule | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation('rules');
  const { moment } = useFormat();
  const account = useAccount();
  return (
    <Drawer
      open={rule !== undefined}
      onClose={onClose}
      title={rule && `${rule.id} · ${rule.name}`}
      size={480}
      destroyOnHidden
    >
      {rule && (
        <>
          <dl className="rule-facts">
            <dt>{t('citation')}</dt>
            <dd>{rule.citation}</dd>
            <dt>{t('sources')}</dt>
            <dd>
              {rule.sources.map((source) => (
                <div key={source}>{source}</div>
              ))}
            </dd>
            <dt>{t('confidence')}</dt>
            <dd>{t(`confidence_${rule.confidence}`)}</dd>
            {rule.set && (
              <>
                <dt>{t('setLast')}</dt>
                <dd>
                  {moment(rule.set.at)}: {rule.set.reason}
                </dd>
              </>
            )}
          </dl>
          {account?.role === 'administrator' ? (
            <RuleForm key={rule.id + String(rule.version)} rule={rule} />
          ) : (
            <p className="quiet">{t('administratorsOnly')}</p>
          )}
        </>
      )}
    </Drawer>
  );
}
