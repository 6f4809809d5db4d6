/** The list, its cards, and the evidence matrix. */
export const MATCHES = `
.matches, .near { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
.matches > h2, .near > h2 { font-size: 1.1875rem; }
.near { margin-top: 12px; padding-top: 20px; border-top: 1px solid var(--line); }
.made { margin-top: -8px; }
.legend { font-size: 0.875rem; }
.legend summary { color: var(--accent); width: max-content; max-width: 100%; }
.legend dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; padding: 8px 0; }
.legend dt { font-weight: 600; }
.match { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: 16px; display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr); }
.match > header { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 12px; }
.rank { width: 32px; height: 32px; line-height: 32px; text-align: center; border-radius: 8px; background: var(--accent-soft); font-weight: 700; font-variant-numeric: tabular-nums; }
.who:first-child { grid-column: 1 / -1; }
.figures { grid-column: 1 / -1; display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: 4px 20px; align-items: end; }
.figures dt { font-size: 0.75rem; color: var(--muted); }
.figures dd { font-size: 1.0625rem; line-height: 1.3; font-weight: 600; }
.figures .score { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: end; gap: 0 12px; }
.figures .score dt { grid-column: 1 / -1; }
.figures .score dd { font-size: 1.5rem; line-height: 1.1; font-weight: 700; }
.figures .score small { font-size: 0.75rem; font-weight: 400; color: var(--muted); }
.figures .bar { margin-bottom: 5px; }
.near .figures .bar { fill: var(--muted); }
.bar { display: block; width: 100%; height: 8px; border-radius: 4px; background: var(--track); fill: var(--accent); }
.bar.unknown, .state.no-data { background: repeating-linear-gradient(135deg, var(--hatch-a) 0 4px, var(--hatch-b) 4px 8px); }
.exclusions { list-style: disc; padding-left: 1.25em; }
.tally { display: flex; flex-wrap: wrap; gap: 4px 14px; font-variant-numeric: tabular-nums; }
.state { display: inline-block; font-size: 0.8125rem; font-weight: 600; line-height: 1.5; border-radius: 5px; padding: 1px 8px; white-space: nowrap; color: var(--text); }
.state.satisfied { color: var(--good); background: var(--good-soft); }
.state.partial { color: var(--fair); background: var(--fair-soft); }
.state.contradicted { color: var(--bad); background: var(--bad-soft); }
.match > details > summary { color: var(--accent); font-weight: 600; padding: 4px 0; width: max-content; max-width: 100%; }
.match > details h4:first-of-type { margin-top: 12px; }

.evidence { display: block; border-collapse: collapse; width: 100%; font-size: 0.875rem; }
.evidence thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.evidence tbody { display: grid; gap: 8px; }
.evidence tbody tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px 12px; border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; }
.evidence th, .evidence td { text-align: left; vertical-align: top; padding: 0; font-weight: 400; }
.evidence .asked { font-weight: 600; }
.evidence .offered, .evidence .words { grid-column: 1 / -1; }
.evidence .offered, .evidence .words:has(> .absent) { display: flex; gap: 8px; align-items: baseline; }
.cell-name { display: block; flex: none; font-size: 0.75rem; color: var(--muted); }
.words .language::after { content: ' '; }
.words q { quotes: none; }
.absent { color: var(--muted); }
.evidence tbody + tbody { margin-top: 16px; }
.evidence tbody .kind { display: block; border: 0; padding: 0; }
.evidence .kind th { font-size: 0.8125rem; font-weight: 600; color: var(--muted); }
.gap { display: block; font-weight: 600; }
.gap.partial { color: var(--fair); }
.gap.contradicted { color: var(--bad); }
.unconfirmed { display: inline-block; font-size: 0.75rem; font-weight: 400; line-height: 1.5; color: var(--muted); border: 1px dashed currentColor; border-radius: 4px; padding: 0 6px; }
.exclusions li + li { margin-top: 6px; }
.exclusions .words { display: block; font-size: 0.875rem; color: var(--muted); }
.exclusions mark { color: var(--text); }

.criteria { display: grid; gap: 16px 32px; grid-template-columns: minmax(0, 1fr); }
.criterion { display: flex; align-items: baseline; gap: 8px; margin-bottom: 2px; }
.criterion .name { font-weight: 600; }
.criterion .weight { font-size: 0.75rem; color: var(--muted); }
.criterion .value { margin-left: auto; font-weight: 600; }
.reasons { font-size: 0.875rem; margin-top: 6px; color: var(--muted); display: grid; gap: 2px; }

@media (min-width: 640px) {
  .match { padding: 20px 24px; }
  .match > header { grid-template-columns: auto minmax(0, 1fr) minmax(300px, 38%); align-items: start; }
  .who:first-child { grid-column: 1 / 3; }
  .figures { grid-column: 3; }
  .evidence tbody tr:not(.kind) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .evidence .judged { justify-self: end; }
  .evidence .words { grid-column: auto; }
  .criteria { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (min-width: 1240px) {
  .evidence { display: table; table-layout: fixed; }
  .evidence thead { position: static; width: auto; height: auto; clip-path: none; display: table-header-group; }
  .evidence thead th { font-size: 0.8125rem; color: var(--muted); padding: 4px 12px 6px 0; border-bottom: 1px solid var(--line); }
  .evidence thead th:nth-child(1) { width: 22%; }
  .evidence thead th:nth-child(2) { width: 108px; }
  .evidence thead th:nth-child(3) { width: 15%; }
  .evidence tbody { display: table-row-group; }
  .evidence tbody tr, .evidence tbody .kind { display: table-row; border: 0; }
  .evidence tbody tr.kind th { padding: 16px 12px 4px 0; border-bottom-color: var(--muted); }
  .evidence tbody th, .evidence tbody td { padding: 10px 12px 10px 0; border-bottom: 1px solid var(--line); }
  .evidence .offered, .evidence .words:has(> .absent) { display: table-cell; }
  .evidence .cell-name { display: none; }
  .evidence .need { margin-left: 4px; }
}
`;
