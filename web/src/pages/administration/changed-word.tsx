import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { htmlLang, Words } from '../../components/text';

/** A word that is not as delivered, with the tag that it is about. */
export function ChangedWord({ of: { act, word, language, tag, names } }: { readonly of: Schemas['WordChangeView'] }) {
  const { t } = useTranslation('editions');
  return (
    <span>
      {act === 'add' ? (
        <ins className="word" lang={htmlLang(language)} title={t('added')}>
          {word}
        </ins>
      ) : (
        <del className="word" lang={htmlLang(language)} title={t('taken')}>
          {word}
        </del>
      )}{' '}
      <span className="quiet">{names ? <Words of={names} /> : tag}</span>
    </span>
  );
}
