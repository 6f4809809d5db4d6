import type { Locale } from '../../errors/describe.js';
import type { TellingTexts } from '../texts/telling-texts.js';
import { escaped } from './letter-html.js';

/** The form goes back to the address that it came from, token and all. */
export function unsubscribePage(
  step: 'ask' | 'done' | 'bad',
  texts: TellingTexts['unsubscribePage'],
  locale: Locale,
): string {
  const [title, text] = {
    ask: [texts.question, texts.explained],
    done: [texts.done, texts.undo],
    bad: ['Naru', texts.badLink],
  }[step];
  const form = step === 'ask' ? `<form method="post"><button>${escaped(texts.confirm)}</button></form>` : '';
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title ?? '')}</title>
<style>
body { margin: 0; padding: 48px 24px; font: 16px/1.6 system-ui, sans-serif; word-break: keep-all; color: #18181b; }
main { max-width: 480px; margin: 0 auto; }
h1 { font-size: 20px; }
button { padding: 10px 18px; border: 0; border-radius: 6px; background: #0f766e; color: #fff; font: inherit; cursor: pointer; }
</style></head>
<body><main><h1>${escaped(title ?? '')}</h1><p>${escaped(text ?? '')}</p>${form}</main></body>
</html>
`;
}
