/** Small pieces of Markdown. Names of files, branches and people are a project's own and must not become markup. */

/** Control and format characters, which can hide or turn around what is read. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** Plain text of the user in a sentence or a table. */
export const plain = (text: string): string => text.replace(UNSEEN, ' ').replace(/[\\`*_{}[\]<>|#~&]/g, '\\$&');

/** A name in code form; a bar would end the cell of a table. */
export function code(text: string): string {
  const shown = text.replace(UNSEEN, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Commands for a shell. */
export const shell = (lines: readonly string[]): string => ['```sh', ...lines, '```'].join('\n');

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
export const steps = (items: readonly string[]): string => items.map((item, index) => `${index + 1}. ${item}`).join('\n');

/** One argument of a POSIX shell. */
export const quoted = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(UNSEEN, ' ').replaceAll("'", `'\\''`)}'`);

/** At most some, and how many more there are. */
export function some(items: readonly string[], most: number): string {
  const rest = items.length - most;
  return rest > 0 ? `${items.slice(0, most).join(', ')} and ${rest} more` : items.join(', ');
}
