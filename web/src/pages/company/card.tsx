import { Button, Progress, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Words } from '../../components/text';
import { GradeForm } from './grade-form';
import { Guarantees } from './guarantees';
import { ItemForm } from './item-form';

type Item = Schemas['CardItemView'];

/** The evaluation card: what the company says of its business and technology, and how well it is proven. */
export function Card({ company: { id } }: { readonly company: Schemas['CompanyView'] }) {
  const { t } = useTranslation('company');
  const { percent } = useFormat();
  const card = api.useQuery('get', '/api/v1/companies/{id}/evaluation-card', { params: { path: { id } } });
  if (card.error) return <ProblemAlert error={card.error} again={() => void card.refetch()} />;
  if (!card.data) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const { items, completeness, freshness } = card.data;
  return (
    <>
      <div className="card-measures">
        <span>{t('completeness')}</span>
        <Progress
          percent={Math.round(completeness * 100)}
          aria-label={t('completeness')}
          format={() => percent(completeness)}
        />
        {freshness !== null && <span className="quiet">{t('freshness', { percent: percent(freshness) })}</span>}
      </div>
      <Guarantees card={card.data} stands="above" />
      <ol className="cards">
        {items.map((item) => (
          <li key={item.item} className="card">
            <CardItem card={card.data} item={item} />
          </li>
        ))}
      </ol>
      <Guarantees card={card.data} stands="below" />
    </>
  );
}

function CardItem({ card, item }: { readonly card: Schemas['EvaluationCardView']; readonly item: Item }) {
  const { t } = useTranslation('company');
  const { day } = useFormat();
  const isDesk = useAccount()?.role !== 'member';
  const [open, setOpen] = useState<'statement' | 'grade'>();
  const close = (): void => setOpen(undefined);
  const { name, question, needed, state, stale, statement, evidence, grade } = item;
  return (
    <>
      <div className="card-facts">
        <strong>{name}</strong>
        <span>
          {stale && <Tag>{t('stale')}</Tag>}
          <Tag>{t(`state_${state}`)}</Tag>
        </span>
      </div>
      <div className="quiet">
        {question} {!needed && t('notNeeded')}
      </div>
      {open === 'statement' ? (
        <ItemForm card={card} item={item} onClose={close} />
      ) : (
        <>
          {statement && (
            <p className="statement">
              <Words of={statement} />
            </p>
          )}
          <ul className="plain-list">
            {evidence.map(({ kindText, reference, link, date }) => (
              <li key={kindText + date + (reference ?? link ?? '')}>
                {kindText} · {link ? <a href={link}>{reference ?? link}</a> : reference}{' '}
                <span className="quiet figures">{day(date)}</span>
              </li>
            ))}
          </ul>
          {grade && (
            <p>
              <strong>{grade.text}</strong> ({grade.evidenceText}) {grade.reason}{' '}
              <span className="quiet figures">{day(grade.on)}</span>
            </p>
          )}
          {open === 'grade' ? (
            <GradeForm card={card} item={item} onClose={close} />
          ) : (
            <div className="answers">
              <Button size="small" onClick={() => setOpen('statement')}>
                {t(statement ? 'change' : 'fillIn')}
              </Button>
              {isDesk && statement && (
                <Button size="small" onClick={() => setOpen('grade')}>
                  {t('grade')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </>
  );
}
