/** The head, the menu, the asking side. Narrow first; wider screens add columns. */
export const LAYOUT = `
.skip { position: absolute; left: 8px; top: -60px; background: var(--surface); padding: 8px 12px; z-index: 2; }
.skip:focus { top: 8px; }
.site { background: var(--surface); border-bottom: 1px solid var(--line); padding: 12px 16px; }
.bar-line, .links, .switch { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
.bar-line > :nth-child(2) { margin-left: auto; }
.brand { display: inline-flex; align-items: center; gap: 8px; font-weight: 700; font-size: 1.0625rem; color: inherit; text-decoration: none; }
.brand img { border-radius: 6px; }
.switch { gap: 0; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.switch a { padding: 4px 8px; color: inherit; text-decoration: none; border-radius: 0; }
.switch a + a { border-left: 1px solid var(--line); }
.switch a:focus-visible { outline-offset: -2px; }
.switch [aria-current] { background: var(--accent-soft); font-weight: 600; }
.links > a { font-size: 0.875rem; padding: 4px 0; }
.sentence { margin-top: 10px; font-size: 1rem; line-height: 1.5; font-weight: 600; }
.line { margin-top: 4px; font-size: 0.8125rem; color: var(--muted); }
.columns { display: grid; gap: 16px; padding: 16px; max-width: 1440px; margin: 0 auto; grid-template-columns: minmax(0, 1fr); }
.content { display: grid; gap: 24px; min-width: 0; grid-template-columns: minmax(0, 1fr); }

.menu { display: grid; gap: 8px; grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: start; }
.menu > h2 { grid-column: 1 / -1; }
.group { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; min-width: 0; }
.group[open] { grid-column: 1 / -1; }
.group > summary { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 8px 12px; min-height: 44px; list-style: none; line-height: 1.4; }
.group > summary::-webkit-details-marker { display: none; }
.group > ul { display: flex; gap: 8px; overflow-x: auto; padding: 0 12px 12px; scroll-snap-type: x proximity; scroll-padding: 12px; }
.group > ul > li { flex: 0 0 min(232px, 76%); scroll-snap-align: start; display: grid; }
.group > ul > li:has([aria-current]) { order: -1; }
.group a { display: grid; align-content: start; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; padding: 8px 10px; border: 1px solid var(--line); color: inherit; text-decoration: none; }
.group a:hover { background: var(--sunk); }
.group a[aria-current] { background: var(--accent-soft); border-color: var(--accent); }
.group .title { grid-column: 1 / -1; font-weight: 600; line-height: 1.45; }
.group .facts, .group .matches { font-size: 0.8125rem; color: var(--muted); white-space: nowrap; }
.group .facts { overflow: hidden; text-overflow: ellipsis; }
.group .matches { color: var(--accent); font-weight: 600; }
.group .matches.none { color: var(--muted); font-weight: 400; }
.group a[aria-current] .facts, .group a[aria-current] .matches.none { color: var(--text); }
.lane { display: inline-flex; align-items: baseline; gap: 8px; font-weight: 600; }
.lane::before { content: ''; flex: none; width: 10px; height: 10px; border-radius: 3px; background: var(--muted); }
.lane.component-supply::before { background: var(--component-supply); }
.lane.vertical-llm::before { background: var(--vertical-llm); }
.lane.third-country::before { background: var(--third-country); }
.lane.robot-parts::before { background: var(--robot-parts); }
.lane.local-partner::before { background: var(--local-partner); }
.count { color: var(--muted); font-weight: 400; }

.requirement, .note { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: 16px; }
.requirement > h1 { margin: 8px 0 4px; }
.lane-line { font-size: 0.875rem; color: var(--muted); display: flex; flex-wrap: wrap; gap: 0 12px; }
.lane-line .lane { color: var(--text); }
.facts, .hint, .made, .hidden, .label { color: var(--muted); }
.party .label::after { content: ' '; }
.hint, .made, .hidden { font-size: 0.8125rem; }
.two { display: grid; gap: 16px 32px; margin-top: 16px; grid-template-columns: minmax(0, 1fr); }
.two h2 { font-size: 0.9375rem; margin-bottom: 8px; }
.two h2:not(:first-child) { margin-top: 16px; }
.original { border-left: 3px solid var(--line); padding-left: 12px; margin-bottom: 12px; }
.original .title { font-weight: 600; }
.language { font-size: 0.75rem; color: var(--muted); }
:root:lang(en) .asked-list { --need: 6.5em; }
.asked-list li { display: grid; grid-template-columns: var(--need, 3.25em) minmax(0, 1fr); gap: 8px; align-items: baseline; padding: 3px 0; }
.need { font-size: 0.75rem; font-weight: 400; color: var(--muted); border: 1px solid var(--line); border-radius: 4px; padding: 0 6px; white-space: nowrap; justify-self: start; }
.need.must { color: var(--accent); border-color: currentColor; font-weight: 600; }
.terms { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 4px 16px; }
.terms dt { color: var(--muted); }
.terms dt::first-letter { text-transform: uppercase; }
.note { display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr); }
.note.scoring { border-left: 4px solid var(--accent); }
.note.empty ul { list-style: disc; padding-left: 1.25em; }
.note.alone { max-width: 720px; margin: 24px auto; width: calc(100% - 32px); }
.note.alone ol { padding-left: 1.5em; }
.note.alone li { margin-top: 12px; }
.note.alone pre { margin: 4px 0 0; }
.note.alone code { font: 0.875rem/1.6 ui-monospace, 'SFMono-Regular', Consolas, 'Liberation Mono', monospace; }

@media (min-width: 560px) {
  .menu { grid-template-columns: repeat(3, minmax(0, 1fr)); }
}
@media (min-width: 720px) {
  .switch a { padding: 4px 12px; }
  .line { display: inline-block; margin-right: 20px; }
  .site { padding: 16px 24px; }
  .columns { padding: 24px; }
  .requirement { padding: 20px 24px; }
  .two { grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); }
  h1 { font-size: 1.5rem; }
}
@media (min-width: 1080px) {
  .columns { grid-template-columns: 304px minmax(0, 1fr); gap: 24px; align-items: start; }
  .menu { grid-template-columns: minmax(0, 1fr); }
  .group > ul > li:has([aria-current]) { order: 0; }
  .group > ul { display: grid; gap: 4px; overflow: visible; padding: 0 8px 8px; }
  .group a { border-color: transparent; }
}
@media (min-width: 1440px) {
  .site { padding-inline: max(24px, calc(50vw - 696px)); }
}
`;
