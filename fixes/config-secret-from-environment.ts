/**
 * A credential in the configuration of an MCP server becomes a reference to a variable of the environment, in the way the tool that reads the
 * file writes one. Tools that know no such reference get no fix.
 */
import type { Span } from '../engine/finding';
import { type ConfigurationPlace, defineFix, type Printed } from './_define';
import { environmentEdits } from './_environment';

/** How tools refer to a variable, by the file they read. */
const REFERENCES: readonly { files: RegExp; reference: (name: string) => string }[] = [
  // https://cursor.com/docs/context/mcp, https://docs.windsurf.com/windsurf/cascade/mcp, https://docs.roocode.com/features/mcp/using-mcp-in-roo
  { files: /(?:^|\/)(?:\.cursor\/mcp|\.windsurf\/[^/]+|mcp_config|\.roo\/mcp)\.json$/, reference: (name) => `\${env:${name}}` },
  // https://code.claude.com/docs/en/mcp, https://github.com/google-gemini/gemini-cli/blob/main/docs/tools/mcp-server.md
  { files: /(?:^|\/)(?:\.mcp|\.gemini\/settings|gemini-extension)\.json$/, reference: (name) => `\${${name}}` },
  // https://opencode.ai/docs/config/#variables
  { files: /(?:^|\/)\.?opencode\.jsonc?$/, reference: (name) => `{env:${name}}` },
];

export default defineFix({
  id: 'config-secret-from-environment',
  title: 'Read the credential from an environment variable',
  about:
    'To be reviewed, since the variable has to be set where the tool is started, and the credential has to be revoked all the same: it stays in the history. `.env.example` gets the name without a value. ' +
    'For Cursor, Windsurf, Roo, Claude Code, Gemini and opencode; other tools have no such reference, or ask for the value by one of their own.',
  configuration: print,
});

function print({ file, span: found, finding, read }: ConfigurationPlace): Printed | undefined {
  const tool = REFERENCES.find(({ files }) => files.test(file.path));
  const span = literalAround(file.text, found);
  const literal = file.text.slice(span.start, span.end);
  if (!tool || !/^"[^"\\\n]*"$/.test(literal)) return undefined;
  const before = file.text.slice(0, span.start);
  const key = /"([^"\\]+)"\s*:\s*$/.exec(before)?.[1];
  const option = /"--?([\w-]+)"\s*,\s*$/.exec(before)?.[1];
  const [, lead = '', inner = ''] = /^((?:--?[\w-]+=|\w+=|[\w-]+:\s*)?(?:(?:Bearer|Basic|Token)\s+)?)(.*)$/i.exec(literal.slice(1, -1)) ?? [];
  // an address or a text around it is not known to be replaced there
  if (inner === '' || /[\s/?&]/.test(inner)) return undefined;
  const holder = /^--?([\w-]+)=|^(\w+)=/.exec(lead);
  const name = variableOf(finding.symbol, holder?.[1] ?? holder?.[2] ?? key ?? option);
  if (name === undefined) return undefined;
  const edit = { ...span, text: `"${lead}${tool.reference(name)}"` };
  return { title: `Read the credential from the environment variable ${name}`, safety: 'review', edits: [edit, ...environmentEdits(read, file.path, name)] };
}

/** A key by its shape is found within its quotes. */
function literalAround(text: string, { start, end }: Span): Span {
  if (text[start] === '"') return { start, end };
  return { start: text.lastIndexOf('"', start), end: text.indexOf('"', end) + 1 };
}

/** A name that says whose it is; the server's is put before one that does not. */
function variableOf(server: string, holder: string | undefined): string | undefined {
  const upper = (text: string) =>
    text
      .replace(/([a-z\d])([A-Z])/g, '$1_$2')
      .replace(/\W+/g, '_')
      .replace(/^_+|_+$/g, '')
      .toUpperCase();
  if (holder === undefined) return undefined;
  if (/^[A-Z][A-Z0-9_]+$/.test(holder) && holder.includes('_')) return holder;
  const own = /^(?:x-)?authorization$/i.test(holder) ? 'TOKEN' : upper(holder).replace(/^X_/, '');
  const name = `${upper(server)}_${own}`;
  return /^[A-Z]\w+$/.test(name) ? name : undefined;
}
