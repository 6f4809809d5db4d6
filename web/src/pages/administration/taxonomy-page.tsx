import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answerOf, client } from '../../api/client';
import { Listing, useListing } from '../../components/listing';
import { Words } from '../../components/text';
import { useFilters } from '../../components/use-filters';
import { useSettled } from '../../components/use-settled';
import { AdministrationHead } from './administration-head';
import { TaxonomyTag } from './taxonomy-tag';

/** What each tag is called, what it stands beside, and when its words count. */
export function Page() {
  const { t } = useTranslation('taxonomy');
  const { filter, valueOf, search } = useFilters();
  const words = valueOf('query') ?? '';
  const tag = valueOf('tag');
  const query = useSettled(words);
  const tags = useListing(['get', '/api/v1/tags', query], async (cursor, signal) =>
    answerOf(
      await client.GET('/api/v1/tags', {
        params: { query: { limit: 50, ...(query && { query }), ...cursor } },
        signal,
      }),
    ),
  );
  const to = (code?: string): string => {
    const next = new URLSearchParams(search);
    if (code === undefined) next.delete('tag');
    else next.set('tag', code);
    return `?${next.toString()}`;
  };
  return (
    <>
      <AdministrationHead part="taxonomy" />
      <p className="quiet page-note">{t('note')}</p>
      <div className={tag ? 'split split-chosen' : 'split'}>
        <div className="split-list">
          <Input
            allowClear
            type="search"
            className="taxonomy-words"
            aria-label={t('search')}
            placeholder={t('search')}
            value={words}
            onChange={({ target }) => filter({ query: target.value })}
          />
          <Listing of={tags} empty={t('noneFound')}>
            {(items) => (
              <ul className="cards">
                {items.map(({ code, names }) => (
                  <li key={code}>
                    <Link className="card" to={to(code)} aria-current={code === tag ? 'true' : undefined}>
                      <Words of={names} />
                      <div className="quiet">{code}</div>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Listing>
        </div>
        <div className="split-detail">
          {tag ? (
            <>
              <Link className="back" to={to()}>
                {t('allTags')}
              </Link>
              <TaxonomyTag key={tag} code={tag} to={to} />
            </>
          ) : (
            <p className="split-hint quiet">{t('choose')}</p>
          )}
        </div>
      </div>
    </>
  );
}
