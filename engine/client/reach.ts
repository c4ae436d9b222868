/**
 * Does a file reach the browser? Where code for browsers begins follows from directives, components, HTML pages and the frameworks of the nearest
 * package.json; from there it reaches what is imported, types excepted, and ends at files that only servers can load.
 */
import type { Host } from '../host';
import { hasDirective } from './marks';

export interface ReachFile {
  /** Project files. */
  imports: readonly string[];
  scan: { imports: readonly string[]; client?: { uses: readonly string[] } };
}

export interface Reach {
  /** The file where the way into the browser begins. */
  entry: string;
  /** Completes "…, which …". */
  because: string;
}

export interface ReachInput {
  host: Host;
  files: ReadonlyMap<string, ReachFile>;
  textOf: (path: string) => string;
}

const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte)$/;
const NOT_SHIPPED =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|e2e|fixtures?|cypress|playwright|scripts|bin|node_modules)\/|\.(?:test|spec|stories|config|setup)\.[cm]?[jt]sx?$|\.d\.[cm]?ts$/i;
const SERVER_PATH =
  /\.server\.[cm]?[jt]sx?$|(?:^|\/)\+(?:server|page\.server|layout\.server)\.|(?:^|\/)hooks\.server\.|(?:^|\/)pages\/api\/|(?:^|\/)app\/(?:.*\/)?(?:route|[^/]*\+api)\.[jt]sx?$|(?:^|\/)(?:middleware|instrumentation)\.[jt]s$|(?:^|\/)(?:server|backend|functions|electron|workers?)\/|^api\//;
/** Packages that only servers, scripts and an editor's or desktop's main process load. */
const SERVER_PACKAGE =
  /^(?:server-only|next\/(?:headers|server|cache)|express|fastify|koa|hono|@hono\/node-server|electron|@nestjs\/.*|(?:node:)?(?:fs|fs\/promises|child_process|net|http|https|os|worker_threads|path))$/;
const SERVER_FRAMEWORK =
  /^(?:next|nuxt|astro|express|fastify|koa|hono|@hono\/node-server|@nestjs\/core|@sveltejs\/kit|@remix-run\/.*|@react-router\/(?:dev|node)|@tanstack\/(?:react-)?start|@solidjs\/start|solid-start|vike|vite-plugin-ssr|h3|nitropack|@trpc\/server|electron|electron-vite)$/;
const VITE_CONFIGS = ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'].map((extension) => `vite.config.${extension}`);
const LONGEST_WAY = 2000;

/** @returns a function that tells how a file reaches the browser; undefined when nothing shows that it does */
export function createReach({ host, files, textOf }: ReachInput): (path: string) => Reach | undefined {
  let importers: Map<string, string[]> | undefined;
  const packages = new Map<string, Package>();
  const entries = new Map<string, string | undefined>();
  let pages: Set<string> | undefined;

  const isServerOnly = (path: string): boolean => {
    if (NOT_SHIPPED.test(path) || SERVER_PATH.test(path)) return true;
    const scan = files.get(path)?.scan;
    return (
      !!scan && (scan.imports.some((name) => SERVER_PACKAGE.test(name)) || (!!scan.client?.uses.includes('server') && hasDirective(textOf(path), 'use server')))
    );
  };
  const packageOf = (path: string): Package => {
    const directory = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    let found = packages.get(directory);
    if (!found) {
      found = readPackage(host, directory) ?? (directory === '' ? { directory: '', names: new Set(), isViteApp: false } : packageOf(directory));
      packages.set(directory, found);
    }
    return found;
  };
  const entryOf = (path: string): string | undefined => {
    if (!entries.has(path)) entries.set(path, whyEntry(path));
    return entries.get(path);
  };
  const whyEntry = (path: string): string | undefined => {
    if (files.get(path)?.scan.client?.uses.includes('client') && hasDirective(textOf(path), 'use client')) return "is marked 'use client'";
    if (/\.(?:vue|svelte)$/.test(path)) return 'is a component';
    pages ??= scriptsOfPages(files, textOf);
    if (pages.has(path)) return 'is loaded by a page';
    const { directory, names, isViteApp } = packageOf(path);
    const here = directory === '' ? path : path.slice(directory.length + 1);
    if (names.has('react-scripts') && here.startsWith('src/')) return 'belongs to an application made with Create React App';
    if (names.has('expo') && /^(?:App|index)\.[jt]sx?$|^(?:src\/)?app\/.*\.[jt]sx?$/.test(here)) return 'belongs to an Expo application';
    if (names.has('gatsby') && /^(?:src\/(?:pages|templates|components)\/|gatsby-browser\.)/.test(here)) return 'belongs to a Gatsby site';
    if (names.has('@vue/cli-service') && here.startsWith('src/')) return 'belongs to an application made with Vue CLI';
    if (names.has('next') && /^(?:src\/)?pages\/(?!_document)/.test(here) && !/\bget(?:ServerSide|Static)Props\b/.test(textOf(path))) return 'is a page';
    if (isViteApp && here.startsWith('src/')) return 'belongs to a Vite application without a server';
    return undefined;
  };

  return (path) => {
    if (!CODE.test(path)) return undefined;
    importers ??= importersOf(files);
    const asked = new Set([path]);
    for (const file of asked) {
      if (asked.size > LONGEST_WAY) return undefined;
      if (isServerOnly(file)) continue;
      const because = entryOf(file);
      if (because !== undefined) return { entry: file, because };
      for (const importer of importers.get(file) ?? []) if (!asked.has(importer) && importsValue(host, importer, textOf(importer), file)) asked.add(importer);
    }
    return undefined;
  };
}

interface Package {
  directory: string;
  names: ReadonlySet<string>;
  isViteApp: boolean;
}

/** @returns what the package.json of a folder says; undefined when there is none that can be read */
function readPackage(host: Host, directory: string): Package | undefined {
  const at = (name: string) => (directory === '' ? name : `${directory}/${name}`);
  const text = (name: string): string | undefined => {
    const bytes = host.read(at(name));
    return 'error' in bytes ? undefined : new TextDecoder().decode(bytes);
  };
  const manifest = text('package.json');
  if (manifest === undefined) return undefined;
  let parsed: Record<string, unknown> = {};
  try {
    parsed = JSON.parse(manifest) as Record<string, unknown>;
  } catch {
    // a manifest that cannot be read names no framework
  }
  const names = new Set([parsed.dependencies, parsed.devDependencies].flatMap((list) => Object.keys((list as object | undefined) ?? {})));
  const config = VITE_CONFIGS.map(text).find((each) => each !== undefined);
  const isViteApp = config !== undefined && !/\b(?:lib|ssr)\s*:/.test(config) && ![...names].some((name) => SERVER_FRAMEWORK.test(name));
  return { directory, names, isViteApp };
}

function importersOf(files: ReadonlyMap<string, ReachFile>): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const [path, { imports }] of files) {
    for (const target of imports) {
      const known = importers.get(target);
      if (known) known.push(path);
      else importers.set(target, [path]);
    }
  }
  return importers;
}

/** Scripts that the HTML pages of the project load, by the path as it is written. */
function scriptsOfPages(files: ReadonlyMap<string, ReachFile>, textOf: (path: string) => string): Set<string> {
  const scripts = new Set<string>();
  for (const path of files.keys()) {
    if (!path.endsWith('.html') || NOT_SHIPPED.test(path)) continue;
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    for (const [, source] of textOf(path).matchAll(/<script\b[^>]*\bsrc\s*=\s*["']([^"':?]+)/gi)) {
      const name = (source as string).replace(/^\.?\//, '');
      for (const candidate of [folder + name, name]) if (files.has(candidate)) scripts.add(candidate);
    }
  }
  return scripts;
}

const STATEMENT =
  /\b(?:import|export)\s+(type\s+)?((?:[\w$*\s,]|\{[^}]*\})*?)\s*from\s*['"]([^'"\n]+)['"]|\bimport\s*\(?\s*['"]([^'"\n]+)['"]|\brequire\(\s*['"]([^'"\n]+)['"]/g;

/** Does a file take more than types from another? */
function importsValue(host: Host, from: string, text: string, target: string): boolean {
  for (const [, type, names, ...specifiers] of text.matchAll(STATEMENT)) {
    const specifier = specifiers.find((each) => each !== undefined);
    if (specifier === undefined || type !== undefined || host.resolve(from, specifier) !== target) continue;
    const list = /\{([^}]*)\}/.exec(names ?? '');
    const isTypesOnly =
      list?.[1] !== undefined &&
      /^\s*$/.test((names ?? '').replace(list[0], '')) &&
      list[1].split(',').every((name) => /^\s*(?:type\s|$)/.test(name)) &&
      /\S/.test(list[1]);
    if (!isTypesOnly) return true;
  }
  return false;
}
