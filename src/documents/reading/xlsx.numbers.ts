/**
 * A number as the cell shows it: decimals, thousands, percent, and the words around it (`0.0" mm"`). Dates and times
 * come as `2026-11-22 09:30` whatever order the format has, because readers of three countries read them.
 */
export function shownNumber(value: number, format: string, since1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  const sections = sectionsOf(format);
  const [first = 'General', second, third] = sections;
  if (isDate(first)) return shownDate(value, first, since1904);
  if (value < 0 && second !== undefined) return fill(-value, second);
  if (value === 0 && third !== undefined) return fill(0, third);
  return fill(value, first);
}

/** Quoted words, escaped signs, fillers and brackets, which may hold any letter. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/** Positive, negative, zero, text. */
function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const [part] of format.matchAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^"\\_*[]/g)) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

function isDate(section: string): boolean {
  if (/\[[hms]+\]/i.test(section)) return true;
  const bare = section.replace(LITERAL, '').replace(/General/gi, '');
  return /[ymdhs]/i.test(bare.replace(/E[+-]/gi, ''));
}

const DAY_MS = 86_400_000;
/** Day 0 of both ways to count; 1900 is a leap year to Excel, so that its dates before March 1900 are off by one. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

function shownDate(value: number, section: string, since1904: boolean): string {
  if (value < 0 || value > LAST_DAY) return general(value);
  const [elapsed] = /\[[hms]+\]/i.exec(section) ?? [];
  const seconds = Math.round(value * 86_400);
  const two = (part: number): string => String(part).padStart(2, '0');
  if (elapsed) return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const bare = section.replace(LITERAL, '').toLowerCase();
  const iso = new Date(
    (since1904 ? EPOCH_1904 : EPOCH_1900) + Math.round((value * DAY_MS) / 1000) * 1000,
  ).toISOString();
  const hasTime = /[hs]/.test(bare);
  const day = /d/.test(bare) || !/y/.test(bare) ? iso.slice(0, 10) : iso.slice(0, 7);
  const time = iso.slice(11, /s/.test(bare) ? 19 : 16);
  if (!/[yd]/.test(bare) && hasTime) return time;
  return hasTime ? `${day} ${time}` : day;
}

/** Excel shows up to eleven digits where no format says otherwise. */
function general(value: number): string {
  return String(Number(value.toPrecision(11)));
}

const NUMBER = /[0#?][0#?,]*(?:\.[0#?]*)?(,*)(E[+-]0+)?|\.[0#?]+/i;

function fill(value: number, section: string): string {
  const literals: string[] = [];
  // A private character keeps the place of each literal while the digits are looked for.
  const bare = section.replace(LITERAL, (literal) => {
    literals.push(worded(literal));
    return '\ue000';
  });
  const put = (text: string): string => text.replaceAll('\ue000', () => literals.shift() ?? '');
  if (/General|@/i.test(bare)) return put(bare.replace(/General|@/i, general(value))).trim();
  const pattern = NUMBER.exec(bare);
  if (!pattern) return put(bare).trim();
  const scaled = value * (bare.includes('%') ? 100 : 1);
  return put(bare.replace(NUMBER, digits(scaled, pattern[0]))).trim();
}

function worded(literal: string): string {
  if (literal.startsWith('"')) return literal.slice(1, -1);
  if (literal.startsWith('\\')) return literal.slice(1);
  // `[$₩-412]` is a currency, other brackets are colours and conditions.
  return /^\[\$([^-\]]*)/.exec(literal)?.[1] ?? '';
}

function digits(value: number, pattern: string): string {
  const [mantissa = '', exponent] = pattern.split(/(?=E[+-])/i);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const places = fraction.replace(/[^0#?]/g, '').length;
  const needed = fraction.replace(/[^0]/g, '').length;
  if (exponent !== undefined) return value.toExponential(places).replace('e', 'E');
  const thousands = /,+$/.exec(mantissa)?.[0].length ?? 0;
  const [before = '0', after = ''] = Math.abs(value / 1000 ** thousands)
    .toFixed(Math.min(places, 20))
    .split('.');
  const kept = after.replace(new RegExp(`0{0,${Math.max(0, places - needed)}}$`), '');
  const padded = before.padStart(whole.replace(/[^0]/g, '').length, '0');
  const grouped = /[0#?],[0#?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const sign = value < 0 && /[1-9]/.test(before + after) ? '-' : '';
  return `${sign}${grouped}${kept === '' ? '' : `.${kept}`}`;
}
