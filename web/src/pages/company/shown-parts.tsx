import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Teaser } from '../../components/teaser';
import { htmlLang, Words } from '../../components/text';

type Company = Schemas['DisclosedCompanyView'];
type Shown = Company | Schemas['DisclosedCapabilityView'] | Schemas['DisclosedRequirementView'];

/** As the other side gets it: nothing here is known to this page only. */
export function ShownParts({ shown }: { readonly shown: Shown }) {
  const company = 'company' in shown ? shown.company : shown;
  const text = 'company' in shown ? shown.description : shown.profile;
  return (
    <>
      {'company' in shown ? <Teaser shown={shown} /> : <strong>{shown.line}</strong>}
      {text && <p lang={htmlLang(text.language)}>{text.text}</p>}
      <CompanyParts company={company} />
    </>
  );
}

function CompanyParts({ company: { markets, languages = [], references, identity } }: { readonly company: Company }) {
  const { t } = useTranslation('company');
  const rows: readonly (readonly [string, string])[] = [
    [t('markets'), markets.map(({ name }) => name).join(' · ')],
    [t('languages'), languages.map(({ name }) => name).join(' · ')],
    [t('references'), references === undefined ? '' : String(references)],
    [t('registration'), identity?.registrationNumber ?? ''],
    [t('website'), identity?.website ?? ''],
    [
      t('contacts'),
      identity?.contacts.map(({ name, email, phone }) => [name, email, phone].filter(Boolean).join(' ')).join(' · ') ??
        '',
    ],
  ];
  return (
    <>
      {identity && (
        <p>
          <strong>
            <Words of={identity.names} />
          </strong>
        </p>
      )}
      <dl className="facts">
        {rows.map(([name, value]) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}
