import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { ownTextLanguage } from '../../components/text';
import { useCardSaved } from './use-card-saved';

type Stated = Schemas['CardItemDto'];
type Evidence = Schemas['CardEvidenceDto'];

export const EVIDENCE = ['self-declared', 'counterpart-confirmed', 'document', 'customs-or-invoice'] as const;

interface Props {
  readonly card: Schemas['EvaluationCardView'];
  readonly item: Schemas['CardItemView'];
  readonly onClose: () => void;
}

/** One item of the card in the reader's language; what other languages say of it stays as it is. */
export function ItemForm({ card, item, onClose }: Props) {
  const { t } = useTranslation(['company', 'common']);
  const language = ownTextLanguage();
  const [text, setText] = useState(item.statement?.[language] ?? '');
  const [evidence, setEvidence] = useState<readonly Evidence[]>(() => item.evidence.map(evidenceOf));
  const saved = useCardSaved(card.company, onClose);
  const save = api.useMutation('put', '/api/v1/companies/{id}/evaluation-card', { onSuccess: saved });
  const others = card.items.filter((one) => one.item !== item.item).flatMap(statedOf);
  const statement = { ...item.statement, [language]: text.trim() };
  const send = (items: Stated[]): void =>
    save.mutate({
      params: { path: { id: card.company }, header: { 'If-Match': `"${card.version}"` } },
      body: { items },
    });
  const change = (at: number, changed: Partial<Evidence>): void =>
    setEvidence(evidence.map((one, i) => (i === at ? { ...one, ...changed } : one)));
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        send([...others, { item: item.item, statement, evidence: [...evidence] }]);
      }}
    >
      <Input.TextArea
        autoFocus
        aria-label={item.name}
        autoSize={{ minRows: 3 }}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {evidence.map((one, at) => (
        <div key={at} className="evidence-line">
          <Select
            aria-label={t('evidenceKind')}
            value={one.kind}
            onChange={(kind) => change(at, { kind })}
            options={EVIDENCE.map((value) => ({ value, label: t(`evidence_${value}`) }))}
          />
          <Input
            aria-label={t('evidenceReference')}
            placeholder={t('evidenceReference')}
            value={one.reference}
            onChange={({ target }) => change(at, { reference: target.value })}
          />
          <Input
            type="date"
            required
            aria-label={t('evidenceDate')}
            value={one.date}
            onChange={({ target }) => change(at, { date: target.value })}
          />
          <Button onClick={() => setEvidence(evidence.filter((_, i) => i !== at))}>{t('remove')}</Button>
        </div>
      ))}
      {save.error && <ProblemAlert error={save.error} />}
      <div className="answers">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={text.trim() === ''}>
          {t('save')}
        </Button>
        <Button onClick={() => setEvidence([...evidence, { kind: 'document', date: '' }])}>{t('addEvidence')}</Button>
        {item.statement && (
          <Button danger onClick={() => send(others)}>
            {t('removeItem')}
          </Button>
        )}
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

const evidenceOf = ({ kind, reference, link, attachment, date }: Schemas['CardEvidenceView']): Evidence => ({
  kind,
  date,
  ...(reference && { reference }),
  ...(link && { link }),
  ...(attachment && { attachment }),
});

const statedOf = ({ item, statement, evidence }: Schemas['CardItemView']): Stated[] =>
  statement ? [{ item, statement, evidence: evidence.map(evidenceOf) }] : [];
