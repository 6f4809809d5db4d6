import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { bestText } from '../../components/text';
import { contentOfRound } from './round-draft';
import { useClock } from '../../components/use-clock';

interface Props {
  readonly round: Schemas['MeetingRoundView'];
  readonly meetings: readonly Schemas['MeetingView'][];
}

/** When a company is not there. The next plan gives it no meeting then. */
export function Absences({ round, meetings }: Props) {
  const { t } = useTranslation('meetings');
  const { message } = App.useApp();
  const clock = useClock(round.timeZone);
  const queries = useQueryClient();
  const [company, setCompany] = useState<string>();
  const [slots, setSlots] = useState<readonly number[]>([]);
  const save = api.useMutation('put', '/api/v1/meeting-rounds/{id}', {
    onSuccess: () => {
      message.success(t('absenceKept'));
      setCompany(undefined);
      void queries.invalidateQueries();
    },
  });
  const firms = new Map(
    meetings.flatMap(({ seeker, provider }) => [seeker, provider]).map((one) => [one.company, one]),
  );
  const options = [...firms].map(([value, { names }]) => ({ value, label: bestText(names)?.text ?? '' }));
  const known = round.absences ?? [];
  const others = known.filter((absence) => absence.company !== company);
  const choose = (id: string): void => {
    setCompany(id);
    setSlots(known.find((absence) => absence.company === id)?.slots ?? []);
  };
  return (
    <section className="plan-panel">
      <h2>{t('absences')}</h2>
      <p className="quiet">{t('absencesHint')}</p>
      <div className="answers">
        <Select
          aria-label={t('company')}
          placeholder={t('company')}
          showSearch={{ optionFilterProp: 'label' }}
          className="round-choice"
          value={company}
          onChange={choose}
          options={options.sort((a, b) => a.label.localeCompare(b.label))}
        />
        <Select
          mode="multiple"
          aria-label={t('away')}
          placeholder={t('away')}
          className="round-choice"
          disabled={company === undefined}
          value={[...slots]}
          onChange={setSlots}
          options={round.slots.map((slot, value) => ({ value, label: clock(slot) }))}
        />
        <Button
          disabled={company === undefined}
          loading={save.isPending}
          onClick={() =>
            company !== undefined &&
            save.mutate({
              params: { path: { id: round.id }, header: { 'If-Match': `"${round.version}"` } },
              body: {
                ...contentOfRound(round),
                absences: slots.length === 0 ? others : [...others, { company, slots: [...slots] }],
              },
            })
          }
        >
          {t('save')}
        </Button>
      </div>
      {save.error !== null && <ProblemAlert error={save.error} />}
      {known.length > 0 && (
        <ul className="quiet">
          {known.map((absence) => (
            <li key={absence.company}>
              {bestText(firms.get(absence.company)?.names ?? {})?.text ?? t('otherFirm')}:{' '}
              {absence.slots.map((slot) => clock(round.slots[slot] ?? '')).join(', ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
