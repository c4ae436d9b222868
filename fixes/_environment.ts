/**
 * The two files that go with a variable of the environment: `.env.example` lists its name, `.gitignore` keeps `.env` out. They are changed
 * where they are, or made beside the project's manifest; what they say already is not said twice.
 */
import ignore from 'ignore';
import type { PrintedEdit } from './_define';
import { lineEnding } from './_edits';
import { foldersAbove, inFolder } from './_project';

type Read = (path: string) => string | undefined;

const MARKS = ['package.json', 'pyproject.toml', 'setup.py', 'requirements.txt', 'Pipfile'];

/** @param path of the file that reads the variable @returns edits of the two files; none for what is there. */
export function environmentEdits(read: Read, path: string, name: string): PrintedEdit[] {
  const folders = foldersAbove(path);
  const has = (file: string) => folders.find((folder) => read(inFolder(folder, file)) !== undefined);
  const folder = has('.env.example') ?? has('.env') ?? folders.find((each) => MARKS.some((mark) => read(inFolder(each, mark)) !== undefined)) ?? '';
  const example = inFolder(folder, '.env.example');
  const listed = read(example);
  const isListed = listed !== undefined && new RegExp(`^[ \\t]*(?:export[ \\t]+)?#?[ \\t]*${name}[ \\t]*=`, 'm').test(listed);
  return [...(isListed ? [] : [appended(example, listed, `${name}=`)]), ...ignoreEdits(read, folder, example)];
}

/** `.env` must be ignored, and `.env.example` not. */
function ignoreEdits(read: Read, folder: string, example: string): PrintedEdit[] {
  const above = foldersAbove(example).map((each) => ({ folder: each, path: inFolder(each, '.gitignore'), text: read(inFolder(each, '.gitignore')) }));
  const isIgnored = (name: string) => {
    let state = false;
    for (const each of [...above].reverse()) {
      if (each.text === undefined) continue;
      const result = ignore()
        .add(each.text)
        .test(inFolder(folder, name).slice(each.folder === '' ? 0 : each.folder.length + 1));
      if (result.ignored) state = true;
      else if (result.unignored) state = false;
    }
    return state;
  };
  const lines = [...(isIgnored('.env') ? [] : ['.env']), ...(isIgnored('.env.example') ? ['!.env.example'] : [])];
  if (lines.length === 0) return [];
  const target = above.find((each) => each.text !== undefined) ?? { path: inFolder(folder, '.gitignore'), text: undefined };
  return [appended(target.path, target.text, ...lines)];
}

/** New lines at the end of a file that may not be there, in its line endings. */
function appended(path: string, text: string | undefined, ...lines: string[]): PrintedEdit {
  const eol = lineEnding(text ?? '');
  const at = text?.length ?? 0;
  const isOpen = text !== undefined && text !== '' && !/[\r\n]$/.test(text);
  return { path, start: at, end: at, text: (isOpen ? eol : '') + lines.map((line) => line + eol).join('') };
}
