/**
 * `ai-lint mcp`: the same engine as a server that coding agents call, over standard streams. It is loaded only here, with the SDK of the protocol, and takes the
 * process over until the client goes away.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { directoryOf } from '../workspace/root';
import { UsageError } from './options';
import type { Io, Program } from './run';

export const MCP_HELP = `Usage: ai-lint mcp [--workspace <folder>]… [--read-only]

Starts a server of the Model Context Protocol on standard input and output, with tools that scan, explain and fix. It looks at nothing
outside of the workspace: the folders given here, else those the client names as its roots, else the current folder.

  --workspace <folder>  a folder that may be looked at; may be given several times
  --read-only           change no file, whatever is asked for

docs/mcp.md says how agents and editors are told of it.
`;

const FLAGS = ['--workspace', '--read-only'];

/**
 * @param args what follows `mcp`
 * @returns the exit code, when the client has gone
 * @throws UsageError for arguments it does not know
 */
export async function serveAgents(
  args: readonly string[],
  given: { version: string; programDirectory: string; load: () => Promise<Program>; io: Pick<Io, 'cwd' | 'env' | 'now'> },
): Promise<number> {
  const { workspace, readOnly } = argumentsOf(args, given.io.cwd);
  // a call that fails is answered, and the server goes on
  for (const event of ['uncaughtException', 'unhandledRejection']) process.removeAllListeners(event).on(event, (error) => console.error(error));
  const { serveTools } = await import('./mcp/server');
  await serveTools({ ...given, cwd: given.io.cwd, workspace, readOnly });
  return 0;
}

function argumentsOf(args: readonly string[], cwd: string): { workspace: string[]; readOnly: boolean } {
  const options = { workspace: { type: 'string', multiple: true }, 'read-only': { type: 'boolean' } } as const;
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const workspace: string[] = [];
  let readOnly = false;
  for (const token of tokens) {
    if (token.kind === 'positional') throw new UsageError(`ai-lint mcp takes no paths; a folder is given with --workspace ${token.value}`);
    if (token.kind !== 'option') continue;
    if (!FLAGS.includes(token.rawName)) throw new UsageError(`ai-lint mcp has no flag ${token.rawName}`, token.rawName, FLAGS);
    if (token.name === 'read-only') {
      if (token.value !== undefined) throw new UsageError('--read-only takes no value');
      readOnly = true;
      continue;
    }
    if (!token.value) throw new UsageError('--workspace needs a folder');
    const folder = path.resolve(cwd, token.value);
    if (directoryOf(folder) !== folder) throw new UsageError(`--workspace ${token.value} is not a folder`);
    workspace.push(folder);
  }
  return { workspace, readOnly };
}
