/**
 * The graph of the inventory as a picture in SVG with its style, for every page that shows it: boxes in columns, joined by lines, each box with a title that says where it
 * stands. It has no script, no style of its own in elements, and escapes what the project says.
 */
import type { Estate } from '../../engine/index';
import { type Markup, markup } from '../reporters/markup';
import { clean } from '../reporters/terminal-text';
import { COLUMNS, type Graph, type GraphNode, graphOf } from './graph';

const WIDTH = 1160;
const ROW = 26;
const BOX = 19;
const TOP = 34;
const LETTERS = 27;

/** Uses the colours of the report's style, behind which it stands. */
export const PICTURE_STYLE = `
.graph { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--box); padding: .5rem; }
.graph svg { display: block; min-width: 60rem; width: 100%; height: auto; font: 12px system-ui, sans-serif; }
.graph path { fill: none; stroke: var(--soft); stroke-opacity: .45; }
.graph rect { fill: var(--page); stroke: var(--line); }
.graph .guarded rect { stroke: var(--info); stroke-width: 2; }
.graph .dangerous rect { stroke: var(--error); stroke-width: 2; }
.graph text { fill: var(--text); }
.graph .head { fill: var(--soft); font-weight: 600; }
.legend { color: var(--soft); font-size: .9em; margin: .5rem 0; }
`;

/**
 * @param estate without secrets: what stands in it is shown
 * @param about stands below the heading
 * @returns the picture with its legend; nothing where there is nothing to draw
 */
export function graphSection(estate: Estate, title: string, about?: Markup): Markup | undefined {
  const graph = graphOf(estate);
  if (graph.nodes.length === 0) return undefined;
  return markup`<section class="estate" aria-label="Picture">
<h2>${title}</h2>
${about}
<div class="graph" tabindex="0">${svg(graph)}</div>
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
