import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answerOf, client, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { LaneMark } from '../../components/lane-mark';
import { Listing, useListing } from '../../components/listing';
import { ProblemAlert } from '../../components/problem';
import { ReasonDialog } from '../../components/reason-dialog';

type Edition = Schemas['EditionView'];

interface Props {
  /** The edition that applies. */
  readonly current: number;
  readonly isAsFiled: boolean;
  readonly readOnly: boolean;
  readonly onPublished: () => void;
}

/** What was published, by whom and why, with the way back to each. */
export function WeightsHistory({ current, isAsFiled, readOnly, onPublished }: Props) {
  const { t } = useTranslation('weights');
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
        body: { reason },
      });
    setChosen(null);
  };
  return (
    <section aria-label={t('history')}>
      <h2>{t('history')}</h2>
      {restore.error && <ProblemAlert error={restore.error} />}
      <Listing of={editions} empty={t('noEditions')}>
        {(items) => (
          <ol className="cards" reversed>
            {items.map((edition) => (
              <EditionCard key={edition.number} of={edition} isCurrent={edition.number === current}>
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
      {!isAsFiled && isOffered(0) && <Button onClick={() => setChosen(0)}>{t('goBackToFiles')}</Button>}
      {chosen !== null && (
        <ReasonDialog
          title={chosen === 0 ? t('goBackToFiles') : t('goBackTo', { number: chosen })}
          hint={t('goBackHint')}
          onConfirm={confirm}
          onCancel={() => setChosen(null)}
        />
      )}
    </section>
  );
}

interface CardProps {
  readonly of: Edition;
  readonly isCurrent: boolean;
  readonly children: React.ReactNode;
}

function EditionCard({ of: { number, at, byName, by, reason, restores, lanes }, isCurrent, children }: CardProps) {
  const { t } = useTranslation('weights');
  const { moment } = useFormat();
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
        {lanes.length === 0 ? (
          <span className="quiet">{t('allAsFiled')}</span>
        ) : (
          lanes.map(({ lane }) => <LaneMark key={lane} lane={lane} />)
        )}
      </div>
    </li>
  );
}
