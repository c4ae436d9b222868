/** Where OSV entries come from: files and folders of JSON, the zip files that osv.dev offers for download, or its API. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { OsvEntry } from './osv';
import { PACKAGES } from './packages';

/** @returns all entries of a file, a folder with everything below it, or a zip file. @throws Error that names what cannot be read */
export function* readEntries(path: string): Generator<OsvEntry> {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) yield* readEntries(join(path, name));
  else if (path.endsWith('.zip')) for (const { name, text } of unzip(readFileSync(path))) yield* parse(`${path}:${name}`, text());
  else if (path.endsWith('.json')) yield* parse(path, readFileSync(path, 'utf8'));
}

/** A file holds one entry or a list of them. */
function parse(name: string, text: string): OsvEntry[] {
  if (!name.endsWith('.json')) return [];
  try {
    const value = JSON.parse(text) as OsvEntry | OsvEntry[];
    return (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry.id === 'string');
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The files of a zip archive without encryption and below 4 GB. */
function* unzip(bytes: Buffer): Generator<{ name: string; text: () => string }> {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('not a zip file');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0 || bytes.readUInt32LE(at) === DIRECTORY_ENTRY; left--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('the directory of the zip file is broken');
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    yield { name, text: () => (method === 0 ? content : inflateRawSync(content)).toString('utf8') };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** All entries of the kept packages. @param api address without a slash at its end. @throws Error when it does not answer */
export async function fetchEntries(api = 'https://api.osv.dev'): Promise<OsvEntry[]> {
  const entries = new Map<string, OsvEntry>();
  for (const [ecosystem, names] of Object.entries({ npm: PACKAGES.npm, PyPI: PACKAGES.pypi })) {
    for (const name of names) {
      for (let page: string | undefined = ''; page !== undefined; ) {
        const response: Response = await fetch(`${api}/v1/query`, {
          method: 'POST',
          body: JSON.stringify({ package: { ecosystem, name }, ...(page && { page_token: page }) }),
        });
        if (!response.ok) throw new Error(`${api} answered ${response.status} for ${ecosystem} ${name}`);
        const answer = (await response.json()) as { vulns?: OsvEntry[]; next_page_token?: string };
        for (const entry of answer.vulns ?? []) entries.set(entry.id, entry);
        page = answer.next_page_token;
      }
    }
  }
  return [...entries.values()];
}
