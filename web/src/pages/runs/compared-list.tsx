import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { CompanyName } from '../../components/company-name';
import { Words } from '../../components/text';

/** So many are shown until a reader asks for the others. */
const SHOWN = 6;

/** One requirement: what differs for its whole list, and each pair with its way and its reasons. */
export function ComparedList({ list }: { readonly list: Schemas['ListComparisonView'] }) {
  const { t } = useTranslation('runs');
  const { number } = useFormat();
  const { requirement, reasons, changes } = list;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? changes : changes.slice(0, SHOWN);
  return (
    <section className="card compared-list">
      <h2>
        <Link to={`/requirements/${requirement.id}`}>
          <Words of={requirement.title} />
        </Link>{' '}
        <span className="quiet">
          <Words of={requirement.companyNames} />
        </span>
      </h2>
      {reasons.map(({ text }) => (
        <p key={text} className="quiet">
          {text}
        </p>
      ))}
      <ul className="changes">
        {shown.map((change) => (
          <PairChange key={change.capability.id} change={change} />
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button type="link" onClick={() => setWhole(true)}>
          {t('showChanges', { figure: number(changes.length - shown.length) })}
        </Button>
      )}
    </section>
  );
}

function PairChange({ change }: { readonly change: Schemas['PairChangeView'] }) {
  const { t } = useTranslation('runs');
  const { capability, kind, before, after, text, reasons } = change;
  return (
    <li>
      <span className={`mark mark-${kind}`}>{t(`kind_${kind}`)}</span>
      <div>
        <strong>
          <Words of={capability.title} />
        </strong>{' '}
        <CompanyName id={capability.company} names={capability.companyNames} />
        <div>{text}</div>
        <ul className="comparison-reasons quiet">
          {reasons.map((reason) => (
            <li key={reason.text}>{reason.text}</li>
          ))}
        </ul>
      </div>
      <ScoreChange before={before.score} after={after.score} />
    </li>
  );
}

function ScoreChange({ before, after }: { readonly before: number | null; readonly after: number | null }) {
  const { t } = useTranslation('runs');
  const { number } = useFormat();
  const told = (score: number | null): string => (score === null ? '–' : number(score));
  return (
    <span className="figures compared-score" title={t('score')}>
      {before !== after && `${told(before)} → `}
      <strong>{told(after)}</strong>
    </span>
  );
}
