/**
 * `ai-lint lsp`: the language server for editors, over standard streams. It is loaded only here, so that the command does not pay for
 * it, and it takes the process over: it ends when the editor says so or goes away.
 */
import { UsageError } from './options';

const TRANSPORTS = ['--stdio', '--node-ipc'];
/** `--clientProcessId=1` is what some clients add; the server ends with that process. */
const ALLOWED = /^--(?:stdio|node-ipc|clientProcessId=\d+)$/;

export const LSP_HELP = `Usage: ai-lint lsp --stdio

Starts the language server for an editor that speaks the Language Server Protocol. docs/editors.md says how editors are set up.
`;

/**
 * @param args what follows `lsp`. The server reads the transport from the process's own arguments.
 * @returns a promise that is never fulfilled
 * @throws UsageError for arguments it does not know
 */
export async function serve(args: readonly string[]): Promise<never> {
  const unknown = args.find((arg) => !ALLOWED.test(arg));
  if (unknown !== undefined) throw new UsageError(`ai-lint lsp has no argument ${unknown}`, unknown, TRANSPORTS);
  if (!args.some((arg) => TRANSPORTS.includes(arg))) throw new UsageError('ai-lint lsp needs --stdio, which editors give');
  // the server logs what goes wrong and goes on
  for (const event of ['uncaughtException', 'unhandledRejection']) process.removeAllListeners(event);
  await import('../server/main');
  return new Promise(() => {});
}
