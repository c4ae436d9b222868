/**
 * What a scan says of each practice and of each entry of the lists of others: which rules speak of it and are on, what was found, what the inventory knows. Plain data,
 * from which the pages are made; it decides nothing about findings.
 */
import type { Finding, Level, Rule } from '../../engine/index';
import { type ListEntry, NIST_AI_RMF, OWASP_AGENTIC, OWASP_LLM_2025, OWASP_LLM_2026, PRACTICES, type Practice } from '../../rules/_practices';
import { countBySeverity, type Report } from '../report';
import { countText } from '../reporters/html-shown';
import { cweName } from '../reporters/taxonomies';
import type { Fact, Facts } from './facts';

export interface Covered {
  /** Rules that speak of it, in order of their names. */
  rules: readonly { rule: Rule; level: Level }[];
  findings: readonly Finding[];
}

export interface CoveredPractice extends Covered {
  practice: Practice;
  /** Of the inventory. */
  facts: readonly Fact[];
}

export interface CoveredEntry extends Covered {
  entry: ListEntry;
  /** Ids of practices that serve it, where it is by them that rules do. */
  practices: readonly string[];
}

export interface CoveredList {
  id: 'owasp-llm-2026' | 'owasp-llm-2025' | 'owasp-agentic' | 'nist-ai-rmf' | 'cwe';
  title: string;
  /** Where the list is from. */
  source: string;
  entries: readonly CoveredEntry[];
}

export interface Coverage {
  practices: readonly CoveredPractice[];
  lists: readonly CoveredList[];
}

/** @param facts of the inventory, by practice */
export function coverageOf(report: Report, facts: Facts): Coverage {
  const known = new Map(report.rules.map((rule) => [rule.id, rule]));
  const covered = (ids: Iterable<string>): Covered => {
    const rules = [...new Set(ids)].sort().flatMap((id) => {
      const rule = known.get(id);
      return rule ? [{ rule, level: report.levels.get(id) ?? ('off' as const) }] : [];
    });
    const wanted = new Set(rules.map(({ rule }) => rule.id));
    return { rules, findings: report.result.findings.filter(({ ruleId }) => wanted.has(ruleId)) };
  };
  const idsWhere = (fits: (rule: Rule) => boolean | undefined) => report.rules.filter(fits).map(({ id }) => id);

  const listed = (entries: readonly ListEntry[], idsOf: (rule: Rule) => readonly string[] | undefined): CoveredEntry[] =>
    entries.map((entry) => ({ entry, practices: [], ...covered(idsWhere((rule) => idsOf(rule)?.includes(entry.id))) }));
  const nist = NIST_AI_RMF.map((entry): CoveredEntry => {
    const practices = PRACTICES.filter((practice) => practice.nist.includes(entry.id));
    return { entry, practices: practices.map(({ id }) => id), ...covered(practices.flatMap(({ rules }) => rules)) };
  });
  const weaknesses = [...new Set(report.rules.flatMap(({ refs }) => refs.cwe))].sort((a, b) => a - b);
  const cwe = weaknesses.map((number): CoveredEntry => {
    const entry = { id: `CWE-${number}`, name: cweName(number) ?? '', notSeen: '' };
    return { entry, practices: [], ...covered(idsWhere((rule) => rule.refs.cwe.includes(number))) };
  });
  return {
    practices: PRACTICES.map((practice) => ({ practice, facts: facts[practice.id] ?? [], ...covered(practice.rules) })),
    lists: [
      {
        id: 'owasp-llm-2026',
        title: 'OWASP Top 10 for LLM Applications 2026',
        source: 'https://genai.owasp.org/llm-top-10/',
        entries: listed(OWASP_LLM_2026, ({ refs }) => refs.owaspLlm2026),
      },
      {
        id: 'owasp-llm-2025',
        title: 'OWASP Top 10 for LLM Applications 2025',
        source: 'https://genai.owasp.org/llm-top-10/',
        entries: listed(OWASP_LLM_2025, ({ refs }) => refs.owaspLlm2025),
      },
      {
        id: 'owasp-agentic',
        title: 'OWASP Top 10 for Agentic Applications 2026',
        source: 'https://genai.owasp.org/',
        entries: listed(OWASP_AGENTIC, ({ refs }) => refs.asi),
      },
      { id: 'nist-ai-rmf', title: 'NIST AI Risk Management Framework 1.0', source: 'https://doi.org/10.6028/NIST.AI.100-1', entries: nist },
      { id: 'cwe', title: 'Weaknesses (CWE)', source: 'https://cwe.mitre.org/', entries: cwe },
    ],
  };
}

export type State = 'found' | 'clear' | 'off' | 'none';

/** Something was found; nothing was, by rules that are on; all of its rules are off; no rule speaks of it. */
export function stateOf({ rules, findings }: Covered): State {
  if (findings.length > 0) return 'found';
  if (rules.length === 0) return 'none';
  return rules.some(({ level }) => level !== 'off') ? 'clear' : 'off';
}

/** In words, so that no colour has to tell it. */
export function verdict(covered: Covered): string {
  const state = stateOf(covered);
  if (state === 'found') return countText(countBySeverity(covered.findings));
  return { clear: 'nothing found', off: 'not checked: its rules are off', none: 'no rule; see its commands' }[state];
}

/** What is said of an entry of a list: one that no rule speaks of may still be served by commands. */
export function entryVerdict(covered: CoveredEntry): string {
  if (stateOf(covered) !== 'none') return verdict(covered);
  return covered.practices.length > 0 ? 'by commands only' : 'not covered';
}
