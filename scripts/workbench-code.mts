/**
 * A program that takes the command line @vscode/test-electron gives to `code`, for machines without a desktop: it starts a VS Code
 * server with a throw-away profile, opens its workbench in a headless browser, lets the extension host run the suite, prints
 * what the suite prints and ends with its exit code. Switches about profiles and installation are ignored.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { pause, startWorkbench, type Workbench } from './workbench-server.mjs';

/** Milliseconds until the suite must have ended. */
const TIME_LIMIT = Number(process.env.AI_LINT_WORKBENCH_TIMEOUT ?? 240_000);

/** Lines of the workbench itself that say nothing of the suite. */
const CHATTER =
  /gallery|Creating a socket|connection token|\[Service Worker\]|\[AgentHost|AccountPolicyGate|reconnection-grace-time|additional builtin extensions|ChatSessionStore|vsda|spdlog|watchdog/i;

interface CommandLine {
  extensions: string[];
  tests: string | undefined;
  folder: string | undefined;
}

async function main(): Promise<number> {
  const line = parse(process.argv.slice(2));
  if (!line.tests) throw new Error('--extensionTestsPath is missing: this program runs suites and nothing else');
  const profile = mkdtempSync(join(tmpdir(), 'ai-lint-workbench-'));
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  let workbench: Workbench | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(143), 5000).unref();
      void (workbench?.stop() ?? Promise.resolve()).then(() => {
        forget();
        process.exit(143);
      });
    });
  try {
    const parts = { codeServer: setting('AI_LINT_CODE_SERVER'), node: setting('AI_LINT_CODE_NODE'), chromium: setting('AI_LINT_CHROMIUM') };
    workbench = await startWorkbench({ parts, profile });
    const code = await runSuite(workbench, line, profile);
    if (code === 0) await workbench.stop().then(forget);
    else console.error(`The log of the editor's server is in ${profile}`);
    return code;
  } finally {
    await workbench?.stop();
  }
}

function parse(args: readonly string[]): CommandLine {
  const values = (name: string) => args.flatMap((arg) => (arg.startsWith(`--${name}=`) ? [arg.slice(name.length + 3)] : []));
  const uris = [...values('folder-uri'), ...values('file-uri')].map((uri) => fileURLToPath(uri));
  return {
    extensions: values('extensionDevelopmentPath'),
    tests: values('extensionTestsPath')[0],
    folder: args.find((arg) => !arg.startsWith('-')) ?? uris[0],
  };
}

async function runSuite({ browser, address }: Workbench, line: CommandLine, profile: string): Promise<number> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const ended = new Promise<number>((done) => void page.exposeFunction('codeAutomationExit', (code: number) => done(code ?? 1)));
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const text = format(...args);
    if (CHATTER.test(text)) return;
    (type === 'error' ? process.stderr : process.stdout).write(`${text}\n`);
  });
  const remote = (file: string) => `vscode-remote://${address}${resolve(file)}`;
  const payload = [
    ...line.extensions.map((extension) => ['extensionDevelopmentPath', remote(extension)]),
    ['extensionTestsPath', remote(line.tests as string)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const folder = resolve(line.folder ?? join(profile, 'empty'));
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  await page.goto(`http://${address}/?${kind}=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  const code = await Promise.race([ended, pause(TIME_LIMIT).then(() => undefined)]);
  if (code !== undefined) return code;
  await page.screenshot({ path: join(profile, 'timeout.png') }).catch(() => {});
  console.error(`The suite did not end within ${TIME_LIMIT / 1000} s; a picture is in ${profile}/timeout.png`);
  return 1;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; start this program through scripts/workbench.mts`);
  return value;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
