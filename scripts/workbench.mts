/**
 * Sets up an editor for the extension suite where there is no desktop: a VS Code server from npm with the Node it needs, and
 * Debian's Chromium to show it. Once per version, in .cache/workbench. What it gives is the path of a program that takes the
 * command line of `code`; scripts/workbench-code.mts is that program.
 */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canInstall, installPackage, step } from './debian.mjs';
import type { WorkbenchParts } from './workbench-server.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, '.cache', 'workbench');

/** The same minor number as the VS Code inside: 4.139 is VS Code 1.139. It runs on Node 24 only. */
const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
/** Goes up when the steps below change, so that an older installation is not used. */
const RECIPE = 1;

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
/** Where distributions put the desktop program. */
const DESKTOP = ['/usr/share/code/code', '/usr/lib/code/code', '/opt/visual-studio-code/code'];

/**
 * @returns the program to run the suite with: VSCODE_EXECUTABLE, a desktop VS Code that has a display, or on Linux the stand-in,
 *   which is set up when it is missing; undefined elsewhere, where @vscode/test-electron downloads VS Code by itself.
 * @throws Error with what is missing.
 */
export function editorExecutable(): string | undefined {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (process.platform !== 'linux') return undefined;
  const desktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? DESKTOP.find((file) => existsSync(file)) : undefined;
  return desktop ?? setUpStandIn();
}

/** @returns server and browser of the stand-in, which are set up when they are missing. Linux only. */
export function workbenchParts(): WorkbenchParts {
  const chromium = chromiumProgram();
  const folder = setUpCodeServer();
  return { codeServer: join(folder, 'node_modules/code-server'), node: nodeOf(folder), chromium };
}

function setUpStandIn(): string {
  const parts = workbenchParts();
  const program = join(cache, 'code');
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const settings = { AI_LINT_CODE_SERVER: parts.codeServer, AI_LINT_CODE_NODE: parts.node, AI_LINT_CHROMIUM: parts.chromium };
  const lines = [
    '#!/bin/sh',
    ...Object.entries(settings).map(([name, value]) => `export ${name}=${quoted(value)}`),
    `exec ${quoted(process.execPath)} --import ${quoted(loader)} ${quoted(join(root, 'scripts/workbench-code.mts'))} "$@"`,
  ];
  const making = `${program}.${process.pid}`;
  writeFileSync(making, `${lines.join('\n')}\n`);
  chmodSync(making, 0o755);
  renameSync(making, program); // a run beside this one may be starting it
  return program;
}

/**
 * @returns CHROMIUM or an installed browser; on Debian one is installed when there is none and we are root
 * @throws Error with what is missing.
 */
export function chromiumProgram(): string {
  const find = () => [...(process.env.CHROMIUM ? [process.env.CHROMIUM] : []), ...CHROMIUM].find((file) => existsSync(file));
  const found = find();
  if (found) return found;
  const hint = 'install the package `chromium`, or set CHROMIUM to a browser or VSCODE_EXECUTABLE to a VS Code';
  if (!canInstall()) throw new Error(`Chromium is needed: ${hint}`);
  console.log('Installing Chromium …');
  installPackage('chromium');
  const installed = find();
  if (!installed) throw new Error(`The package \`chromium\` brought no browser; ${hint}`);
  return installed;
}

/**
 * The server's own install script compiles for two minutes and needs libraries that a small machine lacks. Only its JavaScript and
 * the binaries inside its packages are taken: what stays uncompiled is logging to files and a watchdog.
 */
function setUpCodeServer(): string {
  const folder = join(cache, `code-server-${CODE_SERVER}-node-${NODE}-${RECIPE}`);
  if (existsSync(folder)) return folder;
  console.log(`Setting up VS Code 1.${CODE_SERVER.slice(2)} …`);
  mkdirSync(cache, { recursive: true });
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  try {
    writeFileSync(join(making, 'package.json'), '{ "private": true }\n');
    const install = (where: string, ...args: string[]) =>
      step('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], where, { npm_config_engine_strict: 'false' });
    install(making, `node-linux-${process.arch}@${NODE}`, `code-server@${CODE_SERVER}`);
    const vscode = join(making, 'node_modules/code-server/lib/vscode');
    install(vscode, '--omit=dev', '--legacy-peer-deps');
    install(join(vscode, 'extensions'), '--omit=dev');
    link('code-linux.sh', join(vscode, 'bin/remote-cli/code-server'));
    link('browser-linux.sh', join(vscode, 'bin/helpers/browser.sh'));
    step(nodeOf(making), [join(making, 'node_modules/code-server'), '--config', '/dev/null', '--version'], making);
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // another run was faster
  }
  return folder;
}

const nodeOf = (folder: string) => join(folder, `node_modules/node-linux-${process.arch}/bin/node`);

function link(target: string, at: string): void {
  if (!existsSync(at)) symlinkSync(target, at);
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
