/**
 * Runs the checks over one configuration file: makes the views that its kind has, asks each check that some active rule stands for, and makes
 * findings of what they say. At most one finding of a rule for a place.
 */
import type { ActiveRule, ConfigurationResult } from '../configuration';
import type { Finding, Notice, Severity } from '../finding';
import { fingerprint } from '../hash';
import { formattingFree, identityOf } from '../identity';
import { lineIndex } from '../text';
import { containersOf } from './containers';
import { grantsOf } from './grants';
import { serversOf } from './mcp';
import { readConfiguration } from './read';
import type { ConfigurationCheck, ConfigurationFile, ConfigurationTables, ConfigurationViews, Hit, Hits } from './types';
import { variablesOf } from './variables';
import { pipelineOf } from './workflow';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

type Views = { readonly [View in keyof ConfigurationViews]: () => readonly ConfigurationViews[View][] };

/** @returns findings and notices of one file; never throws for what stands in it */
export function findInConfiguration(
  given: Omit<ConfigurationFile, 'roots'>,
  rules: readonly ActiveRule[],
  tables: ConfigurationTables,
  coverage: Set<string>,
): Omit<ConfigurationResult, 'asked'> {
  const { path, text, kind } = given;
  const roots = readConfiguration(path, text, kind);
  if ('error' in roots) {
    const notice: Notice = { path, kind: 'incomplete', message: `${roots.error}; what it configures was not checked` };
    return { findings: [], notices: [notice] };
  }
  const file: ConfigurationFile = { ...given, roots };
  const views = viewsOf(file, tables);
  const lines = lineIndex(text);
  const findings: Finding[] = [];
  const taken = new Set<string>();
  for (const check of tables.checks) {
    const wanted = rules.filter(({ concept }) => concept === check.concept);
    if (wanted.length === 0) continue;
    for (const hit of hitsOf(check, views, file)) {
      coverage.add(`configuration ${check.id}`);
      for (const rule of wanted) {
        const place = `${rule.id} ${hit.at.start} ${hit.at.end}`;
        if (taken.has(place)) continue;
        taken.add(place);
        findings.push(findingOf(rule, check, hit, file, lines));
      }
    }
  }
  return { findings, notices: [] };
}

function viewsOf(file: ConfigurationFile, tables: ConfigurationTables): Views {
  const once = <T>(make: () => T): (() => T) => {
    let made: { value: T } | undefined;
    return () => (made ??= { value: make() }).value;
  };
  const servers = once(() => (file.kind === 'agent' ? serversOf(file, tables.dialects) : []));
  const pipeline = once(() => pipelineOf(file, tables));
  return {
    file: () => [file],
    server: servers,
    step: () => pipeline().steps,
    output: () => pipeline().outputs,
    grant: once(() => grantsOf(file)),
    container: once(() => containersOf(file)),
    variable: once(() => variablesOf(file, servers())),
  };
}

function hitsOf(check: ConfigurationCheck, views: Views, file: ConfigurationFile): readonly Hit[] {
  const listed = (hits: Hits): readonly Hit[] => (hits === undefined ? [] : 'subject' in hits ? [hits] : hits);
  const ask = check.find as (item: unknown, file: ConfigurationFile) => Hits;
  return (views[check.on]() as readonly unknown[]).flatMap((item) => listed(ask(item, file)));
}

function findingOf(rule: ActiveRule, check: ConfigurationCheck, hit: Hit, { path, text }: ConfigurationFile, lines: ReturnType<typeof lineIndex>): Finding {
  const worded = (words: string) => words.replaceAll('{detail}', hit.detail ?? '');
  const { start, end } = hit.at;
  return {
    ruleId: rule.id,
    severity: hit.level && RANK[hit.level] > RANK[rule.severity] ? hit.level : rule.severity,
    confidence: 'high',
    message: rule.message({ callee: hit.subject, does: worded(check.does), instead: worded(check.instead) }),
    location: lines.location(path, start, end),
    symbol: hit.subject,
    origins: [],
    identity: identityOf([rule.id, check.id, hit.subject, hit.name ?? fingerprint(formattingFree(text.slice(start, end)))]),
    fixes: [],
    notes: [],
  };
}
