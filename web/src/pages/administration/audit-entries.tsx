import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { useFilters } from '../../components/use-filters';

type Entry = Schemas['AuditEntryView'];

export function AuditEntries({ of: entries }: { readonly of: readonly Entry[] }) {
  const { t } = useTranslation('administration');
  const { moment } = useFormat();
  return (
    <div className="wide-table">
      <table className="table audit-entries">
        <thead>
          <tr>
            <th>{t('at')}</th>
            <th>{t('who')}</th>
            <th>{t('what')}</th>
            <th>{t('onWhat')}</th>
            <th>{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="figures">{moment(entry.at)}</td>
              <td>
                <Actor of={entry} />
              </td>
              <td>
                {entry.text}
                <Facts of={entry} />
              </td>
              <td>
                <Subject of={entry} />
              </td>
              <td>{entry.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who it was; a click leaves only what this account did. */
function Actor({ of: { actor, actorName } }: { readonly of: Entry }) {
  const { t } = useTranslation('administration');
  const { filter } = useFilters();
  if (actor === null) return <>Naru</>;
  return (
    <Button type="link" className="in-text" title={t('onlyThis')} onClick={() => filter({ actor })}>
      {actorName ?? actor}
    </Button>
  );
}

const PLACES: Readonly<Record<string, string>> = {
  company: '/companies',
  requirement: '/requirements',
  introduction: '/introductions',
  opportunity: '/opportunities',
  match: '/matches',
  'meeting-round': '/meetings',
};

/** What it was done to, where it has a page; a click on the id leaves only what was done to it. */
function Subject({ of: { subjectKind, subjectText, subject } }: { readonly of: Entry }) {
  const { t } = useTranslation('administration');
  const { filter } = useFilters();
  const place = PLACES[subjectKind];
  return (
    <>
      {place === undefined ? subjectText : <Link to={`${place}/${subject}`}>{subjectText}</Link>}{' '}
      <Button type="link" className="in-text" title={t('onlyThis')} onClick={() => filter({ subject })}>
        <code className="quiet">{subject.slice(-8)}</code>
      </Button>
    </>
  );
}

/** What changed, as it was kept: records outlast the words of any version. */
function Facts({ of: { act, before, after } }: { readonly of: Entry }) {
  const { t } = useTranslation('administration');
  const kept = Object.entries({ before, after }).filter(([, facts]) => Object.keys(facts ?? {}).length > 0);
  return (
    <details>
      <summary className="quiet">
        <code>{act}</code>
      </summary>
      {kept.map(([name, facts]) => (
        <div key={name}>
          {t(`facts_${name as 'before' | 'after'}`)} <code className="kept-facts">{JSON.stringify(facts)}</code>
        </div>
      ))}
      {kept.length === 0 && t('facts_none')}
    </details>
  );
}
