import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { CompanyName } from '../../components/company-name';

export function CompanyLine({ company }: { readonly company: Schemas['CompanyView'] }) {
  const { t } = useTranslation('directory');
  const { id, names, kind, city } = company;
  return (
    <>
      <CompanyName id={id} names={names} />
      <span className="quiet">{[kind && t(`kind_${kind}`), city].filter(Boolean).join(' · ')}</span>
    </>
  );
}
