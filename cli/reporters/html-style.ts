/** The style of the HTML report, as text: colours of both themes in one place, no font and no picture from elsewhere. It must not hold the end tag of a style. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1b1f24, #e2e6ea); --soft: light-dark(#57606a, #9aa5b1); --page: light-dark(#ffffff, #14181d);
  --box: light-dark(#f5f7f9, #1c2229); --line: light-dark(#d5dbe1, #343d47); --link: light-dark(#0a58ca, #7ab7ff);
  --error: light-dark(#b3261e, #ff8f85); --warning: light-dark(#8a5a00, #f0b649); --info: light-dark(#0b5cad, #76b4f5);
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
[hidden] { display: none !important; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem 1.25rem 3rem; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
h1, h2, h3, p { margin: 0; }
h1 { font-size: 1.5rem; }
h1 small { font-weight: normal; color: var(--soft); }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h3 { display: inline; font-size: 1em; }
.headline { font-size: 1.1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 1rem; margin: 1rem 0; }
figure { margin: 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--box); }
figcaption { font-weight: 600; margin-bottom: .25rem; }
figure ul { list-style: none; margin: 0; padding: 0; }
figure button { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) 2.5rem; gap: 0 .5rem; align-items: center; width: 100%;
  padding: 1px 4px; border: 0; border-radius: 4px; background: none; color: inherit; font: inherit; font-size: .85em; line-height: 1.3; text-align: left; }
figure button:enabled { cursor: pointer; }
figure button:enabled:hover, figure button[aria-pressed="true"] { background: var(--line); }
figure .label { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
[data-field="file"] .label { direction: rtl; text-align: left; }
figure .count { text-align: right; grid-row: 1; grid-column: 2; font-variant-numeric: tabular-nums; }
figure svg { grid-column: 1 / -1; width: 100%; height: .4rem; display: block; }
.rest { color: var(--soft); font-size: .9em; padding-left: 4px; }
rect.error { fill: var(--error); } rect.warning { fill: var(--warning); } rect.info { fill: var(--info); }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; padding: .75rem 1rem; margin: 1rem 0; border: 1px solid var(--line); border-radius: 8px; background: var(--box); }
form label { display: flex; flex-direction: column; font-size: .85em; color: var(--soft); max-width: 100%; }
form .wide { flex: 1 1 16rem; }
form p { flex: 1 0 100%; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
output { margin-right: auto; font-weight: 600; }
select, input, form button { font: inherit; color: var(--text); background: var(--page); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .5rem; }
select { max-width: 14rem; }
form button { cursor: pointer; }
.finding { border: 1px solid var(--line); border-left-width: 5px; border-radius: 6px; margin: .5rem 0; content-visibility: auto; contain-intrinsic-size: auto 4rem; }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: var(--warning); } .finding.info { border-left-color: var(--info); }
.finding > details { padding: .5rem .75rem; }
summary { cursor: pointer; }
.level { font-weight: 600; }
.error .level { color: var(--error); } .warning .level { color: var(--warning); } .info .level { color: var(--info); }
.message { display: block; margin-left: 1.1rem; }
.place, code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .9em; direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere; }
.place { color: var(--soft); }
pre { margin: .35rem 0; padding: .4rem .5rem; overflow-x: auto; background: var(--box); border: 1px solid var(--line); border-radius: 6px; tab-size: 4; overflow-wrap: normal; }
.gutter { color: var(--soft); user-select: none; }
.underline { color: var(--error); font-weight: bold; user-select: none; }
.warning .underline { color: var(--warning); } .info .underline { color: var(--info); }
.path { margin: .5rem 0; }
ol { margin: .25rem 0; padding-left: 2rem; }
.kind { display: inline-block; min-width: 4rem; font-weight: 600; }
.gap { list-style: none; color: var(--soft); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; margin: .5rem 0; }
dt { font-weight: 600; } dd { margin: 0; }
.about { border-bottom: 1px solid var(--line); padding: .35rem 0; }
table { border-collapse: collapse; }
th { text-align: left; vertical-align: top; padding-right: 1rem; white-space: nowrap; }
td { overflow-wrap: anywhere; }
footer { margin-top: 2rem; color: var(--soft); }
@media print { form, .skip { display: none; } details::details-content { content-visibility: visible; block-size: auto; } .finding { content-visibility: visible; break-inside: avoid; } }
`;
