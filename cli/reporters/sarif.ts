/**
 * The report as SARIF 2.1.0, for code scanning services and viewers. Paths are relative to the repository (`%SRCROOT%`), so the same scan
 * gives the same text on every machine; results a comment suppressed are left out. Columns count UTF-16 units, as in the engine.
 */
import path from 'node:path';
import type { Finding, Fix, Location, Notice, Origin, Rule, Severity } from '../../engine/index';
import { lineIndex } from '../../engine/index';
import type { Report, Reporter } from '../report';
import { redactDeep } from './redact';
import { taxonomiesOf } from './taxonomies';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
/** Scores GitHub sorts by: 7.0–8.9 high, 4.0–6.9 medium, below low. */
const SECURITY_SEVERITY = { error: '8.0', warning: '5.5', info: '2.0' } as const satisfies Record<Severity, string>;

/** What each kind of notice means, how much it matters, and what the user can do. */
const NOTICES: Record<Notice['kind'], { text: string; level: 'error' | 'warning' | 'note'; help: string }> = {
  unreadable: { text: 'A file could not be read.', level: 'warning', help: 'Check the permissions of the file, or leave it out by an ignore rule.' },
  binary: { text: 'A file holds no text.', level: 'note', help: 'Nothing is to be done; an ignore rule keeps the file out of the report.' },
  'too-large': { text: 'A file is above the size limit.', level: 'warning', help: 'Generated and bundled files are better left out by an ignore rule.' },
  'syntax-errors': { text: 'A file has syntax errors and was understood in part.', level: 'note', help: 'Mend the syntax, then scan again.' },
  incomplete: { text: 'A file was analysed in part.', level: 'warning', help: 'The message says what was left out.' },
  'internal-error': { text: 'The analysis of a file failed.', level: 'error', help: 'This is a fault of the tool. Please report it with the message.' },
  configuration: {
    text: 'A model in the configuration names a file that cannot be read.',
    level: 'warning',
    help: 'Mend the path in `roots`; it is relative to the configuration file.',
  },
  encoding: { text: 'A file is not valid in its encoding.', level: 'note', help: 'Save the file as UTF-8.' },
};

export const sarif: Reporter = (report) => `${JSON.stringify(redactDeep(sarifLog(report), report.shapes), null, 2)}\n`;

function sarifLog(report: Report) {
  const rules = report.rules.filter((rule) => report.levels.get(rule.id) !== 'off');
  const taxonomies = taxonomiesOf(rules);
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  const kinds = [...new Set(report.result.notices.map((notice) => notice.kind))].sort();
  const uri = uriOf(report);
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            semanticVersion: report.tool.version,
            organization: report.tool.name,
            rules: rules.map((rule) => descriptor(rule, report, taxonomies)),
            notifications: kinds.map(notification),
            supportedTaxonomies: taxonomies.map(({ taxonomy }, index) => ({ name: taxonomy.name, index })),
          },
        },
        automationDetails: { id: `${report.tool.name}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        taxonomies: taxonomies.map(({ taxonomy, ids }) => ({
          name: taxonomy.name,
          organization: taxonomy.organization,
          shortDescription: { text: taxonomy.shortDescription },
          informationUri: taxonomy.informationUri,
          isComprehensive: false,
          taxa: ids.map((id) => ({
            id,
            ...(taxonomy.nameOf(id) ? { shortDescription: { text: `${taxonomy.nameOf(id)}.` } } : {}),
            ...(taxonomy.helpUri ? { helpUri: taxonomy.helpUri(id) } : {}),
          })),
        })),
        invocations: [
          {
            executionSuccessful: !report.result.notices.some((notice) => notice.kind === 'internal-error'),
            exitCode: report.exitCode,
            toolExecutionNotifications: report.result.notices.map((notice) => ({
              descriptor: { id: notice.kind, index: kinds.indexOf(notice.kind) },
              level: NOTICES[notice.kind].level,
              message: { text: sentence(notice.message) },
              locations: [{ physicalLocation: { artifactLocation: uri(notice.path) } }],
            })),
          },
        ],
        results: report.result.findings.map((finding) => result(finding, ruleIndex.get(finding.ruleId), report, uri)),
      },
    ],
  };
}

function notification(kind: Notice['kind']) {
  const { text, level, help } = NOTICES[kind];
  return { id: kind, shortDescription: { text }, fullDescription: { text }, help: { text: help, markdown: help }, defaultConfiguration: { level } };
}

function descriptor(rule: Rule, report: Report, taxonomies: ReturnType<typeof taxonomiesOf>) {
  const level = report.levels.get(rule.id);
  const severity = level && level !== 'off' ? level : rule.severity;
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence(rule.title) },
    fullDescription: { text: sentence(rule.docs.why) },
    help: {
      text: `Why: ${rule.docs.why}\n\nWhat to do: ${rule.docs.instead}\n\nLimits: ${rule.docs.limits}`,
      markdown: `## ${rule.title}\n\n${rule.docs.why}\n\n**What to do:** ${rule.docs.instead}\n\n**Limits:** ${rule.docs.limits}\n`,
    },
    defaultConfiguration: { level: LEVEL[severity] },
    relationships: taxonomies.flatMap(({ taxonomy, ids }, index) =>
      taxonomy.idsOf(rule.refs).map((id) => ({ target: { id, index: ids.indexOf(id), toolComponent: { name: taxonomy.name, index } }, kinds: ['relevant'] })),
    ),
    properties: {
      tags: ['security', 'ai', rule.category, ...rule.refs.cwe.map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, '0')}`)],
      precision: rule.presets.includes('recommended') ? 'high' : 'medium',
      'problem.severity': severity === 'info' ? 'recommendation' : severity,
      'security-severity': SECURITY_SEVERITY[rule.severity],
    },
  };
}

type UriOf = ReturnType<typeof uriOf>;

function result(finding: Finding, ruleIndex: number | undefined, report: Report, uri: UriOf) {
  const flows = finding.origins.filter((origin) => origin.trace.length > 0);
  const notes = finding.notes.map(sentence);
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL[finding.severity],
    message: { text: [sentence(finding.message), ...notes].join(' ') },
    locations: [{ ...location(finding.location, uri), ...(finding.symbol ? { logicalLocations: [{ name: finding.symbol, kind: 'function' }] } : {}) }],
    ...(flows.length > 0 ? { codeFlows: flows.map((origin) => codeFlow(origin, uri)) } : {}),
    ...(finding.origins.length > 0
      ? {
          relatedLocations: finding.origins.map((origin, index) => ({
            id: index + 1,
            ...location(origin.location, uri),
            message: { text: sentence(`Source: ${origin.what}`) },
          })),
        }
      : {}),
    partialFingerprints: { 'aiLint/v1': finding.identity },
    ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => sarifFix(fix, report, uri)) } : {}),
    properties: { confidence: finding.confidence },
  };
}

/** One origin's way to the sink. */
function codeFlow(origin: Origin, uri: UriOf) {
  const locations = origin.trace.map((step) => ({
    location: { ...location(step.location, uri), message: { text: sentence(step.what) } },
    kinds: step.kind === 'step' ? ['taint'] : ['taint', step.kind],
    importance: step.kind === 'step' ? 'important' : 'essential',
  }));
  return { message: { text: sentence(`From ${origin.what}`) }, threadFlows: [{ locations }] };
}

/** A file that is not there is made by an insertion at its beginning. */
function sarifFix(fix: Fix, report: Report, uri: UriOf) {
  const changes = [];
  for (const file of [...new Set(fix.edits.map((edit) => edit.path))].sort()) {
    const lines = lineIndex(report.text(file) ?? '');
    const replacements = fix.edits
      .filter((edit) => edit.path === file)
      .map((edit) => ({ deletedRegion: region(lines.location(file, edit.start, edit.end)), insertedContent: { text: edit.text } }));
    changes.push({ artifactLocation: uri(file), replacements });
  }
  return { description: { text: sentence(fix.title) }, artifactChanges: changes };
}

function location(place: Location, uri: UriOf) {
  return { physicalLocation: { artifactLocation: uri(place.path), region: region(place) } };
}

function region(place: Location) {
  return { startLine: place.line, startColumn: place.column, endLine: place.endLine, endColumn: place.endColumn };
}

function uriOf(report: Report) {
  return (file: string) => {
    const relative = path.relative(report.repository, path.join(report.root, file));
    return { uri: relative.split(path.sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
  };
}

/** A full stop at the end, and nothing that SARIF would read as a link in text that quotes code, such as `tools[name](input)`. */
function sentence(text: string): string {
  const plain = text.trim().replaceAll('](', '] (');
  return /[.!?…]$/.test(plain) ? plain : `${plain}.`;
}
