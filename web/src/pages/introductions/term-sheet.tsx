import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas, serviceUrl } from '../../api/client';
import { useAccount } from '../../app/session';
import { ProblemAlert } from '../../components/problem';
import { currentLanguage } from '../../i18n';

type Clause = Schemas['TermClauseView'];
type Wording = Schemas['TermWordingView'];

/** The terms clause by clause: what is agreed, what waits for whom, and what must not stay open. */
export function TermSheet({ introduction }: { readonly introduction: Schemas['IntroductionView'] }) {
  const { t } = useTranslation('introductions');
  const isDesk = useAccount()?.role !== 'member';
  const { id, tier } = introduction;
  const isOpen = tier >= 3;
  const sheet = api.useQuery(
    'get',
    '/api/v1/introductions/{id}/term-sheet',
    { params: { path: { id } } },
    { enabled: isOpen },
  );
  if (!isOpen) return <p className="quiet">{t('termsClosed')}</p>;
  if (sheet.error) return <ProblemAlert error={sheet.error} />;
  if (!sheet.data) return <Skeleton active title={false} />;
  const { clauses, flagged, version } = sheet.data;
  const own = introduction.parties.flatMap((party) => (party.own && party.company !== null ? [party.company] : []));
  return (
    <>
      <p className="card-facts">
        <span className={flagged > 0 ? 'gap-line' : 'quiet'}>{flagged > 0 && t('flagged', { count: flagged })}</span>
        <a href={serviceUrl(`/api/v1/introductions/${id}/term-sheet/document?lang=${currentLanguage()}`)}>
          {t('download')}
        </a>
      </p>
      <ul className="terms">
        {clauses.map((clause) => (
          <ClauseLine key={clause.clause} {...{ clause, id, version, own, isDesk }} />
        ))}
      </ul>
    </>
  );
}

interface ClauseLineProps {
  readonly clause: Clause;
  readonly id: string;
  readonly version: number;
  readonly own: readonly string[];
  readonly isDesk: boolean;
}

const COLOURS = { open: undefined, proposed: 'orange', agreed: 'green' } as const;

function ClauseLine({ clause, id, version, own, isDesk }: ClauseLineProps) {
  const { t } = useTranslation('introductions');
  const queries = useQueryClient();
  const [choice, setChoice] = useState<string>();
  const [text, setText] = useState('');
  const header = { 'If-Match': `"${version}"` };
  const onSettled = (): void => {
    setText('');
    setChoice(undefined);
    void queries.invalidateQueries({ queryKey: ['get', '/api/v1/introductions/{id}/term-sheet'] });
  };
  const propose = api.useMutation('post', '/api/v1/introductions/{id}/term-sheet/proposals', { onSettled });
  const accept = api.useMutation('post', '/api/v1/introductions/{id}/term-sheet/proposals/{proposal}/acceptance', {
    onSettled,
  });
  const { current, agreed, state, choices, flagged } = clause;
  const isMine = own.some((company) => clause.waitingFor.includes(company));
  const isEmpty = choices.length > 0 ? choice === undefined : text.trim() === '';
  return (
    <li className="term">
      <div className="evidence-head">
        <strong>{clause.name}</strong>
        <Tag color={flagged && state === 'open' ? 'orange' : COLOURS[state]}>{t(`term_${state}`)}</Tag>
      </div>
      <div className="quiet">{clause.why}</div>
      {current && <p className="term-words">{wordsOf(current)}</p>}
      {agreed && agreed.id !== current?.id && <p className="quiet">{t('holds', { words: wordsOf(agreed) })}</p>}
      {(propose.error ?? accept.error) && <ProblemAlert error={propose.error ?? accept.error} />}
      {isMine && current && (
        <Button
          size="small"
          type="primary"
          loading={accept.isPending}
          onClick={() => accept.mutate({ params: { path: { id, proposal: current.id }, header }, body: {} })}
        >
          {t('accept')}
        </Button>
      )}
      {!isDesk && (
        <div className="term-form">
          {choices.length > 0 && (
            <Select
              size="small"
              aria-label={clause.name}
              value={choice}
              onChange={setChoice}
              options={choices.map(({ code, name }) => ({ value: code, label: name }))}
            />
          )}
          <Input
            size="small"
            aria-label={clause.name}
            maxLength={4000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button
            size="small"
            disabled={isEmpty}
            loading={propose.isPending}
            onClick={() =>
              propose.mutate({
                params: { path: { id }, header },
                body: { clause: clause.clause, ...(choice && { choice }), ...(text.trim() && { text: text.trim() }) },
              })
            }
          >
            {t('propose')}
          </Button>
        </div>
      )}
    </li>
  );
}

const wordsOf = ({ choiceName, text }: Wording): string => [choiceName, text].filter(Boolean).join(' · ');
