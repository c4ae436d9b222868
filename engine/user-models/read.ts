/**
 * Models in a configuration file: checks every key, name and path by the table, reports each mistake at the character it stands at,
 * and gives definitions as the built-in models have them. What it reads is data; nothing is run, and patterns of any cost are refused.
 */
import { getNodeValue, type Node } from 'jsonc-parser';
import { type CallPath, PathError, parseAbsolutePath, parseCallPath } from '../binding/path';
import type { ModelDefinition } from '../define';
import { entriesOf, hint, kindOf, type Report } from '../json';
import { BEGINNINGS, MODEL, type PathKind, READ_CONCEPTS, SCHEMA_KEYS, SCHEMA_WORDS, type Shape, TEST_WORDS } from './table';

/** A name of a type or a root, to be looked up when the whole model is read. */
interface Mention {
  name: string;
  offset: number;
  as: 'type' | 'root';
}

interface Reading {
  report: Report;
  mentions: Mention[];
}

/** @returns the models that could be read; with mistakes reported they must not be used. */
export function readModels(node: Node, report: Report): ModelDefinition[] {
  if (node.type !== 'array') {
    report(node.offset, `\`models\` is a list of models, not ${kindOf(node)}`);
    return [];
  }
  const names = new Set<string>();
  return (node.children ?? []).flatMap((each) => {
    const reading: Reading = { report, mentions: [] };
    const read = readShape(each, MODEL, '`models`', reading) as (Record<string, unknown> & Partial<ModelDefinition>) | undefined;
    if (!read) return [];
    const nameNode = entriesOf(each).find(([key]) => key === 'sdk')?.[2];
    if (nameNode && typeof read.sdk === 'string' && names.has(read.sdk)) report(nameNode.offset, `two models are named \`${read.sdk}\``);
    names.add(String(read.sdk));
    checkMentions(each, read, reading);
    const shapes = read.shapes?.map((shape) => ({ ...shape, handler: shape.handler ?? [], sources: shape.sources ?? {} }));
    return [
      {
        ...read,
        ...(shapes && { shapes }),
        sdk: String(read.sdk),
        title: read.title ?? String(read.sdk),
        docs: read.docs ?? '',
        packages: read.packages ?? {},
      } as ModelDefinition,
    ];
  });
}

/** Roots and types that paths begin with must be there, and a model must speak of something. */
function checkMentions(node: Node, model: Partial<ModelDefinition>, { report, mentions }: Reading): void {
  const types = Object.keys(model.types ?? {});
  const modules = [...Object.keys(model.packages?.npm ?? {}), ...Object.keys(model.packages?.pypi ?? {}), ...Object.values(model.roots ?? {}).flat()];
  const roots = [...new Set([...(modules.length > 0 ? [String(model.sdk)] : []), ...Object.keys(model.roots ?? {}), ...types, 'global'])];
  for (const { name, offset, as } of mentions) {
    if (as === 'type' && !types.includes(name))
      report(offset, `there is no type \`${name}\` in \`types\`${types.length > 0 ? hint(name, types) : ', which is empty'}`);
    if (as === 'root' && !roots.includes(name) && name !== '*')
      report(
        offset,
        `a path begins with a root or a type of this model, and \`${name}\` is none; there ${roots.length === 1 ? 'is' : 'are'} ${roots.join(', ')}${hint(name, roots)}`,
      );
  }
  const says = ['calls', 'reads', 'parts', 'writes', 'methods', 'shapes', 'entryPoints'] as const;
  const said = entriesOf(node).map(([key]) => key);
  if (!says.some((key) => said.includes(key))) report(node.offset, `this model says nothing: one of ${says.join(', ')} is expected`);
}

/** @returns the value as definitions have it, undefined where it is wrong. */
function readShape(node: Node, shape: Shape, where: string, reading: Reading): unknown {
  const wrong = (expected: string, more = '') => {
    reading.report(node.offset, `${where}: ${expected} is expected, not ${node.type === 'string' ? `"${node.value}"` : kindOf(node)}${more}`);
    return undefined;
  };
  switch (shape.kind) {
    case 'text':
      return node.type === 'string' && node.value !== '' ? node.value : wrong(node.type === 'string' ? `${shape.what} that is not empty` : shape.what);
    case 'flag':
      return node.type === 'boolean' ? node.value : wrong('true or false');
    case 'yes':
      return node.type === 'boolean' && node.value === true ? true : wrong('true');
    case 'count':
      return node.type === 'number' && Number.isInteger(node.value) && node.value >= 0 ? node.value : wrong('a whole number from 0');
    case 'one-of':
      if (typeof node.value === 'string' && shape.values.includes(node.value)) return node.value;
      return wrong(`one of ${shape.values.join(', ')}`, typeof node.value === 'string' ? hint(node.value, shape.values) : '');
    case 'path':
      return node.type === 'string' ? readPath(node, shape.of, where, reading) : wrong('a path');
    case 'type':
      if (node.type !== 'string') return wrong('the name of a type');
      reading.mentions.push({ name: node.value, offset: node.offset, as: 'type' });
      return node.value;
    case 'glob':
      return node.type === 'string' && node.value !== '' ? globPattern(node.value) : wrong('a pattern of files');
    case 'nullable':
      return node.type === 'null' ? null : readShape(node, shape.of, where, reading);
    case 'list':
      if (node.type === 'array') return (node.children ?? []).map((each) => readShape(each, shape.of, where, reading));
      if (!shape.orOne) return wrong('a list');
      return [readShape(node, shape.of, where, reading)];
    case 'map':
      return node.type === 'object' ? readMap(node, shape, where, reading) : wrong('an object');
    case 'object':
      return node.type === 'object' ? readObject(node, shape, where, reading) : wrong(`an object that describes a ${shape.what}`);
    case 'read':
      return readRead(node, where, reading);
    case 'test':
      return readTest(node, where, reading);
    case 'schema':
      return readSchema(node, where, reading);
  }
}

/** Entries with each key once. */
function once(node: Node, report: Report): [string, Node, Node][] {
  const seen = new Set<string>();
  return entriesOf(node).filter(([key, keyNode]) => {
    if (seen.has(key)) report(keyNode.offset, `\`${key}\` is given twice`);
    return !seen.has(key) && seen.add(key);
  });
}

function readObject(node: Node, shape: Shape & { kind: 'object' }, where: string, reading: Reading): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const names = Object.keys(shape.fields);
  for (const [key, keyNode, value] of once(node, reading.report)) {
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    if (!field) {
      reading.report(keyNode.offset, `a ${shape.what} has no \`${key}\`${hint(key, names) || `; it may have ${names.join(', ')}`}`);
      continue;
    }
    const read = readShape(value, field.shape, `\`${key}\``, reading);
    if (read !== undefined) result[key] = read;
  }
  for (const needed of shape.needs ?? []) {
    if (!entriesOf(node).some(([key]) => key === needed)) reading.report(node.offset, `${where}: a ${shape.what} needs \`${needed}\``);
  }
  return result;
}

function readMap(node: Node, shape: Shape & { kind: 'map' }, where: string, reading: Reading): Record<string, unknown> {
  const result: [string, unknown][] = [];
  for (const [key, keyNode, value] of once(node, reading.report)) {
    if (Array.isArray(shape.keys)) {
      if (!shape.keys.includes(key)) {
        reading.report(keyNode.offset, `there is no ${shape.what} \`${key}\`${hint(key, shape.keys) || `; there are ${shape.keys.join(', ')}`}`);
        continue;
      }
    } else if (shape.keys !== 'any') readPath(keyNode, shape.keys as PathKind, where, reading);
    const read = readShape(value, shape.of, `\`${key}\``, reading);
    if (read !== undefined) result.push([key, read]);
  }
  return Object.fromEntries(result);
}

/** Checks that a path parses and begins where it may. @returns its text */
function readPath(node: Node, kind: PathKind, where: string, { report, mentions }: Reading): string | undefined {
  const text = String(node.value);
  // the place of a character of the path, where the JSON text has no escapes
  const place = (at: number) => node.offset + (node.length === text.length + 2 ? 1 + at : 0);
  try {
    if (kind === 'absolute') {
      const { root } = parseAbsolutePath(text);
      mentions.push({ name: root, offset: place(0), as: 'root' });
      return text;
    }
    const path = parseCallPath(text);
    if (mayBegin(path, kind)) return text;
    const words = ['return', 'receiver', 'callback', 'param'];
    report(place(0), `${where}: the path \`${text}\` must begin with ${BEGINNINGS[kind]}${path.root.kind === 'named' ? hint(path.root.name, words) : ''}`);
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    const character = text[error.at];
    report(place(error.at), `the path \`${text}\`, character ${error.at + 1}${character === undefined ? ' (its end)' : ` (\`${character}\`)`}: ${error.what}`);
  }
  return undefined;
}

function mayBegin({ root, segments }: CallPath, kind: PathKind): boolean {
  switch (root.kind) {
    case 'return':
      return kind === 'result' || kind === 'target' || (kind === 'either' && segments.some((segment) => segment.kind === 'call'));
    case 'callback':
      return kind === 'result' || kind === 'target' || kind === 'either';
    case 'callback-return':
      return kind === 'either' || kind === 'argument';
    case 'channel':
      return kind === 'either' || kind === 'target';
    case 'param':
    case 'any-param':
      return kind === 'parameter';
    case 'tag-values':
    case 'any-positional':
      return kind === 'argument' || kind === 'either';
    default:
      return kind === 'argument' || kind === 'either' || kind === 'target';
  }
}

function readRead(node: Node, where: string, { report }: Reading): unknown {
  const [concept, words] = node.type === 'array' ? (node.children ?? []) : [node];
  const name: unknown = concept && getNodeValue(concept);
  if (typeof name !== 'string' || !READ_CONCEPTS.includes(name)) {
    report(
      (concept ?? node).offset,
      `${where}: one of ${READ_CONCEPTS.join(', ')} is expected${typeof name === 'string' ? `, not "${name}"${hint(name, READ_CONCEPTS)}` : ''}`,
    );
    return undefined;
  }
  if (node.type !== 'array') return name;
  if (words?.type !== 'string' || node.children?.length !== 2) {
    report(node.offset, `${where}: a list here is the source and the words for it, two texts`);
    return undefined;
  }
  return [name, words.value];
}

function readTest(node: Node, where: string, reading: Reading): unknown {
  const value: unknown = getNodeValue(node);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && (TEST_WORDS as readonly string[]).includes(value)) return value;
  if (node.type === 'array' && (node.children ?? []).length > 0) {
    return (node.children ?? []).map((each) => {
      if (each.type !== 'string') reading.report(each.offset, `${where}: a constant is written as text, not ${kindOf(each)}`);
      else checkPattern(each, where, reading.report);
      return each.value as unknown;
    });
  }
  const [entry, ...more] = entriesOf(node);
  if (entry && more.length === 0 && (entry[0] === 'like' || entry[0] === 'unlike')) {
    const forms = readShape(entry[2], { kind: 'list', of: { kind: 'text', what: 'text with `*`' } }, `\`${entry[0]}\``, reading);
    return forms === undefined ? undefined : { [entry[0]]: forms };
  }
  const near = typeof value === 'string' ? hint(value, TEST_WORDS) || '; a constant stands in a list: ["…"]' : '';
  reading.report(node.offset, `${where}: true, false, "absent", "present", "variable" or a list of constants is expected${near}`);
  return undefined;
}

/** A repeated group that repeats within may take for ever on a text of a scanned file. */
const COSTLY = /\((?:[^()\\]|\\.)*[*+}](?:[^()\\]|\\.)*\)[*+{]/;

function checkPattern(node: Node, where: string, report: Report): void {
  const pattern = /^\/(.*)\/([a-z]*)$/s.exec(String(node.value));
  if (!pattern) return;
  try {
    new RegExp(pattern[1] as string, pattern[2]);
  } catch (error) {
    report(node.offset, `${where}: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  if (COSTLY.test(pattern[1] as string)) report(node.offset, `${where}: a group that is repeated holds a repetition, which may take for ever`);
}

function readSchema(node: Node, where: string, reading: Reading): unknown {
  const [entry, ...more] = entriesOf(node);
  if (entry && more.length === 0) {
    const [key, keyNode, value] = entry;
    if (!(SCHEMA_KEYS as readonly string[]).includes(key)) {
      reading.report(keyNode.offset, `there is no schema \`${key}\`${hint(key, SCHEMA_KEYS) || `; there are ${SCHEMA_KEYS.join(', ')}`}`);
      return undefined;
    }
    const path = readShape(value, { kind: 'path', of: 'argument' }, `\`${key}\``, reading);
    return path === undefined ? undefined : { [key]: path };
  }
  if (typeof node.value === 'string' && (SCHEMA_WORDS as readonly string[]).includes(node.value)) return node.value;
  reading.report(node.offset, `${where}: "open", "closed" or an object with one of ${SCHEMA_KEYS.join(', ')} is expected`);
  return undefined;
}

/** @returns the expression of a pattern of files: `*` stays within a folder, a leading or inner double star goes over folders. */
function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/^\.\//, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*+|\?/g, (token) => (token === '**/' ? '(?:.*/)?' : token === '?' ? '[^/]' : token === '*' ? '[^/]*' : '.*'));
  return new RegExp(`^${source}$`);
}
