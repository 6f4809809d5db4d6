/** Markup that may be sent as it is. Only {@link html} makes it, and it escapes whatever it is given. */
class Html {
  constructor(readonly markup: string) {}
}
export type { Html };

/** What a template takes; null and false leave nothing behind. */
export type Part = Html | string | number | null | false | readonly Part[];

/** Markup with escaped values. Values stand in text or in quoted attributes, nowhere else. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(literals.map((literal, i) => literal + markupOf(parts[i] ?? null)).join(''));
}

function markupOf(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
