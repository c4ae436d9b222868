/** Small helpers for the generated Markdown pages. */

/** Text for a cell of a table. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Items with commas between, without duplicates. */
export const list = (items: readonly string[]): string => [...new Set(items)].join(', ');

/** Items by their key, keys in order of first use. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
