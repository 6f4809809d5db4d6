import { Button, Checkbox, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { bestText, htmlLang, TEXT_LANGUAGES } from '../../components/text';

type Hit = Schemas['ScreeningHitView'];

interface Props {
  readonly hit: Hit;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onDecide: (outcome: 'dismissed' | 'confirmed') => void;
  readonly onUndo: () => void;
}

/** Both sides beside each other, each name in its own script. */
export function HitCard({ hit, isChosen, onChoose, onDecide, onUndo }: Props) {
  const { t } = useTranslation('screening');
  const { number } = useFormat();
  const name = bestText(hit.company.names)?.text ?? '';
  return (
    <li className="card screening-hit">
      <p className="screening-why">
        {hit.standing === 'open' && (
          <Checkbox
            aria-label={t('choose', { name })}
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
        )}
        <strong>{t(`likeness_${hit.likeness}`)}</strong>
        <span>{t(`extent_${hit.extent}`)}</span>
        <Tag className="figures" title={t('score', { score: number(hit.score) })}>
          {number(hit.score)}
        </Tag>
      </p>
      <div className="screening-sides">
        <Company hit={hit} />
        <Party hit={hit} />
      </div>
      {hit.decision ? <Decision decision={hit.decision} onUndo={onUndo} /> : <Choice onDecide={onDecide} />}
    </li>
  );
}

function Company({ hit: { company, own } }: { readonly hit: Hit }) {
  const { t } = useTranslation('screening');
  const { country } = useFormat();
  const names = TEXT_LANGUAGES.flatMap((language) => {
    const text = company.names[language];
    return text ? [{ language, text }] : [];
  });
  return (
    <section>
      <h2>{t('company')}</h2>
      {names.map(({ language, text }) => (
        <div key={language} lang={htmlLang(language)}>
          <Link to={`/companies/${company.id}`}>{text === own ? <mark>{text}</mark> : text}</Link>
        </div>
      ))}
      {!names.some(({ text }) => text === own) && (
        <div className="figures">
          <mark>{own}</mark>
        </div>
      )}
      <div className="quiet">{country(company.country)}</div>
    </section>
  );
}

const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;
/** Lists do not say in which language a name is; the script decides which shapes its characters take. */
const langOf = (name: string): string => (HANGUL.test(name) ? 'ko' : HAN.test(name) ? 'zh-CN' : 'en');

function Party({ hit: { entry, listed } }: { readonly hit: Hit }) {
  const { t } = useTranslation('screening');
  const { country, day } = useFormat();
  const marked = (text: string) => (
    <span key={text} lang={langOf(text)}>
      {text === listed ? <mark>{text}</mark> : text}
    </span>
  );
  return (
    <section>
      <h2>{t('listed')}</h2>
      <div>{marked(entry.name)}</div>
      {entry.aliases.length > 0 && (
        <div>
          <span className="quiet">{t('aliases')}</span>{' '}
          <span className="screening-names">{entry.aliases.map(marked)}</span>
        </div>
      )}
      {entry.numbers.length > 0 && (
        <div className="figures">
          <span className="quiet">{t('numbers')}</span>{' '}
          <span className="screening-names">{entry.numbers.map(marked)}</span>
        </div>
      )}
      <div className="quiet">
        {[
          entry.source ?? entry.list,
          entry.countries.map(country).join(', '),
          entry.listedOn && t('listedOn', { date: day(entry.listedOn) }),
          t('dated', { date: day(entry.dated) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </section>
  );
}

function Choice({ onDecide }: Pick<Props, 'onDecide'>) {
  const { t } = useTranslation('screening');
  return (
    <div className="screening-actions">
      <Button onClick={() => onDecide('dismissed')}>{t('dismiss')}</Button>
      <Button onClick={() => onDecide('confirmed')}>{t('confirm')}</Button>
    </div>
  );
}

interface DecisionProps {
  readonly decision: NonNullable<Hit['decision']>;
  readonly onUndo: () => void;
}

function Decision({ decision: { outcome, finding, reason, by, at }, onUndo }: DecisionProps) {
  const { t } = useTranslation('screening');
  const { moment } = useFormat();
  return (
    <div className="screening-actions">
      <p className="screening-decision">
        <strong>{t(`outcome_${outcome}`)}</strong>
        {finding && <span> · {t(`finding_${finding}`)}</span>}
        <br />
        {reason}
        <br />
        <span className="quiet">{t('decidedBy', { name: by ?? t('someone'), when: moment(at) })}</span>
      </p>
      <Button onClick={onUndo}>{t('undo')}</Button>
    </div>
  );
}
