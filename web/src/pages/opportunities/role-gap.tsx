import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Words } from '../../components/text';

/** A role that nobody fills: what to look for, and who comes nearest. */
export function RoleGap({ gap }: { readonly gap: Schemas['RoleGapView'] }) {
  const { t } = useTranslation('teams');
  return (
    <div className="role-gap">
      <strong>
        {t('openRole')}: {gap.name}
      </strong>
      <div>{gap.text}</div>
      {gap.nearest.length > 0 && (
        <ul className="reasons">
          {gap.nearest.map(({ company, lacks }) => (
            <li key={company.id}>
              {t('nearest')}: <Words of={company.names} /> {lacks.map(({ text }) => text).join(' ')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
