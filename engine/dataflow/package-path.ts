/**
 * Absolute imports inside of a Python package. A script that is run from its folder finds its neighbours by their plain names, a module of a
 * package does not: `import openai` in a package that has an `openai.py` of its own means the library. A file says which of both it is by the other
 * imports that it has; nothing here looks at the disk.
 */
import type { Facts } from './graph';

/**
 * @param facts of a Python file
 * @param specifier an absolute import of that file
 * @param target the project file that the import would mean, its path as in `facts`
 * @returns whether the target lies in a package that the file itself is imported as a part of, so that no plain name leads there
 */
export function isOwnPackage({ path, imports }: Facts, specifier: string, target: string): boolean {
  const folders = path.split('/').slice(0, -1);
  const above = packageStart(folders, imports);
  for (let depth = folders.length; depth > above; depth--) {
    const name = [...folders.slice(0, depth), ...specifier.split('.')].join('/');
    if (target === `${name}.py` || target === `${name}/__init__.py`) return true;
  }
  return false;
}

/** How many of a file's folders lie above the outermost package that its imports tell of; all of them where they tell of none. */
function packageStart(folders: readonly string[], imports: readonly string[]): number {
  let start = folders.length;
  for (const each of imports) {
    const dots = /^\.*/.exec(each)?.[0].length ?? 0;
    // two dots leave the folder, so that it and the one above are packages
    if (dots > 0) start = Math.min(start, folders.length - dots);
    else {
      const name = each.split('.')[0] as string;
      const first = folders.indexOf(name);
      // `crewai/src/crewai/tools/a.py`: the first is the project's folder, not the package
      const at = first >= 0 && folders[first + 1] === 'src' ? folders.lastIndexOf(name) : first;
      // `app.models` in `app/views/main.py`: the name of a folder that the file lies in
      if (at >= 0) start = Math.min(start, at);
    }
  }
  return Math.max(start, 0);
}
