import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { Words } from '../../components/text';

type Preview = Schemas['WordsPreviewView'];
type Read = Preview['items'][number];

/** What words would make of the tags of records that exist. */
export function TaxonomyPreview({ of: { sampled, lists, items } }: { readonly of: Preview }) {
  const { t } = useTranslation(['taxonomy', 'editions']);
  const { number } = useFormat();
  return (
    <div className="taxonomy-preview" role="status">
      <p>
        {items.length === 0
          ? t('readNone', { sampled: number(sampled) })
          : t('read', { sampled: number(sampled), changed: number(items.length) })}{' '}
        {t('editions:willRun', { lists: number(lists) })}
      </p>
      {items.length > 0 && (
        <ul className="cards">
          {items.map((record) => (
            <li key={record.id} className="card">
              <Words of={record.title} />
              <div className="quiet">
                {t(`kindOf_${record.kind}`)} · <Words of={record.company} />
              </div>
              <ReadTags label={t('gained')} of={record.gained} />
              <ReadTags label={t('lost')} of={record.lost} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ReadTags({ label, of }: { readonly label: string; readonly of: Read['gained'] }) {
  if (of.length === 0) return null;
  return (
    <div className="states">
      <span className="quiet">{label}</span>
      {of.map(({ code, name, quote }) => (
        <span key={code}>
          <strong>{name}</strong> {quote !== null && <q>{quote}</q>}
        </span>
      ))}
    </div>
  );
}
