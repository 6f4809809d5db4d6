/** Opportunities and their teams. */
export const TEAMS = `
.roles-asked { padding-left: 1.5em; display: grid; gap: 6px; }
.roles-asked .licence { display: block; font-size: 0.8125rem; color: var(--muted); }
.roles-asked + h2 { margin-top: 16px; }
.team .cast { display: flex; flex-wrap: wrap; gap: 0 10px; align-self: center; }
.team .cast > span:not(:first-child)::before { content: '×'; color: var(--muted); font-weight: 400; margin-right: 10px; }
.team .figures { grid-template-columns: minmax(0, 1fr) repeat(3, auto); gap: 4px 16px; }
.roles { display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr); }
.roles > li { border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; min-width: 0; }
.role { display: flex; align-items: baseline; gap: 12px; justify-content: space-between; }
.role-name { font-weight: 600; }
.roles .role-name { color: var(--muted); font-size: 0.8125rem; }
.role .value { font-weight: 600; }
.offer { font-size: 0.875rem; }
.side-gap { color: var(--fair); font-weight: 600; }
.open-role { border-left: 4px solid var(--third-country); gap: 4px; }
.open-role ul { display: grid; gap: 8px; }
.open-role .label { font-size: 0.8125rem; margin-top: 4px; }
.lack { display: block; font-size: 0.875rem; color: var(--muted); }
.pairs { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 640px) {
  .team .cast { grid-column: 2; }
  .roles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .pairs { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 12px 32px; }
}
`;
