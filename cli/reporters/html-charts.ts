/**
 * The charts of the HTML report: findings by practice, rule and file, as bars drawn in SVG and the numbers as text. They show the whole report,
 * whatever the filters leave of it. With the script each bar is a button that sets a filter.
 */
import type { Severity } from '../../engine/index';
import { countBySeverity, plural } from '../report';
import { countText, type Shown } from './html-shown';
import { type Markup, markup } from './markup';

/** Bars of one chart; of more the shortest are counted together. */
const MAX_BARS = 8;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** @returns nothing for a report without findings */
export function charts(findings: readonly Shown[]): Markup | undefined {
  if (findings.length === 0) return undefined;
  return markup`<section class="charts" aria-label="Charts">
${chart('By practice', 'practice', findings, ({ practice }) => practice)}
${chart('By rule', 'rule', findings, ({ finding }) => finding.ruleId)}
${chart('By file', 'file', findings, ({ file }) => file)}
</section>`;
}

function chart(title: string, field: string, findings: readonly Shown[], keyOf: (shown: Shown) => string): Markup {
  const groups = new Map<string, Shown[]>();
  for (const shown of findings) {
    const group = groups.get(keyOf(shown));
    if (group) group.push(shown);
    else groups.set(keyOf(shown), [shown]);
  }
  const sorted = [...groups].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1));
  const rest = sorted.slice(MAX_BARS);
  const longest = sorted[0]?.[1].length ?? 1;
  const bars = sorted.slice(0, MAX_BARS).map(
    ([key, group]) => markup`<li><button type="button" disabled data-field="${field}" data-value="${key}" title="${key}">
<span class="label"><bdi>${key}</bdi></span>${bar(group, longest)}<span class="count" aria-hidden="true">${group.length}</span><span class="unseen">: ${countText(countOf(group))}</span>
</button></li>
`,
  );
  const others = rest.reduce((sum, [, group]) => sum + group.length, 0);
  return markup`<figure><figcaption>${title}</figcaption>
<ul>
${bars}</ul>${rest.length > 0 ? markup`<p class="rest">${plural(others, 'finding')} in ${rest.length} more</p>` : undefined}</figure>`;
}

/** One bar, its parts by level, as long as its share of the longest. */
function bar(group: readonly Shown[], longest: number): Markup {
  const counts = countOf(group);
  let x = 0;
  const parts = SEVERITIES.map((severity) => {
    const width = (counts[severity] / longest) * 100;
    const part = width === 0 ? undefined : markup`<rect class="${severity}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"></rect>`;
    x += width;
    return part;
  });
  return markup`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>`;
}

const countOf = (group: readonly Shown[]) => countBySeverity(group.map(({ finding }) => finding));
