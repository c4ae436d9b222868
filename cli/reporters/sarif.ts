/**
 * The report as SARIF 2.1.0, for code scanning services and viewers. Paths are relative to the repository (`%SRCROOT%`), so the same scan
 * gives the same text on every machine; results a comment suppressed are left out. Columns count UTF-16 units, as in the engine.
 * What GitHub would not take or not show is cut by sarif-limits.ts.
 */
import type { Finding, Fix, Location, Notice, Origin, Rule, Severity } from '../../engine/index';
import { lineIndex } from '../../engine/index';
import { plural, type Report, type Reporter } from '../report';
import { lineHashes } from './line-hash';
import { redactDeep } from './redact';
import { repositoryUri } from './repository-path';
import { LIMITS, limitedText } from './sarif-limits';
import { byKind, byPlace, FINGERPRINT, type SarifLog, type SarifNotification, type SarifNotificationKind, type SarifResult, SCHEMA } from './sarif-log';
import { taxonomiesOf } from './taxonomies';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
/** Scores GitHub sorts by: 7.0–8.9 high, 4.0–6.9 medium, below low. */
const SECURITY_SEVERITY = { error: '8.0', warning: '5.5', info: '2.0' } as const satisfies Record<Severity, string>;

/** What each kind of notice means, how much it matters, and what the user can do. */
const NOTICES: Record<Notice['kind'] | 'skipped', { text: string; level: 'error' | 'warning' | 'note'; help: string }> = {
  unreadable: { text: 'A file could not be read.', level: 'warning', help: 'Check the permissions of the file, or leave it out by an ignore rule.' },
  binary: { text: 'A file holds no text.', level: 'note', help: 'Nothing is to be done; an ignore rule keeps the file out of the report.' },
  'too-large': { text: 'A file is above the size limit.', level: 'warning', help: 'Generated and bundled files are better left out by an ignore rule.' },
  minified: {
    text: 'A file is minified; only keys were looked for.',
    level: 'note',
    help: 'Nothing is to be done; an ignore rule keeps the file out of the report.',
  },
  'syntax-errors': { text: 'A file has syntax errors and was understood in part.', level: 'note', help: 'Mend the syntax, then scan again.' },
  incomplete: { text: 'A file was analysed in part.', level: 'warning', help: 'The message says what was left out.' },
  'internal-error': { text: 'The analysis of a file failed.', level: 'error', help: 'This is a fault of the tool. Please report it with the message.' },
  configuration: {
    text: 'A model in the configuration names a file that cannot be read.',
    level: 'warning',
    help: 'Mend the path in `roots`; it is relative to the configuration file.',
  },
  skipped: { text: 'Files were left out by their names or places.', level: 'note', help: 'Name a file by itself to have it scanned.' },
  encoding: { text: 'A file is not valid in its encoding.', level: 'note', help: 'Save the file as UTF-8.' },
};

export const sarif: Reporter = (report) => limitedText(redactDeep(sarifLog(report), report.shapes));

function sarifLog(report: Report): SarifLog {
  const rules = report.rules.filter((rule) => report.levels.get(rule.id) !== 'off');
  const taxonomies = taxonomiesOf(rules);
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  const uri: UriOf = (file) => ({ uri: repositoryUri(report, file), uriBaseId: '%SRCROOT%' });
  const notes = notesOf(report, uri);
  const kinds = [...new Set(notes.map(({ kind }) => kind))].sort();
  const hashOf = lineHashesOf(report);
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
        automationDetails: { id: `${(report.category ?? report.tool.name).replace(/\/+$/, '')}/` },
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
            toolExecutionNotifications: notes
              .map(({ kind, ...note }): SarifNotification => ({ descriptor: { id: kind, index: kinds.indexOf(kind) }, level: NOTICES[kind].level, ...note }))
              .sort(byKind),
          },
        ],
        results: report.result.findings.map((finding) => result(finding, ruleIndex.get(finding.ruleId), hashOf(finding.location), report, uri)).sort(byPlace),
      },
    ],
  };
}

/** Files that were not, or not wholly, looked at. */
function notesOf(report: Report, uri: UriOf): { kind: keyof typeof NOTICES; message: { text: string }; locations?: SarifNotification['locations'] }[] {
  return [
    ...report.result.notices.map(({ kind, message, path }) => ({
      kind,
      message: { text: sentence(message) },
      locations: [{ physicalLocation: { artifactLocation: uri(path) } }],
    })),
    ...report.skipped.map(({ reason, count, examples }) => ({
      kind: 'skipped' as const,
      message: { text: sentence(`${plural(count, 'file')} left out, ${reason}: ${examples.join(', ')}${count > examples.length ? ', …' : ''}`) },
    })),
  ];
}

/** GitHub's fingerprint of the line at which a place begins; it is over the file as it stands in the repository. */
function lineHashesOf(report: Report): (place: Location) => string | undefined {
  const known = new Map<string, string[]>();
  return ({ path, line }) => {
    let hashes = known.get(path);
    if (!hashes) {
      const bytes = report.bytes?.(path);
      const text = bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : report.text(path);
      known.set(path, (hashes = text === undefined ? [] : lineHashes(text)));
    }
    return hashes[line - 1];
  };
}

function notification(kind: keyof typeof NOTICES): SarifNotificationKind {
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
      tags: ['security', 'ai', rule.category, ...rule.refs.cwe.map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, '0')}`)].slice(0, LIMITS.tags),
      precision: rule.presets.includes('recommended') ? 'high' : 'medium',
      'problem.severity': severity === 'info' ? 'recommendation' : severity,
      'security-severity': SECURITY_SEVERITY[rule.severity],
    },
  };
}

type UriOf = (file: string) => { uri: string; uriBaseId: string };

function result(finding: Finding, ruleIndex: number | undefined, lineHash: string | undefined, report: Report, uri: UriOf): SarifResult {
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
    partialFingerprints: { ...(lineHash !== undefined && { primaryLocationLineHash: lineHash }), [FINGERPRINT]: finding.identity },
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

/** A full stop at the end, and nothing that SARIF would read as a link in text that quotes code, such as `tools[name](input)`. */
function sentence(text: string): string {
  const plain = text.trim().replaceAll('](', '] (');
  return /[.!?…]$/.test(plain) ? plain : `${plain}.`;
}
