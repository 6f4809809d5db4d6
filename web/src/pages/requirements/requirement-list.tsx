import { Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answerOf, client } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { type Lane, LaneMark, LANES } from '../../components/lane-mark';
import { Listing, useListing } from '../../components/listing';
import { Words } from '../../components/text';

export function RequirementList({ chosen }: { readonly chosen: string | undefined }) {
  const { t } = useTranslation(['matches', 'lanes', 'common']);
  const { day } = useFormat();
  const isMember = useAccount()?.role === 'member';
  const [filters, setFilters] = useSearchParams();
  const lane = (filters.get('lane') ?? undefined) as Lane | undefined;
  const [words, setWords] = useState(filters.get('q') ?? '');
  const q = useDeferredValue(words.trim());
  const query = { limit: 50, ...(lane && { lane }), ...(q.length > 1 && { q }) };
  const list = useListing(['get', '/api/v1/requirements', query], async (cursor, signal) =>
    answerOf(await client.GET('/api/v1/requirements', { params: { query: { ...query, ...cursor } }, signal })),
  );
  const hasNone = isMember && lane === undefined && q.length < 2;
  const filter = (changed: Record<string, string | undefined>): void =>
    setFilters(
      (now) => {
        for (const [name, value] of Object.entries(changed)) {
          if (value) now.set(name, value);
          else now.delete(name);
        }
        return now;
      },
      { replace: true },
    );

  return (
    <>
      <h1 className="list-title">{t('openRequirements')}</h1>
      <div className="filters">
        <Input.Search
          allowClear
          value={words}
          aria-label={t('common:search')}
          placeholder={t('searchRequirements')}
          onChange={({ target }) => {
            setWords(target.value);
            filter({ q: target.value.trim() });
          }}
        />
        <Select
          value={lane ?? 'all'}
          aria-label={t('common:all')}
          onChange={(value) => filter({ lane: value === 'all' ? undefined : value })}
          options={[
            { value: 'all', label: t('common:all') },
            ...LANES.map((one) => ({ value: one, label: t(`lanes:${one}`) })),
          ]}
        />
      </div>
      <Listing
        of={list}
        empty={t(hasNone ? 'noOwnRequirements' : 'noRequirements')}
        emptyWhatToDo={hasNone ? <FirstSteps /> : t('noRequirementsWhatToDo')}
      >
        {(items) => (
          <ul className="cards">
            {items.map((one) => (
              <li key={one.id}>
                <Link
                  to={{ pathname: `/requirements/${one.id}`, search: filters.toString() }}
                  className={one.id === chosen ? 'card card-chosen' : 'card'}
                  aria-current={one.id === chosen ? 'true' : undefined}
                >
                  <strong>
                    <Words of={one.title} />
                  </strong>
                  <span className="card-facts">
                    <LaneMark lane={one.lane} />
                    <span className="quiet figures">{day(one.updatedAt)}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </>
  );
}

/** A firm that only supplies posts no requirement: what it looks for stands elsewhere. */
function FirstSteps() {
  const { t } = useTranslation('matches');
  return (
    <>
      <Link to="/need">{t('postOne')}</Link>
      <br />
      <Link to="/fits">{t('seeFits')}</Link>
    </>
  );
}
