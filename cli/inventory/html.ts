/**
 * The inventory as one HTML page that asks for nothing from anywhere: a picture of what hangs together, then the tables. There is no script in it; its policy allows the
 * style below alone, by its hash.
 */
import type { Estate } from '../../engine/index';
import { pageHead } from '../reporters/html-head';
import { STYLE as REPORT_STYLE } from '../reporters/html-style';
import { type Markup, markup } from '../reporters/markup';
import { clean } from '../reporters/terminal-text';
import { COLUMNS, type Graph, type GraphNode, graphOf } from './graph';
import { type Section, sectionsOf } from './sections';
import type { Head } from './text';

const WIDTH = 1160;
const ROW = 26;
const BOX = 19;
const TOP = 34;
const LETTERS = 27;

const STYLE = `${REPORT_STYLE}
body { max-width: 78rem; }
.graph { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--box); padding: .5rem; }
.graph svg { display: block; min-width: 60rem; width: 100%; height: auto; font: 12px system-ui, sans-serif; }
.graph path { fill: none; stroke: var(--soft); stroke-opacity: .45; }
.graph rect { fill: var(--page); stroke: var(--line); }
.graph .guarded rect { stroke: var(--info); stroke-width: 2; }
.graph .dangerous rect { stroke: var(--error); stroke-width: 2; }
.graph text { fill: var(--text); }
.graph .head { fill: var(--soft); font-weight: 600; }
.legend { color: var(--soft); font-size: .9em; margin: .5rem 0; }
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
${graphSection(estate)}
${sections.map(sectionMarkup)}
</main>
<footer>${tool.name} ${tool.version}</footer>
</body>
</html>
`.text;
}

/** The picture with its legend; nothing where there is nothing to draw. */
export function graphSection(estate: Estate): Markup | undefined {
  const graph = graphOf(estate);
  if (graph.nodes.length === 0) return undefined;
  return markup`<section aria-label="Picture">
<h2>What hangs together</h2>
<div class="graph">${svg(graph)}</div>
<p class="legend">Blue border: guarded, or asks before it acts. Red border: changes or sends something. Point at a box to see where it stands.</p>
</section>`;
}

function svg({ nodes, edges }: Graph): Markup {
  const step = WIDTH / COLUMNS.length;
  const width = step - 40;
  const columns = COLUMNS.map((_, column) => nodes.filter((node) => node.column === column));
  const height = TOP + Math.max(...columns.map((column) => column.length)) * ROW + 8;
  const at = new Map<string, { x: number; y: number }>();
  for (const [column, list] of columns.entries())
    for (const [index, node] of list.entries())
      at.set(node.id, { x: Math.round(column * step + 8), y: Math.round(TOP + ((height - TOP - 8) * (index + 0.5)) / list.length - BOX / 2) });
  const lines = edges.map(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) return undefined;
    const [x1, y1, x2, y2] = [a.x + width, a.y + BOX / 2, b.x, b.y + BOX / 2];
    const bend = Math.max(20, (x2 - x1) / 2);
    return markup`<path d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}"/>`;
  });
  const box = (node: GraphNode): Markup | undefined => {
    const place = at.get(node.id);
    if (!place) return undefined;
    const label = clean(node.label).replace(/\s+/g, ' ');
    return markup`<g class="${node.mark}"><title>${clean(node.title)}</title><rect x="${place.x}" y="${place.y}" width="${width}" height="${BOX}" rx="4"/><text x="${place.x + 7}" y="${place.y + 14}">${label.length > LETTERS ? `${label.slice(0, LETTERS - 1)}…` : label}</text></g>`;
  };
  const heads = COLUMNS.map((title, column) =>
    (columns[column]?.length ?? 0) > 0 ? markup`<text class="head" x="${Math.round(column * step + 8)}" y="18">${title}</text>` : undefined,
  );
  return markup`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Endpoints, agents and calls, tools, models, and what tools reach">${heads}${lines}${nodes.map(box)}</svg>`;
}

function sectionMarkup({ title, columns, rows }: Section): Markup {
  return markup`<section aria-label="${title}">
<h2>${title} <small>${rows.length}</small></h2>
<div class="table"><table><thead><tr>${columns.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${clean(cell)}</td>`)}</tr>`)}</tbody></table></div>
</section>
`;
}
