/**
 * A program that takes the command line @vscode/test-electron gives to `code`, for machines without a desktop: it starts a VS Code
 * server with a throw-away profile, opens its workbench in a headless browser, lets the extension host run the suite, prints
 * what the suite prints and ends with its exit code. Switches about profiles and installation are ignored.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/** Milliseconds until the suite must have ended. */
const TIME_LIMIT = Number(process.env.AI_LINT_WORKBENCH_TIMEOUT ?? 240_000);
const START_LIMIT = 60_000;

/** Nothing that asks the network, moves the focus or covers the editor. */
const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'remote.autoForwardPorts': false,
  'remote.restoreForwardedPorts': false,
  'git.enabled': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'typescript.validate.enable': false,
  'files.autoSave': 'off',
};

const BROWSER_SWITCHES = [
  '--no-sandbox', // root in a container has none
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

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
  let server: ChildProcess | undefined;
  let browser: Browser | undefined;
  const stop = async () => {
    await browser?.close().catch(() => {});
    if (server) endGroup(server);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(143), 5000).unref();
      void stop().then(() => {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
        process.exit(143);
      });
    });
  try {
    server = startServer(profile);
    const address = await addressOf(server, profile);
    browser = await chromium.launch({
      executablePath: setting('AI_LINT_CHROMIUM'),
      headless: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: BROWSER_SWITCHES,
    });
    const code = await runSuite(browser, address, line, profile);
    if (code === 0) await stop().then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
    else console.error(`The log of the editor's server is in ${profile}`);
    return code;
  } finally {
    await stop();
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

function startServer(profile: string): ChildProcess {
  for (const folder of ['data/User', 'extensions', 'empty']) mkdirSync(join(profile, folder), { recursive: true });
  writeFileSync(join(profile, 'data/User/settings.json'), JSON.stringify(SETTINGS));
  const program = setting('AI_LINT_CODE_SERVER');
  const log = openSync(join(profile, 'server.log'), 'a');
  const switches = [
    ...['--config', '/dev/null', '--bind-addr', '127.0.0.1:0', '--auth', 'none', '--disable-telemetry', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override', '--disable-proxy'],
    // Without it a built VS Code ignores the address's request to run a suite.
    ...['--vscode-option', 'enable-smoke-test-driver'],
    ...['--user-data-dir', join(profile, 'data'), '--extensions-dir', join(profile, 'extensions')],
  ];
  const server = spawn(setting('AI_LINT_CODE_NODE'), [program, ...switches], {
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', VSCODE_IPC_HOOK_CLI: '' },
    detached: true, // a group of its own, so that the processes below it end with it
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return server;
}

/** @returns host and port, once the server answers there. */
async function addressOf(server: ChildProcess, profile: string): Promise<string> {
  const deadline = Date.now() + START_LIMIT;
  while (Date.now() < deadline && server.exitCode === null) {
    const found = /listening on http:\/\/(127\.0\.0\.1:\d+)/.exec(readFileSync(join(profile, 'server.log'), 'utf8'))?.[1];
    if (
      found &&
      (await fetch(`http://${found}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      return found;
    await pause(100);
  }
  throw new Error(`the editor's server did not start; its log:\n${readFileSync(join(profile, 'server.log'), 'utf8').slice(-2000)}`);
}

async function runSuite(browser: Browser, address: string, line: CommandLine, profile: string): Promise<number> {
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

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  } catch {
    // it has ended
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; start this program through scripts/workbench.mts`);
  return value;
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds).unref());

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
