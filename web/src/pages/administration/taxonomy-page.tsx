import { useQueryClient } from '@tanstack/react-query';
import { Input, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answerOf, client } from '../../api/client';
import { useAccount } from '../../app/session';
import { Listing, useListing } from '../../components/listing';
import { ProblemAlert } from '../../components/problem';
import { Words } from '../../components/text';
import { useFilters } from '../../components/use-filters';
import { useSettled } from '../../components/use-settled';
import { AdministrationHead } from './administration-head';
import { EditionHistory } from './edition-history';
import { type EditionNow, EditionStanding, useEditionNow } from './edition-standing';
import { TaxonomyChanges } from './taxonomy-changes';
import { useWordsDraft } from './taxonomy-draft';
import { TaxonomyTag } from './taxonomy-tag';

/** What each tag is called, what it stands beside, and when its words count; administrators change the words. */
export function Page() {
  const { t } = useTranslation('taxonomy');
  const now = useEditionNow();
  return (
    <>
      <AdministrationHead part="taxonomy" />
      <p className="quiet page-note">
        {t('note')} {t('reach')}
      </p>
      {now.error && <ProblemAlert error={now.error} again={() => void now.refetch()} />}
      {now.isPending && <Skeleton active title={false} />}
      {/* What somebody worked on over another edition is not theirs to publish over this one. */}
      {now.data && <Taxonomy key={now.data.number} now={now.data} />}
    </>
  );
}

function Taxonomy({ now }: { readonly now: EditionNow }) {
  const { t } = useTranslation(['taxonomy', 'editions']);
  const readOnly = useAccount()?.role !== 'administrator';
  const draft = useWordsDraft();
  const queries = useQueryClient();
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
    <div className="taxonomy-page">
      <EditionStanding of={now} />
      <details className="card taxonomy-history">
        <summary>{t('editions:history')}</summary>
        <EditionHistory
          part="words"
          current={now.number}
          isAsFiled={now.words.length === 0}
          readOnly={readOnly}
          onPublished={() => void queries.invalidateQueries()}
        />
      </details>
      {readOnly && <p className="quiet">{t('administratorsOnly')}</p>}
      {!readOnly && draft.changes.length === 0 && <p className="quiet">{t('draftEmpty')}</p>}
      {draft.changes.length > 0 && <TaxonomyChanges draft={draft} edition={now.number} />}
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
              <TaxonomyTag key={tag} code={tag} to={to} published={now.words} draft={readOnly ? null : draft} />
            </>
          ) : (
            <p className="split-hint quiet">{t('choose')}</p>
          )}
        </div>
      </div>
    </div>
  );
}
