/**
 * A VS Code server with a throw-away profile, and a headless browser that shows its workbench: what the extension suite and the pictures
 * have in common. Where server and browser are is told by workbench.mts; nothing here is about ai-lint.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const START_LIMIT = 60_000;

export interface WorkbenchParts {
  /** Folder of the package `code-server`, the Node it runs on, and a Chromium. */
  codeServer: string;
  node: string;
  chromium: string;
}

export interface Workbench {
  /** Host and port. */
  address: string;
  browser: Browser;
  stop(): Promise<void>;
}

export interface WorkbenchOptions {
  parts: WorkbenchParts;
  /** An empty folder for profile, extensions and log. */
  profile: string;
  /** Settings of the user beside those that keep the workbench quiet. */
  settings?: Readonly<Record<string, unknown>>;
  /** A .vsix to install. */
  extension?: string;
}

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
  '--disable-lcd-text',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** @throws Error with the server's log when it does not start. */
export async function startWorkbench({ parts, profile, settings, extension }: WorkbenchOptions): Promise<Workbench> {
  for (const folder of ['data/User', 'extensions', 'empty']) mkdirSync(join(profile, folder), { recursive: true });
  writeFileSync(join(profile, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  if (extension) install(parts, profile, extension);
  const server = startServer(parts, profile);
  process.once('exit', () => endGroup(server)); // should somebody end this process while the server starts
  let browser: Browser | undefined;
  const stop = async () => {
    await browser?.close().catch(() => {});
    endGroup(server);
  };
  try {
    const address = await addressOf(server, profile);
    browser = await startBrowser(parts.chromium);
    return { address, browser, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param program a Chromium; it reaches this machine only. */
export function startBrowser(program: string): Promise<Browser> {
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath: program, headless: true, args: BROWSER_SWITCHES, ...signals });
}

const profileSwitches = (profile: string) => [
  ...['--config', '/dev/null', '--user-data-dir', join(profile, 'data'), '--extensions-dir', join(profile, 'extensions')],
];
const environment = () => ({ ...process.env, EXTENSIONS_GALLERY: '{}', VSCODE_IPC_HOOK_CLI: '' });

function install(parts: WorkbenchParts, profile: string, extension: string): void {
  const { status, stdout, stderr } = spawnSync(parts.node, [parts.codeServer, ...profileSwitches(profile), '--install-extension', extension, '--force'], {
    env: environment(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${extension} could not be installed:\n${stdout}${stderr}`);
}

function startServer(parts: WorkbenchParts, profile: string): ChildProcess {
  const log = openSync(join(profile, 'server.log'), 'a');
  const switches = [
    ...profileSwitches(profile),
    ...['--bind-addr', '127.0.0.1:0', '--auth', 'none', '--disable-telemetry', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override', '--disable-proxy'],
    // Without it a built VS Code ignores the address's request to run a suite.
    ...['--vscode-option', 'enable-smoke-test-driver'],
  ];
  const server = spawn(parts.node, [parts.codeServer, ...switches], {
    env: environment(),
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

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  } catch {
    // it has ended
  }
}

export const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
