/**
 * The cells of a notebook by its JSON, of the formats 3 and 4: what kind each is, the strings that hold its source, and texts beside
 * the cells in which a key may stand. Nothing here knows what the source means.
 */
import { decodeString, type JsonNode, type JsonString } from './json';

export interface Cell {
  isCode: boolean;
  /** A language of its own (format 3, Visual Studio Code, Polyglot notebooks), in lower case. */
  language: string | undefined;
  /** In order; together they are the source. */
  source: JsonString[];
}

export interface Cells {
  cells: Cell[];
  /** Of the kernel, in lower case; undefined where the notebook does not say. */
  language: string | undefined;
  /** Texts of outputs and metadata, without pictures and other data. */
  others: JsonString[];
}

/** Data that is no text: what looks like a key in it is chance. */
const DATA = /^(?:image|audio|video|font)\/|^application\/(?:pdf|octet-stream|zip|vnd\.jupyter\.widget-state)/i;
/** Shorter ones hold no key. */
const SHORTEST = 16;

/** @returns the cells, or why the JSON is no notebook, as a sentence part */
export function cellsOf(text: string, root: JsonNode): Cells | { problem: string } {
  const top = entriesOf(root);
  const sheets = itemsOf(top?.get('worksheets'));
  const lists = sheets ? sheets.map((sheet) => itemsOf(entriesOf(sheet)?.get('cells'))) : [itemsOf(top?.get('cells'))];
  if (!top || lists.every((list) => list === undefined)) return { problem: 'it has no cells' };
  const found: Cells = { cells: [], language: undefined, others: [] };
  const textOf = (node: JsonNode | undefined) => (node?.kind === 'string' ? decodeString(text, node).toLowerCase() : undefined);
  const metadata = entriesOf(top.get('metadata'));
  const within = (name: string, key: string) => textOf(entriesOf(metadata?.get(name))?.get(key));
  const kernel = within('kernelspec', 'name') ?? textOf(metadata?.get('kernel_info'));
  found.language = within('kernelspec', 'language') ?? within('language_info', 'name') ?? languageOfKernel(kernel);
  for (const cell of lists.flatMap((list) => list ?? [])) {
    const entries = entriesOf(cell);
    if (!entries) continue;
    const type = textOf(entries.get('cell_type'));
    const own = entriesOf(entries.get('metadata'));
    const source = stringsOf(entries.get('source') ?? entries.get('input'));
    const named = textOf(entriesOf(own?.get('vscode'))?.get('languageid')) ?? textOf(entriesOf(own?.get('vscode'))?.get('languageId'));
    found.cells.push({ isCode: type === 'code', language: named ?? textOf(entries.get('language')), source });
    for (const name of ['outputs', 'metadata', 'attachments']) othersOf(entries.get(name), found.others);
  }
  othersOf(top.get('metadata'), found.others);
  return found;
}

const entriesOf = (node: JsonNode | undefined) => (node?.kind === 'object' ? node.entries : undefined);
const itemsOf = (node: JsonNode | undefined) => (node?.kind === 'array' ? node.items : undefined);

function stringsOf(node: JsonNode | undefined): JsonString[] {
  if (node?.kind === 'string') return [node];
  return (itemsOf(node) ?? []).filter((item): item is JsonString => item.kind === 'string');
}

const languageOfKernel = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : /^(?:python|conda|xpython|pyspark)/.test(name) ? 'python' : /^(?:ir|julia|deno|javascript|tslab|jslab)/.exec(name)?.[0];

function othersOf(node: JsonNode | undefined, found: JsonString[]): void {
  if (node?.kind === 'string') {
    if (node.end - node.start >= SHORTEST) found.push(node);
  } else if (node?.kind === 'array') for (const item of node.items) othersOf(item, found);
  else if (node?.kind === 'object') for (const [name, value] of node.entries) if (!DATA.test(name) && name !== 'png' && name !== 'jpeg') othersOf(value, found);
}
