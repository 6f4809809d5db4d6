import { createHash } from 'node:crypto';
import { LAYOUT } from './styles.layout.js';
import { MATCHES } from './styles.matches.js';
import { TEAMS } from './styles.teams.js';

/** Every colour of the page; text on its own ground has a contrast of 4.5 or more in both modes. */
const COLOURS = `
:root {
  color-scheme: light dark;
  --ground: #f4f6f7; --surface: #ffffff; --sunk: #f4f6f7; --line: #d9dee3; --text: #1a1d21; --muted: #535b65;
  --accent: #0f766e; --accent-soft: #d5f5ef; --mark: #c8f3ea; --track: #e3e8ec;
  --hatch-a: #eceff2; --hatch-b: #dde2e7;
  --good: #166534; --good-soft: #dcfce7; --fair: #7c3f06; --fair-soft: #fef3c7; --bad: #991b1b; --bad-soft: #fee2e2;
  --component-supply: #0072b2; --vertical-llm: #9c5bab; --third-country: #c04c00; --robot-parts: #00855f; --local-partner: #94710f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e1113; --surface: #171b1e; --sunk: #1f2428; --line: #30373d; --text: #e8eaed; --muted: #a8b0b9;
    --accent: #2dd4bf; --accent-soft: #11403b; --mark: #14564e; --track: #2b3238;
    --hatch-a: #262c31; --hatch-b: #323a41;
    --good: #86efac; --good-soft: #12401f; --fair: #fcd980; --fair-soft: #47300a; --bad: #fcb1b1; --bad-soft: #551c1c;
    --component-supply: #56b4e9; --vertical-llm: #cf94de; --third-country: #f08a4b; --robot-parts: #2fc79a; --local-partner: #d6b13f;
  }
}
`;

/** Han characters differ in shape between the two countries, so each language names its own faces. */
const TYPE = `
:root {
  --latin: 'Pretendard Variable', Pretendard, system-ui, -apple-system, 'Segoe UI';
  font: 400 0.9375rem/1.6 var(--latin), sans-serif;
}
:lang(ko) { font-family: var(--latin), 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR', sans-serif; word-break: keep-all; }
:lang(zh) { font-family: system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif; word-break: normal; }
:lang(en) { font-family: var(--latin), sans-serif; word-break: normal; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: 1.375rem; line-height: 1.4; font-weight: 700; }
h2 { font-size: 1.0625rem; line-height: 1.5; font-weight: 700; }
h3 { font-size: 1rem; line-height: 1.5; font-weight: 600; }
h4 { font-size: 0.875rem; font-weight: 600; color: var(--muted); margin: 20px 0 8px; }
a { color: var(--accent); }
a, summary { border-radius: 6px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
mark { background: var(--mark); color: inherit; border-radius: 3px; padding: 1px 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
pre { overflow-x: auto; background: var(--sunk); border: 1px solid var(--line); border-radius: 8px; padding: 12px; }
summary { cursor: pointer; }
.count, dd, .value, .weight { font-variant-numeric: tabular-nums; }
`;

export const STYLES = COLOURS + TYPE + LAYOUT + MATCHES + TEAMS;

/** Changes with the styles, so that nobody sees a new page in old ones. */
export const STYLES_ADDRESS = `/page/naru.css?${createHash('sha256').update(STYLES).digest('hex').slice(0, 12)}`;
