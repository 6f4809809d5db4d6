import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { htmlLang, Words } from '../../components/text';
import type { WordChange, WordsDraft } from './taxonomy-draft';
import { TaxonomyWords } from './taxonomy-words';

type Tag = Schemas['TagDetailView'];

interface Props {
  readonly code: string;
  /** The address of another tag. */
  readonly to: (code: string) => string;
  /** The words that are not as delivered. */
  readonly published: readonly WordChange[];
  /** Null for those who may only look. */
  readonly draft: WordsDraft | null;
}

/** All that is known of one tag. */
export function TaxonomyTag({ code, to, published, draft }: Props) {
  const { t } = useTranslation('taxonomy');
  const tag = api.useQuery('get', '/api/v1/tags/{code}', { params: { path: { code } } });
  if (tag.error) return <ProblemAlert error={tag.error} again={() => void tag.refetch()} />;
  if (!tag.data) return <Skeleton active title={false} />;
  const { names, kind, rules } = tag.data;
  return (
    <article className="taxonomy-tag">
      <header>
        <h2>
          <Words of={names} />
        </h2>
        <span className="quiet">
          {code} · {t(`kind_${kind}`)}
        </span>
      </header>
      <TaxonomyWords of={tag.data} published={published} draft={draft} />
      <dl className="facts">
        {(['broader', 'narrower', 'relatives'] as const).map((kin) => (
          <div key={kin}>
            <dt>{t(kin)}</dt>
            <dd className="states">
              {tag.data[kin].length === 0 && '–'}
              {tag.data[kin].map((other) => (
                <Link key={other.code} to={to(other.code)}>
                  <Words of={other.names} />
                </Link>
              ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('records')}</dt>
          <dd className="states">
            <Link to={`/directory/capabilities?tag=${code}`}>{t('capabilities')}</Link>
            <Link to={`/directory/requirements?tag=${code}`}>{t('requirements')}</Link>
          </dd>
        </div>
      </dl>
      {rules.length > 0 && <Rules of={rules} />}
    </article>
  );
}

function Rules({ of }: { readonly of: Tag['rules'] }) {
  const { t } = useTranslation('taxonomy');
  return (
    <section aria-label={t('rules')}>
      <h3>{t('rules')}</h3>
      <p className="quiet">{t('rulesHint')}</p>
      <dl className="facts">
        {of.map(({ alias, language, beside }) => (
          <div key={language + alias + beside.join()} lang={htmlLang(language)}>
            <dt>{alias}</dt>
            <dd>{beside.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
