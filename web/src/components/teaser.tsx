import type { Schemas } from '../api/client';
import { htmlLang } from './text';

type Shown = Schemas['DisclosedCapabilityView'] | Schemas['DisclosedRequirementView'];

/** The other side as far as it shows itself: codes and figures in the reader's language, words only where allowed. */
export function Teaser({ shown }: { readonly shown: Shown }) {
  const figures = [...('specs' in shown ? shown.specs : shown.clauses), ...shown.terms];
  const names = [...shown.tags, ...shown.certifications].map(({ name }) => name);
  return (
    <div className="teaser">
      {shown.title && <strong lang={htmlLang(shown.title.language)}>{shown.title.text}</strong>}
      {!shown.title && <strong>{names.slice(0, 4).join(' · ')}</strong>}
      <div className="quiet">{shown.company.line}</div>
      {figures.length > 0 && (
        <ul className="figure-list">
          {figures.map(({ code, name, text }) => (
            <li key={code + text}>
              {name}: <span className="figures">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
