/**
 * The report as one HTML file that asks for nothing from anywhere: findings with their paths and code, charts, filters, a picture of the AI estate. Its policy allows exactly
 * the style and the script below, by their hashes; all that comes from the scanned project is escaped by `markup`. Without scripts everything can be read, and only the
 * filters are missing.
 */
import path from 'node:path';
import { PICTURE_STYLE } from '../inventory/picture';
import { countBySeverity, type Report, type Reporter } from '../report';
import { displayPath, secretPlaces } from './excerpt';
import { charts } from './html-charts';
import { estateSection } from './html-estate';
import { findingMarkup } from './html-finding';
import { pageHead } from './html-head';
import { SCRIPT } from './html-script';
import { countText, type Shown, shownFindings } from './html-shown';
import { STYLE } from './html-style';
import { type Markup, markup, raw, withCode } from './markup';
import { redact } from './redact';
import { summaryRows } from './summary';
import { referenceNames } from './taxonomies';
import { clean } from './terminal-text';

const PAGE_STYLE = `${STYLE}${PICTURE_STYLE}`;

export const html: Reporter = (report, options) => {
  const findings = shownFindings(report);
  const say = (text: string) => clean(redact(text, report.shapes));
  const secrets = secretPlaces(report);
  const counts = countText(countBySeverity(report.result.findings));
  const page = markup`${pageHead(`${report.tool.name}: ${counts}`, PAGE_STYLE, SCRIPT)}
<body>
<a class="skip" href="#findings">To the findings</a>
<header>
<h1>${report.tool.name} <small>${say(path.basename(report.root))}</small></h1>
<p class="headline">${counts}</p>
</header>
<main>
${charts(findings)}
${estateSection(report)}
${filters(findings)}
<section id="findings" aria-label="Findings" tabindex="-1">
${findings.map((shown, index) => findingMarkup(shown, { report, secrets, say, open: index === 0 }))}
<p id="nothing" hidden>No finding fits the filters.</p>
</section>
${rulesSection(findings)}
${options.quiet ? undefined : summarySection(report)}
</main>
<footer>${report.tool.name} ${report.tool.version}</footer>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
};

/** Hidden until the script is there to make it work. */
function filters(findings: readonly Shown[]): Markup | undefined {
  if (findings.length === 0) return undefined;
  const choice = (name: string, label: string, values: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    const choices = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return markup`<label>${label} <select name="${name}"><option value="">all</option>${choices.map(
      ([value, count]) => markup`<option value="${value}">${value} (${count})</option>`,
    )}</select></label>
`;
  };
  return markup`<form id="filters" aria-label="Filters" hidden>
<label class="wide">Text <input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="in messages, paths and code"></label>
${choice(
  'level',
  'Level',
  findings.map(({ finding }) => finding.severity),
)}${choice(
  'practice',
  'Practice',
  findings.map(({ practice }) => practice),
)}${choice(
  'rule',
  'Rule',
  findings.map(({ finding }) => finding.ruleId),
)}${choice(
  'file',
  'File',
  findings.map(({ file }) => file),
)}<label>Colours <select name="theme"><option value="">as the system</option><option>light</option><option>dark</option></select></label>
<p><output id="shown" aria-live="polite"></output>
<button type="reset">Clear filters</button> <button type="button" id="open-all">Open all</button> <button type="button" id="close-all">Close all</button></p>
</form>`;
}

/** What the rules of these findings are about, once each; findings lead here. */
export function rulesSection(findings: readonly Shown[]): Markup | undefined {
  const rules = [...new Set(findings.flatMap(({ rule }) => (rule ? [rule] : [])))].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (rules.length === 0) return undefined;
  const parts = rules.map(
    (rule) => markup`<details id="rule-${rule.id}" class="about">
<summary><h3>${rule.id}</h3> <span>${rule.title}</span></summary>
<dl>
<dt>Why</dt><dd>${withCode(rule.docs.why)}</dd>
<dt>What to do</dt><dd>${withCode(rule.docs.instead)}</dd>
<dt>Not seen</dt><dd>${withCode(rule.docs.limits)}</dd>
<dt>See also</dt><dd>${referenceNames(rule).join(' · ')}</dd>
</dl>
</details>
`,
  );
  return markup`<section aria-labelledby="rules"><h2 id="rules">Rules</h2>
${parts}</section>`;
}

/** What was looked at and what was not. */
export function summarySection(report: Report): Markup {
  const rows = summaryRows(report, (file) => displayPath(report, file)).map(
    ([label, text]) => markup`<tr><th scope="row">${label}</th><td>${text}</td></tr>
`,
  );
  return markup`<section aria-labelledby="looked-at"><h2 id="looked-at">What was looked at</h2>
<table>
${rows}</table></section>`;
}
