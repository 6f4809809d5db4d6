import { Input, Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';

type Decision = Schemas['DecideHitsDto'];
type Finding = NonNullable<Decision['finding']>;

const FINDINGS: readonly Finding[] = [
  'entity-list',
  'owned-by-listed',
  'listed-owner-stake-unknown',
  'military-companies-1260h',
  'unreliable-entity',
];

interface Props {
  readonly outcome: Decision['outcome'];
  readonly hits: readonly Schemas['ScreeningHitView'][];
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** Asks why, and of what is confirmed what it means; the list says so where a rule knows it. */
export function DecisionDialog({ outcome, hits, onClose, onDecided }: Props) {
  const { t } = useTranslation('screening');
  const [reason, setReason] = useState('');
  const suggested = new Set(hits.map(({ suggestedFinding }) => suggestedFinding));
  const [finding, setFinding] = useState<Finding | undefined>(suggested.size === 1 ? [...suggested][0] : undefined);
  const decide = api.useMutation('post', '/api/v1/screening-hits/decisions', { onSuccess: onDecided });
  const label = useId();
  const isConfirmed = outcome === 'confirmed';
  return (
    <Modal
      open
      title={t(isConfirmed ? 'confirm' : 'dismiss')}
      okText={t('decide')}
      cancelText={t('cancel')}
      confirmLoading={decide.isPending}
      okButtonProps={{ disabled: reason.trim() === '' || (isConfirmed && finding === undefined) }}
      onOk={() =>
        decide.mutate({
          body: {
            hits: hits.map(({ id, version }) => ({ id, version })),
            outcome,
            reason: reason.trim(),
            ...(isConfirmed && finding && { finding }),
          },
        })
      }
      onCancel={onClose}
    >
      {decide.error && <ProblemAlert error={decide.error} />}
      <ul className="screening-pairs">
        {hits.map(({ id, own, listed }) => (
          <li key={id}>
            {own} ⇄ {listed}
          </li>
        ))}
      </ul>
      {isConfirmed && (
        <fieldset className="screening-findings">
          <legend>{t('finding')}</legend>
          <Radio.Group
            vertical
            value={finding}
            onChange={({ target }) => setFinding(target.value as Finding)}
            options={FINDINGS.map((value) => ({ value, label: t(`finding_${value}`) }))}
          />
        </fieldset>
      )}
      <label htmlFor={label}>{t('reason')}</label>
      <Input.TextArea
        id={label}
        autoFocus
        autoSize={{ minRows: 3 }}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="quiet">{t('reasonHint')}</p>
    </Modal>
  );
}
