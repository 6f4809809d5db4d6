import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { htmlLang, TEXT_LANGUAGES, Words } from '../../components/text';

type Tag = Schemas['TagDetailView'];

interface Props {
  readonly code: string;
  /** The address of another tag. */
  readonly to: (code: string) => string;
}

/** All that is known of one tag. */
export function TaxonomyTag({ code, to }: Props) {
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
      <Spellings of={tag.data} />
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

function Spellings({ of: { names, aliases } }: { readonly of: Tag }) {
  const { t } = useTranslation('taxonomy');
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('language')}</th>
          <th>{t('name')}</th>
          <th>{t('aliases')}</th>
        </tr>
      </thead>
      <tbody>
        {TEXT_LANGUAGES.map((language) => (
          <tr key={language}>
            <td>{t(`in_${language}`)}</td>
            <td lang={htmlLang(language)}>{names[language]}</td>
            <td lang={htmlLang(language)}>{aliases[language].join(', ') || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
