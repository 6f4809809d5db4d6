import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../components/format';

interface Props {
  readonly part: 'clusters' | 'markets';
  readonly name: string;
  /** That it lies in. */
  readonly country?: string;
  readonly facts: readonly { readonly text: ReactNode; readonly source: string; readonly date: string }[];
}

/** A place with what is known of it; nothing is said without its source. */
export function PlaceHead({ part, name, country: code, facts }: Props) {
  const { t } = useTranslation('map');
  const { country } = useFormat();
  return (
    <>
      <header className="record-head">
        <Link className="back" to={`/map/${part}`}>
          <ArrowLeftOutlined /> {t('back')}
        </Link>
        <h2>{name}</h2>
        {code !== undefined && <span className="quiet">{country(code)}</span>}
      </header>
      <ul className="place-facts">
        {facts.map(({ text, source, date }, i) => (
          <li key={i}>
            {text}{' '}
            <span className="quiet">
              ({source}
              {/* A report says in its name of when it is. */}
              {source.includes(date.slice(0, 4)) ? '' : `, ${date}`})
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
