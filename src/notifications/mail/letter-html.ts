import type { Locale } from '../../errors/describe.js';

interface Link {
  readonly name: string;
  readonly url: string;
}

export interface HtmlContent {
  readonly locale: Locale;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: Link | null;
  readonly footer: string;
  readonly unsubscribe: Link | null;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const FONT =
  "font-family:system-ui,-apple-system,'Apple SD Gothic Neo','Malgun Gothic','PingFang SC','Microsoft YaHei',sans-serif";

/** Nothing is fetched when it is opened: no picture, no style sheet, no font. `lang` picks the right Han characters. */
export function letterHtml({ locale, subject, paragraphs, action, footer, unsubscribe }: HtmlContent): string {
  const lines = paragraphs.map(
    (text) => `<p style="margin:0 0 16px;white-space:pre-line;word-break:keep-all">${escaped(text)}</p>`,
  );
  const link = ({ name, url }: Link, style: string): string =>
    `<a href="${escaped(url)}" style="${style}">${escaped(name)}</a>`;
  const button =
    action === null
      ? ''
      : `<p style="margin:24px 0">${link(action, 'display:inline-block;padding:10px 18px;background:#0f766e;color:#ffffff;border-radius:6px;text-decoration:none')}</p>`;
  const leave = unsubscribe === null ? '' : ` ${link(unsubscribe, 'color:#52525b')}`;
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#f4f4f5;color:#18181b;font-size:15px;line-height:1.6;${FONT}">
<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px">
<h1 style="margin:0 0 16px;font-size:18px">${escaped(subject)}</h1>
${lines.join('\n')}${button}
<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #e4e4e7;color:#52525b;font-size:13px">${escaped(footer)}${leave}</p>
</div>
</body>
</html>
`;
}
