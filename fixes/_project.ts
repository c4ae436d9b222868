/** What fixes read of a project beside the file at hand: the nearest manifest, and which of several files in the folders above is there. */

type Read = (path: string) => string | undefined;

/** Folders from that of a file up to the root, without a slash at the end; the root is ''. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return [...parts.map((_, i) => parts.slice(0, parts.length - i).join('/')), ''];
}

export const inFolder = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** The nearest package.json, with the names of its dependencies of all kinds. undefined without a readable one. */
export function manifestOf(read: Read, path: string): { path: string; packages: ReadonlySet<string> } | undefined {
  for (const folder of foldersAbove(path)) {
    const file = inFolder(folder, 'package.json');
    const text = read(file);
    if (text === undefined) continue;
    try {
      const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
      const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
      return { path: file, packages: new Set(kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {}))) };
    } catch {
      return undefined;
    }
  }
  return undefined;
}
