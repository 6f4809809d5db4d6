import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { LANES, LaneMark } from '../../components/lane-mark';
import { ProblemAlert } from '../../components/problem';
import { useKept } from '../../components/use-kept';
import { BETWEEN, contentOf, type RoundDraft, slotsOf, ZONES } from './round-draft';

interface Props {
  readonly title: string;
  /** What tells its draft from others. */
  readonly name: string;
  readonly first: RoundDraft;
  readonly absences?: Schemas['MeetingRoundContent']['absences'];
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (content: Schemas['MeetingRoundContent'], forget: () => void) => void;
  readonly onLeave: () => void;
}

/** A round of meetings: when and where, how many at once, and who may meet whom how often. */
export function RoundForm({ title, name, first, absences, saving, onSave, onLeave }: Props) {
  const { t } = useTranslation('meetings');
  const { number } = useFormat();
  const key = `draft.round.${name}.${useAccount()?.id ?? ''}`;
  const [draft, keep, forget] = useKept(key, first, sessionStorage);
  const set = (changed: Partial<RoundDraft>): void => keep({ ...draft, ...changed });
  const content = contentOf(draft, absences);
  const slots = slotsOf(draft).length;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([draft.timeZone, own, ...ZONES])];
  const fields = { name: t('name'), place: t('place'), slots: t('hours'), minutes: t('minutes'), tables: t('tables') };
  const time = (of: 'from' | 'until' | 'restFrom' | 'restUntil') => (
    <Input type="time" aria-label={t(of)} value={draft[of]} onChange={({ target }) => set({ [of]: target.value })} />
  );
  const count = (of: 'minutes' | 'pause' | 'tables' | 'perRequirement' | 'perCompany' | 'floor', least: number) => (
    <Line name={t(of)}>
      <InputNumber
        aria-label={t(of)}
        min={least}
        max={of === 'tables' ? 500 : of === 'floor' ? 20 : 200}
        precision={0}
        value={draft[of]}
        onChange={(figure) => set({ [of]: figure ?? least })}
      />
    </Line>
  );
  return (
    <div className="round-form">
      <h1>{title}</h1>
      <Line name={t('name')}>
        <Input
          aria-label={t('name')}
          maxLength={200}
          value={draft.name}
          onChange={({ target }) => set({ name: target.value })}
        />
      </Line>
      <Line name={t('place')}>
        <Input
          aria-label={t('place')}
          maxLength={200}
          value={draft.place}
          onChange={({ target }) => set({ place: target.value })}
        />
      </Line>
      <Line name={t('timeZone')}>
        <Select
          aria-label={t('timeZone')}
          value={draft.timeZone}
          onChange={(timeZone) => set({ timeZone })}
          options={zones.map((value) => ({ value, label: value }))}
        />
      </Line>
      <h2>{t('hours')}</h2>
      <Line name={t('days')}>
        <div className="answers">
          {draft.days.map((day, at) => (
            <Input
              // A day has nothing of its own that could not stand in another place too.
              // oxlint-disable-next-line no-array-index-key
              key={at}
              type="date"
              aria-label={t('dayNumber', { number: at + 1 })}
              value={day}
              onChange={({ target }) => set({ days: draft.days.map((one, i) => (i === at ? target.value : one)) })}
            />
          ))}
          <Button icon={<PlusOutlined />} onClick={() => set({ days: [...draft.days, ''] })}>
            {t('addDay')}
          </Button>
        </div>
      </Line>
      <Line name={t('between')}>
        <div className="answers">
          {time('from')} – {time('until')}
        </div>
      </Line>
      <Line name={t('rest')}>
        <div className="answers">
          {time('restFrom')} – {time('restUntil')}
        </div>
      </Line>
      {count('minutes', 5)}
      {count('pause', 0)}
      {count('tables', 1)}
      <p className="quiet" aria-live="polite">
        {t('room', { slots: number(slots), meetings: number(slots * draft.tables) })}
      </p>
      <Line name={t('interpreters')}>
        <div className="answers">
          {BETWEEN.map((between) => (
            <label key={between} className="side-count">
              {t(`between_${between}`)}
              <InputNumber
                min={0}
                max={500}
                precision={0}
                value={draft.interpreters[between]}
                onChange={(figure) => set({ interpreters: { ...draft.interpreters, [between]: figure ?? 0 } })}
              />
            </label>
          ))}
        </div>
      </Line>
      <h2>{t('who')}</h2>
      <Checkbox.Group
        value={[...draft.lanes]}
        onChange={(lanes) => set({ lanes })}
        options={LANES.filter((lane) => lane !== 'third-country').map((lane) => ({
          value: lane,
          label: <LaneMark lane={lane} />,
        }))}
      />
      <Radio.Group
        aria-label={t('pairs')}
        value={draft.pairs}
        onChange={({ target }) => set({ pairs: target.value as RoundDraft['pairs'] })}
        options={(['all', 'approved'] as const).map((value) => ({ value, label: t(`pairs_${value}`) }))}
      />
      {count('perRequirement', 1)}
      {count('perCompany', 1)}
      {count('floor', 0)}
      <p className="quiet">{t('floorHint')}</p>
      {saving.error !== null && <ProblemAlert error={saving.error} fields={fields} />}
      <div className="save-line">
        <Button
          type="primary"
          size="large"
          loading={saving.isPending}
          disabled={content === null}
          onClick={() => content && onSave(content, forget)}
        >
          {t('save')}
        </Button>
        <Button
          size="large"
          onClick={() => {
            forget();
            onLeave();
          }}
        >
          {t('leave')}
        </Button>
        {content === null && <span className="quiet">{t('missing')}</span>}
      </div>
    </div>
  );
}

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="round-line">
    <span>{name}</span>
    <div>{children}</div>
  </div>
);
