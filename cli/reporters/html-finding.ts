/** One finding in the HTML report: what is wrong, the code, every source's way to the sink step by step with the code of each step, what to do. */
import { escapeUTF8 } from 'entities/escape';
import type { Location, Origin } from '../../engine/index';
import type { Report } from '../report';
import { type FramePrinter, framePrinter, place, shortened } from './excerpt';
import type { Shown } from './html-shown';
import { type Markup, markup, raw, withCode } from './markup';

/** Sources whose ways are shown; of further ones only where they are. */
const MAX_PATHS = 12;
const COLUMNS = 160;
/** Marks around parts of a line, put there before it is escaped. Code never holds them: control characters are shown as their pictures. */
const GUTTER = '\u0001';
const UNDERLINE = '\u0002';
const END = '\u0003';

export interface FindingContext {
  report: Report;
  /** Places of which no excerpt may show the text. */
  secrets: readonly Location[];
  /** A text on one line, without keys and hidden characters. */
  say: (text: string) => string;
  open: boolean;
}

export function findingMarkup({ finding, rule, file, practice, id }: Shown, { report, secrets, say, open }: FindingContext): Markup {
  const printer = framePrinter(finding, secrets, report, { width: COLUMNS, gutter: (text) => `${GUTTER}${text}${END}` });
  const { changed } = finding;
  const about = rule ? markup`<dt>What to do</dt><dd>${withCode(rule.docs.instead)} <a href="#rule-${rule.id}">More about ${rule.id}</a></dd>` : undefined;
  return markup`<article class="finding ${finding.severity}" id="${id}" data-rule="${finding.ruleId}" data-level="${finding.severity}" data-file="${file}" data-practice="${practice}">
<details${raw(open ? ' open' : '')}>
<summary><span class="level">${finding.severity}</span> <h3>${finding.ruleId}</h3> <span class="place">${place(report, finding.location)}</span> <span class="message">${withCode(say(finding.message))}</span></summary>
${code(printer, finding.location, 1, true)}
${changed ? markup`<p>Changed: <span class="place">${place(report, changed.location)}</span> ${withCode(say(changed.what))}</p>` : undefined}
${paths(finding.origins, report, say, printer)}
<dl>
${about}
${finding.notes.map((note) => markup`<dt>Note</dt><dd>${withCode(say(note))}</dd>`)}
<dt>Confidence</dt><dd>${finding.confidence} · <a href="#${id}">link to this finding</a></dd>
</dl>
</details>
</article>
`;
}

function paths(origins: readonly Origin[], report: Report, say: (text: string) => string, printer: FramePrinter): Markup | undefined {
  if (origins.length === 0) return undefined;
  const shown = origins.slice(0, MAX_PATHS);
  const rest = origins.slice(MAX_PATHS);
  return markup`${shown.map(
    (origin, index) => markup`<details class="path"${raw(index === 0 ? ' open' : '')}>
<summary>From ${withCode(say(origin.what))} <span class="place">${place(report, origin.location)}</span></summary>
${steps(origin, report, say, printer)}
</details>
`,
  )}${
    rest.length > 0
      ? markup`<p>More sources reach it:</p>
<ul>${rest.map((origin) => markup`<li>${withCode(say(origin.what))} <span class="place">${place(report, origin.location)}</span></li>`)}</ul>`
      : undefined
  }`;
}

function steps(origin: Origin, report: Report, say: (text: string) => string, printer: FramePrinter): Markup {
  let shown = '';
  const items = shortened(origin.trace).map((step) => {
    if ('gap' in step) return markup`<li class="gap">… ${step.gap} more steps</li>\n`;
    const line = `${step.location.path}:${step.location.line}`;
    const excerpt = line === shown ? undefined : code(printer, step.location, 0, false);
    shown = line;
    return markup`<li value="${step.number}"><span class="kind">${step.kind}</span> <span class="place">${place(report, step.location)}</span> ${withCode(say(step.what))}
${excerpt}</li>
`;
  });
  return markup`<ol>\n${items}</ol>`;
}

function code(printer: FramePrinter, location: Location, context: number, underline: boolean): Markup | undefined {
  const lines = printer(location, context, underline ? (text) => `${UNDERLINE}${text}${END}` : undefined);
  if (lines.length === 0) return undefined;
  const escaped = escapeUTF8(lines.join('\n'))
    .replaceAll(GUTTER, '<span class="gutter" aria-hidden="true">')
    .replaceAll(UNDERLINE, '<span class="underline" aria-hidden="true">')
    .replaceAll(END, '</span>');
  return markup`<pre tabindex="0">${raw(escaped)}</pre>`;
}
