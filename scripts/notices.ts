/**
 * The licences of what is bundled: bundling drops the files in which packages carry them, and the licences ask that they
 * stay with the code. One text for the command and the extension.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third-?party-?notices?(?:text)?)(?:[-.].*)?$/i;

/**
 * @param root the repository. @param files paths in node_modules, relative to the root, whose text is in a bundle.
 * @returns name, version and licence of each package, by name.
 * @throws Error when a package carries no licence text and names none.
 */
export function notices(root: string, files: Iterable<string>): string {
  const folders = new Set([...files].flatMap((file) => packageFolder(file.split(sep).join('/')) ?? []));
  const parts = [...folders].map((folder) => ({
    name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
    text: noticeOf(join(root, folder)),
  }));
  parts.sort((a, b) => (a.name < b.name ? -1 : 1));
  return `The following packages are part of this program, each under its own licence.\n\n${parts.map(({ text }) => text).join('\n')}`;
}

const packageFolder = (file: string): string | undefined => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string };
  const names = existsSync(folder) ? readdirSync(folder).filter((file) => LICENCE_FILE.test(file)) : [];
  if (names.length === 0 && !license) throw new Error(`${name} has no licence`);
  const texts = names.sort().map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim());
  return `${'='.repeat(80)}\n${name} ${version} (${license ?? 'see below'})\n${'='.repeat(80)}\n${texts.join('\n\n')}\n`;
}
