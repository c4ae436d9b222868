/**
 * What is shown at a finding under the pointer: what is wrong, why, what to do, how sure it is, and the path, each step a link to its
 * place.
 */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Confidence, Finding, Location, Rule } from '../engine/index';
import { isIn, rangeOf, touches, uriAt } from './diagnostics';
import type { Entry } from './known';

const CONFIDENCES: Record<Confidence, string> = {
  high: 'high: every step of the path was seen',
  medium: 'medium: the value passes one function that cannot be seen',
  low: 'low: the value passes several functions that cannot be seen',
};
/** For rules that look at one place. */
const SURE = 'high';

export interface HoverForm {
  isMarkdown: boolean;
  /** Without message and path, which the editor shows above. */
  isBrief: boolean;
}

/** @param uri of the document, or of the cell of a notebook */
export function hoverAt(entry: Entry, rules: readonly Rule[], uri: string, position: Position, { isMarkdown, isBrief }: HoverForm): Hover | undefined {
  const at = { start: position, end: position };
  const here = entry.findings.filter((finding) => isIn(uri, finding.location, entry.addresses) && touches(rangeOf(finding.location, entry.addresses), at));
  const [first] = here;
  if (!first) return undefined;
  const parts = here.map((finding) =>
    textOf(
      finding,
      rules.find(({ id }) => id === finding.ruleId),
      entry,
      isBrief,
    ),
  );
  const markdown = parts.join('\n\n---\n\n');
  return {
    contents: isMarkdown ? { kind: MarkupKind.Markdown, value: markdown } : { kind: MarkupKind.PlainText, value: plain(markdown) },
    range: rangeOf(first.location, entry.addresses),
  };
}

function textOf(finding: Finding, rule: Rule | undefined, entry: Entry, isBrief: boolean): string {
  const page = entry.addresses.page(finding.ruleId);
  const id = page === undefined ? `\`${finding.ruleId}\`` : `[\`${finding.ruleId}\`](${page})`;
  const confidence = finding.origins.length === 0 && finding.confidence === 'high' ? SURE : CONFIDENCES[finding.confidence];
  const parts = [
    `**${rule?.title ?? finding.ruleId}** (${id}, ${finding.severity})`,
    ...(isBrief ? [] : [escaped(finding.message)]),
    ...(rule ? [`**Why:** ${rule.docs.why}`, `**What to do:** ${rule.docs.instead}`] : []),
    `**Confidence:** ${confidence}${finding.notes.map((note) => `; ${note}`).join('')}`,
  ];
  const [origin, ...others] = finding.origins;
  if (origin && !isBrief) {
    const steps = origin.trace.map(({ location, what }, index) => `${index + 1}. ${escaped(what)} ${linkTo(location, entry)}`);
    const more = others.map(({ location, what }) => `- also from here: ${escaped(what)} ${linkTo(location, entry)}`);
    parts.push(`**Path:**\n\n${[...steps, ...(more.length > 0 ? ['', ...more] : [])].join('\n')}`);
  }
  return parts.join('\n\n');
}

/** `#L12` is how editors name a line of a file. */
function linkTo(location: Location, { addresses }: Entry): string {
  const { path, line, cell } = location;
  const uri = uriAt(location, addresses);
  // the address of a cell has a fragment of its own
  return cell && uri.includes('#') ? `([${path} cell ${cell.number}](${uri}))` : `([${path}:${line}](${uri}#L${line}))`;
}

/** Markdown's own characters outside of code, since texts quote the user's code. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[\\*_{}[\]<>#|~]/g, '\\$&')))
    .join('');
}

const plain = (markdown: string) =>
  markdown
    .replace(/\[(?:`([^`]*)`|([^\]]*))\]\([^)]*\)/g, '$1$2')
    .replace(/\*\*([^*]*)\*\*/g, '$1')
    .replace(/\\([\\*_{}[\]<>#|~])/g, '$1');
