import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { Words } from '../../components/text';

/** What an introduction is about, as far as the reader may know: the project, or what is needed and what is offered. */
export function Subject({ introduction }: { readonly introduction: Schemas['IntroductionView'] }) {
  const { t } = useTranslation('introductions');
  const { country } = useFormat();
  const { opportunityTitle, market, requirementTitle, capabilityTitle } = introduction;
  const titles = [opportunityTitle, requirementTitle, capabilityTitle].flatMap((title) => title ?? []);
  if (titles.length === 0) return market === null ? null : <div>{t('projectIn', { market: country(market) })}</div>;
  return (
    <>
      {titles.map((title, at) => (
        <div key={JSON.stringify(title)}>
          {at > 0 && '← '}
          <Words of={title} />
        </div>
      ))}
    </>
  );
}
