import { Input, InputNumber, Modal, Radio } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Act, REJECT_REASONS, type RejectReason, type Wish } from './acts';

export interface Asking {
  readonly act: Exclude<Act, 'approve'>;
  readonly matches: readonly string[];
}

interface Props {
  readonly asking: Asking;
  readonly onDecide: (wishes: readonly Wish[]) => void;
  readonly onCancel: () => void;
}

const NEEDS_REASON: ReadonlySet<Act> = new Set(['reject', 'exclude']);

/** What a decision needs besides: a reason by one key, a question and whom to ask, a rank. */
export function DecisionDialog({ asking: { act, matches }, onDecide, onCancel }: Props) {
  const { t } = useTranslation('reviews');
  const [reason, setReason] = useState<RejectReason>();
  const [side, setSide] = useState<'seeker' | 'provider'>('provider');
  const [place, setPlace] = useState<number | null>(1);
  const [note, setNote] = useState('');
  const words = note.trim();
  const hasReason = NEEDS_REASON.has(act);
  const isReady = hasReason ? reason !== undefined && (reason !== 'other' || words !== '') : words !== '';
  const decide = (): void => {
    if (!isReady || (act === 'adjust-rank' && place === null)) return;
    const more = {
      ...(words !== '' && { note: words }),
      ...(hasReason && reason && { reason }),
      ...(act === 'ask-information' && { side }),
      ...(act === 'adjust-rank' && place !== null && { place }),
    };
    onDecide(matches.map((match) => ({ match, act, ...more })));
  };
  const press = (event: KeyboardEvent): void => {
    const isWriting = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (hasReason && !isWriting))) decide();
    if (!hasReason || isWriting || !/^\d$/.test(event.key)) return;
    const chosen = REJECT_REASONS[(Number(event.key) + 9) % 10];
    if (chosen) setReason(chosen);
  };
  return (
    <Modal
      scrollLock={false}
      open
      title={t(`ask_${act}`, { count: matches.length })}
      okText={t(`act_${act}`)}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isReady, danger: hasReason }}
      onOk={decide}
      onCancel={onCancel}
    >
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the form, which has its own controls */}
      <div className="decision-form" onKeyDown={press}>
        {hasReason && (
          <Radio.Group
            className="reasons-choice"
            aria-label={t('reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value as RejectReason)}
          >
            {REJECT_REASONS.map((one, i) => (
              <Radio key={one} value={one} autoFocus={i === 0}>
                <kbd>{(i + 1) % 10}</kbd> {t(`reason_${one}`)}
              </Radio>
            ))}
          </Radio.Group>
        )}
        {act === 'ask-information' && (
          <Radio.Group
            aria-label={t('whom')}
            value={side}
            onChange={({ target }) => setSide(target.value as 'seeker' | 'provider')}
            options={(['provider', 'seeker'] as const).map((value) => ({ value, label: t(`whom_${value}`) }))}
          />
        )}
        {act === 'adjust-rank' && (
          <label className="place-choice">
            {t('place')} <InputNumber min={1} max={50} value={place} onChange={setPlace} />
          </label>
        )}
        <Input.TextArea
          aria-label={t(`note_${act}`)}
          placeholder={t(`note_${act}`)}
          autoFocus={!hasReason}
          autoSize={{ minRows: 2 }}
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <p className="quiet">{t(`hint_${act}`)}</p>
      </div>
    </Modal>
  );
}
