import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { EVIDENCE } from './item-form';
import { useCardSaved } from './use-card-saved';

interface Props {
  readonly card: Schemas['EvaluationCardView'];
  readonly item: Schemas['CardItemView'];
  readonly onClose: () => void;
}

/** An advisor's grade for one item, with the strongest evidence that was seen. */
export function GradeForm({ card, item, onClose }: Props) {
  const { t } = useTranslation('company');
  const [grade, setGrade] = useState(item.grade?.grade ?? 2);
  const [evidence, setEvidence] = useState<(typeof EVIDENCE)[number]>(item.grade?.evidence ?? 'document');
  const [reason, setReason] = useState(item.grade?.reason ?? '');
  const save = api.useMutation('post', '/api/v1/companies/{id}/evaluation-card/grades', {
    onSuccess: useCardSaved(card.company, onClose),
  });
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({
          params: { path: { id: card.company }, header: { 'If-Match': `"${card.version}"` } },
          body: { item: item.item, grade, evidence, reason: reason.trim() },
        });
      }}
    >
      <div className="evidence-line">
        <Select
          aria-label={t('grade')}
          value={grade}
          onChange={setGrade}
          options={[0, 1, 2, 3, 4].map((value) => ({ value, label: String(value) }))}
        />
        <Select
          aria-label={t('evidenceKind')}
          value={evidence}
          onChange={setEvidence}
          options={EVIDENCE.map((value) => ({ value, label: t(`evidence_${value}`) }))}
        />
        <Input
          aria-label={t('reason')}
          placeholder={t('reason')}
          maxLength={1000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      {save.error && <ProblemAlert error={save.error} />}
      <div className="answers">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={reason.trim() === ''}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
