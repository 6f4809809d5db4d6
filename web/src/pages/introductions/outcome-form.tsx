import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';

const KINDS = ['agreement', 'pilot', 'order', 'joint-development', 'joint-entry', 'investment', 'no-deal'] as const;
const CURRENCIES = ['CNY', 'KRW', 'USD', 'AED'];

/** A party says what came of it; others confirm it, and the desk what it has seen. */
export function OutcomeForm({ introduction: { id, version } }: { readonly introduction: Schemas['IntroductionView'] }) {
  const { t } = useTranslation('introductions');
  const queries = useQueryClient();
  const [kind, setKind] = useState<(typeof KINDS)[number]>();
  const [happenedOn, setHappenedOn] = useState('');
  const [amount, setAmount] = useState<string | null>(null);
  const [currency, setCurrency] = useState('CNY');
  const declare = api.useMutation('post', '/api/v1/introductions/{id}/outcomes', {
    onSuccess: () => {
      setKind(undefined);
      setHappenedOn('');
      setAmount(null);
      return queries.invalidateQueries();
    },
  });
  const send = (): void => {
    if (kind === undefined) return;
    declare.mutate({
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { kind, ...(happenedOn !== '' && { happenedOn }), ...(amount !== null && { amount, currency }) },
    });
  };
  return (
    <div className="outcome-form">
      <h3>{t('declareOutcome')}</h3>
      <p className="quiet">{t('declareHint')}</p>
      <div className="answers">
        <Select
          aria-label={t('outcomeKind')}
          placeholder={t('outcomeKind')}
          value={kind}
          onChange={setKind}
          options={KINDS.map((one) => ({ value: one, label: t(`outcome_${one}`) }))}
        />
        <Input
          type="date"
          aria-label={t('happenedOn')}
          value={happenedOn}
          onChange={({ target }) => setHappenedOn(target.value)}
        />
        <InputNumber<string>
          stringMode
          min="0"
          precision={2}
          aria-label={t('amount')}
          placeholder={t('amount')}
          value={amount}
          onChange={setAmount}
        />
        <Select
          aria-label={t('currency')}
          value={currency}
          onChange={setCurrency}
          options={CURRENCIES.map((value) => ({ value, label: value }))}
        />
        <Button type="primary" disabled={kind === undefined} loading={declare.isPending} onClick={send}>
          {t('declare')}
        </Button>
      </div>
      {declare.error && (
        <ProblemAlert
          error={declare.error}
          fields={{ kind: t('outcomeKind'), happenedOn: t('happenedOn'), amount: t('amount'), currency: t('currency') }}
        />
      )}
    </div>
  );
}
