/**
 * The coverage page as one HTML file that asks for nothing from anywhere and runs nothing: the practices at a glance, each with what is checked, what was found and what
 * cannot be seen from code, the lists of others as tables, then the findings with their paths. All that comes from the scanned project is escaped.
 */
import path from 'node:path';
import { countBySeverity, plural, type Report } from '../report';
import { place, secretPlaces } from '../reporters/excerpt';
import { rulesSection, summarySection } from '../reporters/html';
import { findingMarkup } from '../reporters/html-finding';
import { pageHead } from '../reporters/html-head';
import { countText, type Shown, shownFindings } from '../reporters/html-shown';
import { STYLE } from '../reporters/html-style';
import { type Markup, markup, withCode } from '../reporters/markup';
import { redact } from '../reporters/redact';
import { clean } from '../reporters/terminal-text';
import { type Coverage, type Covered, type CoveredEntry, type CoveredList, type CoveredPractice, entryVerdict, stateOf, verdict } from './coverage';

/** Findings that a practice names; the rest stand below with all others. */
const MOST_FINDINGS = 8;

const OWN_STYLE = `${STYLE}
.glance { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .6rem; margin: 1rem 0; padding: 0; list-style: none; }
.glance a { display: block; height: 100%; padding: .6rem .75rem; border: 1px solid var(--line); border-top: 5px solid var(--line); border-radius: 8px; background: var(--box); color: inherit; text-decoration: none; }
.glance a:hover { border-color: var(--link); }
.glance b { display: block; line-height: 1.3; }
.glance .error, .practice.error { border-top-color: var(--error); } .glance .warning, .practice.warning { border-top-color: var(--warning); }
.glance .info, .practice.info { border-top-color: var(--info); } .glance .clear, .practice.clear { border-top-color: light-dark(#1a7f37, #57ab5a); }
.glance small { display: block; } .glance small, .soft { color: var(--soft); }
.practice { border: 1px solid var(--line); border-top: 5px solid var(--line); border-radius: 8px; margin: .75rem 0; padding: .6rem 1rem .8rem; break-inside: avoid; }
.practice h3 { display: block; font-size: 1.05rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: .5rem 1.5rem; margin-top: .4rem; }
.columns h4 { margin: 0 0 .15rem; font-size: .9em; color: var(--soft); font-weight: 600; }
.columns ul { margin: 0 0 .4rem; padding-left: 1.1rem; font-size: .92em; }
.columns dl { font-size: .92em; grid-template-columns: minmax(0, 1fr); gap: 0; } .columns dt { font-weight: normal; color: var(--soft); } .columns dd { margin-bottom: .25rem; }
.rule-off { color: var(--soft); text-decoration: line-through; }
.list { width: 100%; font-size: .92em; } .list th, .list td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.list thead th { color: var(--soft); } .list tbody th { white-space: nowrap; } .list td:nth-child(4) { white-space: nowrap; }
`;

export function coverageHtml(report: Report, coverage: Coverage): string {
  const findings = shownFindings(report);
  const idOf = new Map(findings.map((shown) => [shown.finding, shown.id]));
  const say = (text: string) => clean(redact(text, report.shapes));
  const secrets = secretPlaces(report);
  const on = report.rules.filter(({ id }) => (report.levels.get(id) ?? 'off') !== 'off').length;
  return markup`${pageHead(`${report.tool.name}: coverage`, OWN_STYLE)}
<body>
<header>
<h1>${report.tool.name} coverage <small>${say(path.basename(report.root))}</small></h1>
<p class="headline">${countText(countBySeverity(report.result.findings))}, by ${on} of ${plural(report.rules.length, 'rule')} (preset “${report.preset}”)</p>
</header>
<main>
<ul class="glance" aria-label="Practices at a glance">
${coverage.practices.map(glance)}</ul>
<section aria-labelledby="practices"><h2 id="practices">Practices</h2>
${coverage.practices.map((covered) => practiceMarkup(covered, report, say, idOf))}</section>
${coverage.lists.map((list) => listMarkup(list, coverage))}
${findingsMarkup(findings, report, secrets, say)}
${rulesSection(findings)}
${summarySection(report)}
</main>
<footer>${report.tool.name} ${report.tool.version}</footer>
</body>
</html>
`.text;
}

/** The worst that was found, else how it stands. */
function tone(covered: Covered): string {
  const counts = countBySeverity(covered.findings);
  if (counts.error > 0) return 'error';
  if (counts.warning > 0) return 'warning';
  return counts.info > 0 ? 'info' : stateOf(covered);
}

const glance = (
  covered: CoveredPractice,
): Markup => markup`<li><a class="${tone(covered)}" href="#${covered.practice.id}"><b>${covered.practice.title}</b> ${verdict(covered)}
<small>${plural(covered.rules.length, 'rule')}, ${plural(covered.practice.commands.length, 'command')}</small></a></li>
`;

function practiceMarkup(covered: CoveredPractice, report: Report, say: (text: string) => string, idOf: ReadonlyMap<object, string>): Markup {
  const { practice, rules, findings, facts } = covered;
  const shown = findings.slice(0, MOST_FINDINGS);
  const rest = findings.length - shown.length;
  return markup`<article class="practice ${tone(covered)}" id="${practice.id}">
<h3>${practice.title}</h3>
<p>${practice.about}</p>
<div class="columns">
<div><h4>Checked</h4>
<ul>${rules.map(({ rule, level }) => markup`<li class="${level === 'off' ? 'rule-off' : ''}"><code>${rule.id}</code>${level === 'off' ? markup` <span class="unseen">(off)</span>` : undefined}</li>`)}
${practice.commands.map(({ run, what }) => markup`<li><code>${run}</code> ${what}</li>`)}</ul></div>
<div><h4>Found</h4>
<p>${verdict(covered)}</p>
<ul>${shown.map((finding) => markup`<li><a href="#${idOf.get(finding)}">${finding.ruleId}</a> <span class="place">${place(report, finding.location)}</span></li>`)}
${rest > 0 ? markup`<li>${rest} more below</li>` : undefined}</ul>
<dl>${facts.map(({ label, value }) => markup`<dt>${label}</dt><dd>${say(value)}</dd>`)}</dl></div>
<div><h4>Not seen from code</h4>
<ul>${practice.notSeen.map((text) => markup`<li>${text}</li>`)}</ul></div>
</div>
</article>
`;
}

function listMarkup({ id, title, source, entries }: CoveredList, coverage: Coverage): Markup {
  const by = id === 'nist-ai-rmf' ? 'Served by' : 'Rules';
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<p class="soft">${source}</p>
<table class="list">
<thead><tr><th scope="col">Entry</th><th scope="col">What it is about</th><th scope="col">${by}</th><th scope="col">Found</th>${id === 'cwe' ? undefined : markup`<th scope="col">Not seen from code</th>`}</tr></thead>
<tbody>
${entries.map((entry) => entryMarkup(entry, id, coverage))}</tbody>
</table></section>
`;
}

function entryMarkup(covered: CoveredEntry, list: CoveredList['id'], { practices }: Coverage): Markup {
  const { entry, rules } = covered;
  const served = practices.filter(({ practice }) => covered.practices.includes(practice.id));
  const by =
    list === 'nist-ai-rmf'
      ? served.map(({ practice }, index) => markup`${index > 0 ? ', ' : ''}<a href="#${practice.id}">${practice.title}</a>`)
      : rules.map(({ rule, level }, index) => markup`${index > 0 ? ', ' : ''}<span class="${level === 'off' ? 'rule-off' : ''}">${rule.id}</span>`);
  return markup`<tr><th scope="row">${entry.id}</th><td>${entry.name}</td><td>${by.length > 0 ? by : 'none'}</td><td>${entryVerdict(covered)}</td>${list === 'cwe' ? undefined : markup`<td>${withCode(entry.notSeen)}</td>`}</tr>
`;
}

function findingsMarkup(
  findings: readonly Shown[],
  report: Report,
  secrets: ReturnType<typeof secretPlaces>,
  say: (text: string) => string,
): Markup | undefined {
  if (findings.length === 0) return undefined;
  return markup`<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
${findings.map((shown) => findingMarkup(shown, { report, secrets, say, open: false }))}</section>`;
}
