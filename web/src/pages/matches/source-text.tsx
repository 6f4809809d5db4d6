import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { type Quote, QuotedText } from '../../components/quoted-text';
import { htmlLang, TEXT_LANGUAGES, type TextLanguage } from '../../components/text';

type Side = 'requirement' | 'capability';
const PATHS = { requirement: '/api/v1/requirements/{id}', capability: '/api/v1/capabilities/{id}' } as const;

interface Props {
  readonly side: Side;
  readonly party: Schemas['MatchPartyView'];
  readonly evidence: readonly Schemas['EvidenceView'][];
  readonly lit: string | null;
  readonly onPoint: (clause: string | null) => void;
}

/** What a side has written, in the languages that it has written it in, with the words that evidence rests on. */
export function SourceText({ side, party, evidence, lit, onPoint }: Props) {
  const { t } = useTranslation(['matches', 'common']);
  const record = api.useQuery('get', PATHS[side], { params: { path: { id: party.id } } });
  const { title, description } = record.data ?? {};
  const texts = (['title', 'description'] as const).flatMap((field) =>
    TEXT_LANGUAGES.flatMap((language) => {
      const text = (field === 'title' ? title : description)?.[language];
      return text ? [{ field, language, text }] : [];
    }),
  );
  return (
    <section className="source" aria-label={t(side === 'requirement' ? 'requirementText' : 'capabilityText')}>
      <h2>{t(side === 'requirement' ? 'requirementText' : 'capabilityText')}</h2>
      {record.error && <ProblemAlert error={record.error} />}
      {record.isPending && <Skeleton active title={false} />}
      {texts.map(({ field, language, text }, i) => (
        <div key={field + language} lang={htmlLang(language)} className={`source-${field}`}>
          {texts[i - 1]?.language !== language && (
            <div className="quiet source-language">{t(`common:originalIn_${language}`)}</div>
          )}
          <QuotedText text={text} quotes={quotesIn(evidence, side, field, language)} lit={lit} onPoint={onPoint} />
        </div>
      ))}
    </section>
  );
}

const quotesIn = (
  evidence: Props['evidence'],
  side: Side,
  field: 'title' | 'description',
  language: TextLanguage,
): Quote[] =>
  evidence.flatMap(({ clause, quotes }) =>
    quotes
      .filter((quote) => quote.side === side && quote.field === `${field}.${language}`)
      .map(({ start, end }) => ({ id: clause, start, end })),
  );
