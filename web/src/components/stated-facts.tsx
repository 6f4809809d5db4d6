import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';

type Stated = Schemas['StatedFactView'];

/** What a record states beside its words, each kind of fact once; what is only wished for says so. Lanes stand beside it. */
export function StatedFacts({ stated }: { readonly stated: readonly Stated[] }) {
  const { t } = useTranslation('matches');
  const said = ({ text, need }: Stated): string =>
    need === undefined || need === 'must' ? text : `${text} (${t(`need_${need}`)})`;
  const byName = new Map<string, string[]>();
  for (const fact of stated) {
    if (!fact.field.startsWith('lane')) byName.set(fact.name, [...(byName.get(fact.name) ?? []), said(fact)]);
  }
  if (byName.size === 0) return null;
  return (
    <ul className="stated-facts quiet">
      {[...byName].map(([name, texts]) => (
        <li key={name}>
          {name}: <span className="figures">{texts.join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
