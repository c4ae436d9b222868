/**
 * The test cases of other secret scanners against this one: the snapshots of secretlint (`ng.*` must be found where its report says, `ok.*` must be
 * silent) and the literal true and false positives in the rule generators of gitleaks and betterleaks. It names cases by file and line and
 * shows no text of theirs, since they are keys in form. Nothing is fetched; `docs/accuracy.md` keeps the figures.
 *
 *   npx tsx bench/key-cases.ts [--all] <checkout of secretlint, gitleaks or betterleaks> …
 *   --all    also cases of vendors that are none of AI
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createGate } from '../engine/gate';
import { findKeys, isPlaceholder } from '../engine/keys';
import { models } from '../models/index.gen';
import { table } from './measure';

interface Case {
  /** Rule file or folder, without extension. */
  vendor: string;
  /** File and line, or folder. */
  place: string;
  text: string;
  /** Where a key must be found; undefined: anywhere. Empty: nowhere. */
  expected: readonly { start: number; end: number }[] | undefined;
}

/** Rules of the peers that speak of vendors of AI, of models, agents' tools and their observability. */
const AI =
  /^(?:anthropic|apify|assemblyai|brave|cerebras|cohere|cursor|databricks|deepgram|deepseek|devin|elevenlabs|greptile|groq|huggingface|ibm|kagi|kimi|langchain|langfuse|lighton|minimax|mistral|nvidia|ollama|openai|openrouter|perplexity|pinecone|privateai|replicate|runpod|sourcegraph|stabilityai|togetherai|upstage|weightsandbiases|xai|zai)$/;

const gate = createGate(models);

function found(path: string, text: string): { start: number; end: number }[] {
  const bytes = Buffer.from(text);
  return findKeys(path, text, bytes, gate.scan(path, bytes).keyHits, gate.keyShapes);
}

function main(args: readonly string[]): void {
  const all = args.includes('--all');
  const folders = args.filter((arg) => !arg.startsWith('--'));
  if (folders.length === 0) throw new Error('name at least one folder with a checkout of secretlint, gitleaks or betterleaks');
  const rows = [['', 'positive', 'found', 'placeholders', 'of the others', 'negative', 'silent', '']];
  const misses: string[] = [];
  for (const folder of folders) {
    const cases = casesOf(folder).filter(({ vendor }) => all || AI.test(vendor));
    const isPositive = ({ expected }: Case) => expected === undefined || expected.length > 0;
    const positive = cases.filter(isPositive);
    // what one rule must pass over may be another's key
    const keys = new Set(positive.map(({ text }) => text));
    const negative = cases.filter((each) => !isPositive(each) && !keys.has(each.text));
    let keysFound = 0;
    let placeholders = 0;
    let keysAll = 0;
    for (const { place, text, expected } of positive) {
      const spans = found(place, text);
      const wanted = expected ?? [undefined];
      keysAll += wanted.length;
      const met = wanted.filter((span) => (span ? spans.some((each) => each.start < span.end && span.start < each.end) : spans.length > 0));
      keysFound += met.length;
      const missed = wanted.filter((span) => !met.includes(span));
      const isMadeUp = missed.filter((span) => readsMadeUp(span ? text.slice(span.start, span.end) : text));
      placeholders += isMadeUp.length;
      if (missed.length > 0)
        misses.push(
          `not found  ${basename(folder)} ${place}  (${met.length} of ${wanted.length}${isMadeUp.length > 0 ? `, ${isMadeUp.length} read like placeholders` : ''})`,
        );
    }
    let silent = 0;
    for (const { place, text } of negative) {
      if (found(place, text).length === 0) silent++;
      else misses.push(`not silent ${basename(folder)} ${place}`);
    }
    const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
    rows.push([
      basename(folder),
      `${keysAll}`,
      `${keysFound}`,
      `${placeholders}`,
      share(keysFound, keysAll - placeholders),
      `${negative.length}`,
      `${silent}`,
      share(silent, negative.length),
    ]);
  }
  console.log(table(rows));
  for (const miss of misses) console.log(miss);
}

/** Ascending or repeated characters in what the case wants found: silent here on purpose. */
function readsMadeUp(text: string): boolean {
  const tokens = text.match(/[\w-]{12,}/g) ?? [];
  return tokens.some((token) => token.length === Math.max(...tokens.map(({ length }) => length)) && isPlaceholder(token));
}

function casesOf(folder: string): Case[] {
  const rules = join(folder, 'cmd/generate/config/rules');
  if (existsSync(rules)) return goCases(rules);
  const packages = existsSync(join(folder, 'packages/@secretlint')) ? join(folder, 'packages/@secretlint') : folder;
  const cases = readdirSync(packages)
    .filter((name) => name.startsWith('secretlint-rule-') && !name.includes('preset'))
    .flatMap((name) => snapshotCases(name.slice('secretlint-rule-'.length), join(packages, name, 'test/snapshots')));
  if (cases.length === 0) throw new Error(`${folder} is no checkout of secretlint, gitleaks or betterleaks`);
  return cases;
}

function snapshotCases(vendor: string, folder: string): Case[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name): Case[] => {
    const inputs = readdirSync(join(folder, name)).filter((file) => /^(?:input|\.npmrc|package)/.test(file) && !/\.p12$/.test(file));
    const report = join(folder, name, 'output.json');
    const [input] = inputs;
    // cases that switch an option of secretlint's say nothing of the text
    if (!input || !existsSync(report) || name === 'ok.allows' || existsSync(join(folder, name, '.secretlintrc.json'))) return [];
    const { messages } = JSON.parse(readFileSync(report, 'utf8')) as { messages: { range: [number, number] }[] };
    const text = readFileSync(join(folder, name, input), 'utf8');
    return [{ vendor, place: `${vendor}/${name}`, text, expected: messages.map(({ range: [start, end] }) => ({ start, end })) }];
  });
}

/** The elements of `tps` and `fps` that are literals; what is generated at random is left out. */
function goCases(folder: string): Case[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.go') && !name.endsWith('_test.go') && statSync(join(folder, name)).isFile());
  return files.flatMap((name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const cases: Case[] = [];
    for (const match of source.matchAll(/\b(tps|fps)\s*:?=\s*/g)) {
      for (const { text, at } of literals(source, match.index + match[0].length)) {
        const line = source.slice(0, at).split('\n').length;
        cases.push({ vendor: name.slice(0, -'.go'.length), place: `${name}:${line}`, text, expected: match[1] === 'tps' ? undefined : [] });
      }
    }
    return cases;
  });
}

/** String elements of the Go expression at `from`: joined by `+`, with `strings.Repeat`, or handed to GenerateSampleSecret. */
function literals(source: string, from: number): { text: string; at: number }[] {
  const elements: { text: string; at: number }[] = [];
  let depth = 0;
  /** How deep the element at hand stands; what is deeper is a part of it. */
  let level = 0;
  let current: { text: string; at: number } | undefined;
  let isDynamic = false;
  const close = () => {
    if (current && !isDynamic) elements.push(current);
    current = undefined;
    isDynamic = false;
  };
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|`[^`]*`|"(?:\\.|[^"\\\n])*"|strings\.Repeat\(\s*("(?:\\.|[^"\\])*"|`[^`]*`)\s*,\s*(\d+)\)|utils\.GenerateSampleSecrets?\(\s*("[^"]*")\s*,|\[\]string\{|append\(|[\w.]+|[(){}[\],+\n]|\S/g;
  token.lastIndex = from;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [word] = match;
    const add = (text: string) => {
      current = { text: (current?.text ?? '') + text, at: current?.at ?? (match as RegExpExecArray).index };
    };
    if (word.startsWith('//') || word.startsWith('/*')) continue;
    if (match[1] !== undefined) add(unquoted(match[1]).repeat(Number(match[2])));
    else if (match[3] !== undefined) {
      level = ++depth;
      add(`${unquoted(match[3])}_api_token = `);
    } else if (/^[`"]/.test(word)) add(unquoted(word));
    else if (word === '[]string{' || word === 'append(') level = ++depth;
    else if (/^[({[]$/.test(word)) depth++;
    else if (/^[)}\]]$/.test(word)) {
      depth--;
      if (depth < level) {
        close();
        level = depth;
      }
      if (depth < 0) break;
    } else if (word === ',') {
      if (depth === level) close();
    } else if (word === '\n') {
      if (depth === 0) break;
    } else if (word !== '+' && !/^(?:tps|fps|\.+)$/.test(word)) isDynamic = true;
  }
  close();
  return elements;
}

const unquoted = (text: string): string =>
  text.startsWith('`')
    ? text.slice(1, -1)
    : text.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/g, (_, code: string) => {
        if (code === 'n') return '\n';
        if (code === 't') return '\t';
        if (code === 'r') return '\r';
        return code.length > 1 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : code;
      });

main(process.argv.slice(2));
