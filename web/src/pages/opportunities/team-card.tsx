import { PushpinFilled, PushpinOutlined, UserDeleteOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { bestText, Words } from '../../components/text';
import { Verdict } from '../matches/verdict';
import { IntroduceTeam } from './introduce-team';
import { RoleGap } from './role-gap';

interface Props {
  readonly opportunity: string;
  readonly team: Schemas['TeamView'];
  readonly pinned: readonly string[];
  readonly onPin: (company: string) => void;
  readonly onExclude: (company: string) => void;
}

/** One team: who does what and why, how its members go together, and which roles stay open. */
export function TeamCard({ opportunity, team, pinned, onPin, onExclude }: Props) {
  const { t } = useTranslation('teams');
  const { number } = useFormat();
  const { needs, pairs, market } = team.parts;
  return (
    <li className="card team">
      <header className="team-head">
        <h2>{t('team', { rank: team.rank })}</h2>
        <span className="score-figure figures">{Math.round(team.value)}</span>
        <span className="quiet figures">
          {t('needs')} {Math.round(needs)} · {t('pairs')} {Math.round(pairs)} · {t('market')} {Math.round(market)}
        </span>
        <span className="quiet">{team.gap === 0 ? t('proven') : t('gap', { points: number(team.gap) })}</span>
      </header>
      <ul className="team-roles">
        {team.fills.map((fill) => (
          <li key={fill.role} className="team-role">
            <div className="quiet">{fill.name}</div>
            <Member company={fill.company} {...{ pinned, onPin, onExclude }} />
            {fill.capability && (
              <div>
                <Words of={fill.capability.title} />
              </div>
            )}
            <ul className="reasons">
              {fill.reasons.slice(0, 3).map(({ code, text }) => (
                <li key={code + text}>{text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {team.gaps.map((gap) => (
        <RoleGap key={gap.role} gap={gap} />
      ))}
      {team.sideGaps.map(({ side, text }) => (
        <div key={side} className="gap-line">
          {text}
        </div>
      ))}
      <ul className="team-pairs">
        {team.pairs.map(({ companies, reasons }) => (
          <li key={companies.join()}>
            <strong>{companies.map((id) => nameOf(team, id)).join(' · ')}</strong>
            <div className="reasons">{reasons.map(({ text }) => text).join(' ')}</div>
          </li>
        ))}
      </ul>
      <Compliance team={team} />
      <div>
        <IntroduceTeam opportunity={opportunity} companies={team.members.map(({ company }) => company.id)} />
      </div>
    </li>
  );
}

/** Judging reads every member's records, so it waits until somebody wants to see it. */
function Compliance({ team }: { readonly team: Schemas['TeamView'] }) {
  const { t } = useTranslation('verdict');
  const [isOpen, setOpen] = useState(false);
  const parties = team.members.map(({ company: { id } }) => ({ id, name: nameOf(team, id) }));
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('show')}</summary>
      {isOpen && <Verdict deal={{ kind: 'team', id: team.id, parties }} />}
    </details>
  );
}

function nameOf(team: Schemas['TeamView'], id: string): string {
  const member = team.members.find(({ company }) => company.id === id);
  return member ? (bestText(member.company.names)?.text ?? id) : id;
}

function Member({
  company,
  pinned,
  onPin,
  onExclude,
}: Omit<Props, 'opportunity' | 'team'> & { readonly company: Schemas['TeamCompanyView'] }) {
  const { t } = useTranslation('teams');
  const { country } = useFormat();
  const name = bestText(company.names)?.text ?? '';
  const isPinned = pinned.includes(company.id);
  const pin = t(isPinned ? 'unpin' : 'pin', { name });
  const leaveOut = t('exclude', { name });
  return (
    <div className="member">
      <strong>
        <Words of={company.names} />
      </strong>
      <span className="quiet">{country(company.country)}</span>
      <Tooltip title={pin}>
        <Button
          size="small"
          type="text"
          aria-label={pin}
          aria-pressed={isPinned}
          icon={isPinned ? <PushpinFilled /> : <PushpinOutlined />}
          onClick={() => onPin(company.id)}
        />
      </Tooltip>
      <Tooltip title={leaveOut}>
        <Button
          size="small"
          type="text"
          aria-label={leaveOut}
          icon={<UserDeleteOutlined />}
          onClick={() => onExclude(company.id)}
        />
      </Tooltip>
    </div>
  );
}
