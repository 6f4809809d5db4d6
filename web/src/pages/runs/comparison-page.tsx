import { ArrowLeftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { Listing, useListing } from '../../components/listing';
import { ComparedList } from './compared-list';

/** Every line is explained by the service, so a page holds few lists. */
const LISTS = 10;

/** What differs between the lists that two runs left: how many pairs, which, and why. */
export function Page() {
  const { t } = useTranslation('runs');
  const { before = '', after = '' } = useParams();
  const lists = useListing(['runs', before, after], async (cursor, signal) => {
    const params = { path: { id: before, other: after }, query: { limit: LISTS, ...cursor } };
    return answerOf(await client.GET('/api/v1/match-runs/{id}/compare/{other}', { params, signal }));
  });
  const first = lists.data?.pages[0];
  return (
    <div className="comparison">
      <header className="record-head">
        <Link className="back" to="/runs">
          <ArrowLeftOutlined /> {t('backToRuns')}
        </Link>
        <h1>{t('comparison')}</h1>
      </header>
      {first && <Summary of={first} />}
      <Listing of={lists} empty={t('sameLists')}>
        {(items) => items.map((list) => <ComparedList key={list.requirement.id} list={list} />)}
      </Listing>
    </div>
  );
}

const COUNTED = ['entered', 'left', 'moved', 'becameListed', 'becameNearMiss', 'rescored'] as const;

function Summary({ of: { before, after, reasons, counts } }: { readonly of: Schemas['ComparisonPageView'] }) {
  const { t } = useTranslation('runs');
  const { moment, number } = useFormat();
  return (
    <section className="card">
      <dl className="facts">
        {(
          [
            ['earlier', before],
            ['later', after],
          ] as const
        ).map(([side, run]) => (
          <div key={side}>
            <dt>{t(side)}</dt>
            <dd>
              {moment(run.finishedAt)} · {t(`scope_${run.scope}`)} · {t('engine', { version: run.versions.engine })}
            </dd>
          </div>
        ))}
      </dl>
      <ul className="comparison-reasons">
        {reasons.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {counts && (
        <>
          <p className="comparison-stand">
            {t('differing', { differing: number(counts.differing), lists: number(counts.lists) })}
          </p>
          <ul className="figure-list">
            {COUNTED.map((kind) => (
              <li key={kind}>
                <span className="quiet">{t(`count_${kind}`)}</span>{' '}
                <strong className="figures">{number(counts[kind])}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
