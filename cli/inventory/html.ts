/**
 * The inventory as one HTML page that asks for nothing from anywhere: a picture of what hangs together, then the tables. There is no script in it; its policy allows the
 * style below alone, by its hash.
 */
import type { Estate } from '../../engine/index';
import { pageHead } from '../reporters/html-head';
import { STYLE as REPORT_STYLE } from '../reporters/html-style';
import { type Markup, markup } from '../reporters/markup';
import { clean } from '../reporters/terminal-text';
import { graphSection, PICTURE_STYLE } from './picture';
import { type Section, sectionsOf } from './sections';
import type { Head } from './text';

const STYLE = `${REPORT_STYLE}${PICTURE_STYLE}body { max-width: 78rem; }
table { border-collapse: collapse; width: 100%; font-size: .9em; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
.table { overflow-x: auto; }
td:last-child { font-family: ui-monospace, Menlo, Consolas, monospace; color: var(--soft); }
`;

export function inventoryHtml(estate: Estate, { tool, project }: Head): string {
  const sections = sectionsOf(estate);
  const counts = sections.map(({ title, rows }) => `${title}: ${rows.length}`).join(', ');
  return markup`${pageHead(`AI inventory of ${clean(project)}`, STYLE)}
<body>
<header>
<h1>AI inventory <small>${clean(project)}</small></h1>
<p class="headline">${counts || 'Nothing that has to do with language models was found.'}</p>
</header>
<main>
${graphSection(estate, 'What hangs together')}
${sections.map(sectionMarkup)}
</main>
<footer>${tool.name} ${tool.version}</footer>
</body>
</html>
`.text;
}

function sectionMarkup({ title, columns, rows }: Section): Markup {
  return markup`<section aria-label="${title}">
<h2>${title} <small>${rows.length}</small></h2>
<div class="table"><table><thead><tr>${columns.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${clean(cell)}</td>`)}</tr>`)}</tbody></table></div>
</section>
`;
}
