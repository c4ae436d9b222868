/**
 * A document that was never saved: checked alone, as a file of its language in an empty project. What it imports cannot be known.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isTextOnly, levelsOf } from '../engine/config';
import type { CheckResult, Engine } from '../engine/index';
import { wasmReader } from '../workspace/wasm';
import type { Settings } from './settings';

/** File name by language identifier: the engine goes by names. */
const NAMES: Readonly<Record<string, string>> = {
  typescript: 'untitled.ts',
  typescriptreact: 'untitled.tsx',
  javascript: 'untitled.js',
  javascriptreact: 'untitled.jsx',
  python: 'untitled.py',
  vue: 'untitled.vue',
  svelte: 'untitled.svelte',
  astro: 'untitled.astro',
  html: 'untitled.html',
  json: 'untitled.json',
  jsonc: 'untitled.jsonc',
  yaml: 'untitled.yaml',
  dockercompose: 'untitled.yaml',
  toml: 'untitled.toml',
  dotenv: '.env',
  properties: 'untitled.properties',
  ini: 'untitled.ini',
  shellscript: 'untitled.sh',
  dockerfile: 'Dockerfile',
};

/** @returns the name under which the engine sees the document. */
export const nameOfUntitled = ({ languageId }: Pick<TextDocument, 'languageId'>): string => NAMES[languageId] ?? 'untitled.txt';

/** @param text of the document, or what it might become. @param programDirectory of the running program, where the grammars are looked for. */
export function checkUntitled(engine: Engine, document: TextDocument, text: string, settings: Settings, programDirectory: string): Promise<CheckResult> {
  const preset = settings.preset ?? 'recommended';
  const levels = levelsOf(engine.rules, preset, settings.rules);
  const name = nameOfUntitled(document);
  const bytes = Buffer.from(text);
  return engine.check(
    {
      targets: [name],
      read: (path) => (path === name ? bytes : { error: 'does not exist' }),
      resolve: () => undefined,
      wasm: wasmReader(programDirectory),
    },
    { levels, textOnly: isTextOnly(engine.rules, preset, levels), ...(settings.codeLens === false ? {} : { calls: true }) },
  );
}
