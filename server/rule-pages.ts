/**
 * What there is to read of a rule: the address of its page, which opens without a network, and its text. The client may have pages of
 * its own; for all others the pages that ship with the program are files.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../engine/index';
import { ancestors } from '../workspace/root';
import { type Explanation, rulePageUri } from './protocol';

/** How far above the running file the `docs` folder may be: dist/cli/x.cjs → docs. */
const LEVELS = 4;

/**
 * @param rulePage what the client says: with `{rule}` where the id stands, else what stands before the id.
 * @param programDirectory of the running program.
 */
export function createRulePages(rulePage: () => string | undefined, programDirectory: string): (ruleId: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (ruleId) => {
    const given = rulePage();
    if (given !== undefined) return given.includes('{rule}') ? rulePageUri(given, ruleId) : given + encodeURIComponent(ruleId);
    if (!known.has(ruleId)) {
      const page = ancestors(programDirectory)
        .slice(0, LEVELS)
        .map((folder) => path.join(folder, 'docs', 'rules', `${ruleId}.md`))
        .find((file) => fs.existsSync(file));
      known.set(ruleId, page === undefined ? undefined : pathToFileURL(page).href);
    }
    return known.get(ruleId);
  };
}

/** The rule in Markdown, for clients that show it themselves. */
export function explanationOf({ id, title, category, severity, docs, refs }: Rule): Explanation {
  const references = [
    ...refs.cwe.map((number) => `CWE-${number}`),
    ...(refs.owaspLlm2025 ?? []).map((code) => `OWASP ${code}:2025`),
    ...(refs.owaspLlm2026 ?? []).map((code) => `OWASP ${code}:2026`),
    ...(refs.asi ?? []),
  ];
  const markdown = [
    `# ${title}`,
    `\`${id}\` · ${category} · ${severity} · ${references.join(', ')}`,
    `## Why\n\n${docs.why}`,
    `## What to do\n\n${docs.instead}`,
    `## What it does not see\n\n${docs.limits}`,
  ].join('\n\n');
  return { title, markdown };
}
