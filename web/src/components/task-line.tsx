import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, serviceUrl } from '../api/client';
import { useFormat } from './format';

interface Props {
  readonly task: Schemas['PartyTaskView'];
  /** Whose it is, and what else the reader may know of it. */
  readonly about?: ReactNode;
  readonly children?: ReactNode;
}

/** What has to be done, by when, and what has been done about it. */
export function TaskLine({ task: { text, state, dueOn, overdue, note, attachment }, about, children }: Props) {
  const { t } = useTranslation('tasks');
  const { day } = useFormat();
  return (
    <li className="task">
      <div className="task-head">
        <strong className={`task-${state}`}>{t(`state_${state}`)}</strong>
        <span>{text}</span>
      </div>
      <div className="quiet figures">
        {state !== 'done' && (
          <span className={overdue ? 'overdue' : undefined}>
            {t(overdue ? 'overdue' : 'due', { date: day(dueOn) })}
          </span>
        )}
        {about}
      </div>
      {note !== null && <p className="task-note">{note}</p>}
      {attachment !== null && <a href={serviceUrl(`/api/v1/attachments/${attachment}`)}>{t('evidence')}</a>}
      {children}
    </li>
  );
}
