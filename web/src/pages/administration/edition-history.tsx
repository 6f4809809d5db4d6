import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answerOf, client, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { LaneMark } from '../../components/lane-mark';
import { Listing, useListing } from '../../components/listing';
import { ProblemAlert } from '../../components/problem';
import { ReasonDialog } from '../../components/reason-dialog';
import { ChangedWord } from './changed-word';

type Edition = Schemas['EditionView'];

const MOST_WORDS = 12;

export type EditionPart = 'weights' | 'words';

interface Props {
  /** What of the editions the page is about, and goes back. */
  readonly part: EditionPart;
  /** The edition that applies. */
  readonly current: number;
  readonly isAsFiled: boolean;
  readonly readOnly: boolean;
  readonly onPublished: () => void;
}

/** What was published, by whom and why, with the way back to each. */
export function EditionHistory({ part, current, isAsFiled, readOnly, onPublished }: Props) {
  const { t } = useTranslation('editions');
  const [chosen, setChosen] = useState<number | null>(null);
  const editions = useListing(['get', '/api/v1/editions', current], async (cursor, signal) =>
    answerOf(await client.GET('/api/v1/editions', { params: { query: { limit: 20, ...cursor } }, signal })),
  );
  const restore = api.useMutation('post', '/api/v1/editions/{number}/restoration', { onSuccess: onPublished });
  const isOffered = (number: number): boolean => !readOnly && number !== current;
  const confirm = (reason: string): void => {
    if (chosen !== null)
      restore.mutate({
        params: { path: { number: String(chosen) }, header: { 'If-Match': `"${current}"` } },
        body: { part, reason },
      });
    setChosen(null);
  };
  return (
    <>
      {restore.error && <ProblemAlert error={restore.error} />}
      <Listing of={editions} empty={t('noEditions')}>
        {(items) => (
          <ol className="cards" reversed>
            {items.map((edition) => (
              <EditionCard key={edition.number} of={edition} part={part} isCurrent={edition.number === current}>
                {isOffered(edition.number) && (
                  <Button size="small" loading={restore.isPending} onClick={() => setChosen(edition.number)}>
                    {t('goBack')}
                  </Button>
                )}
              </EditionCard>
            ))}
          </ol>
        )}
      </Listing>
      {!isAsFiled && isOffered(0) && <Button onClick={() => setChosen(0)}>{t(`goBackToFiles_${part}`)}</Button>}
      {chosen !== null && (
        <ReasonDialog
          title={chosen === 0 ? t(`goBackToFiles_${part}`) : t(`goBackTo_${part}`, { number: chosen })}
          hint={t(`goBackHint_${part}`)}
          onConfirm={confirm}
          onCancel={() => setChosen(null)}
        />
      )}
    </>
  );
}

interface CardProps {
  readonly of: Edition;
  readonly part: EditionPart;
  readonly isCurrent: boolean;
  readonly children: React.ReactNode;
}

function EditionCard({ of: edition, part, isCurrent, children }: CardProps) {
  const { t } = useTranslation('editions');
  const { moment } = useFormat();
  const { number, at, byName, by, reason, restores } = edition;
  return (
    <li className="card">
      <span className="card-facts">
        <strong>
          {t('edition', { number })}
          {isCurrent && ` · ${t('appliesNow')}`}
        </strong>
        {children}
      </span>
      <div className="quiet">
        {moment(at)} · {byName ?? by}
        {restores !== null && ` · ${restores === 0 ? t('restoredFiles') : t('restored', { number: restores })}`}
      </div>
      <div>{reason}</div>
      <div className="states">
        {edition[part === 'weights' ? 'lanes' : 'words'].length === 0 ? (
          <span className="quiet">{t(`asFiled_${part}`)}</span>
        ) : part === 'weights' ? (
          edition.lanes.map(({ lane }) => <LaneMark key={lane} lane={lane} />)
        ) : (
          <SetWords of={edition.words} />
        )}
      </div>
    </li>
  );
}

/** The words of an edition that are not as delivered, as far as a card holds them. */
function SetWords({ of }: { readonly of: Edition['words'] }) {
  const { t } = useTranslation('editions');
  return (
    <>
      {of.slice(0, MOST_WORDS).map((change) => (
        <ChangedWord key={change.tag + change.language + change.word} of={change} />
      ))}
      {of.length > MOST_WORDS && <span className="quiet">{t('moreWords', { count: of.length - MOST_WORDS })}</span>}
    </>
  );
}
