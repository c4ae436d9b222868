/** A text as its parts: what is written down, and expressions of some language in between. */
export type Part<N> = { text: string } | { node: N };

export const isText = <N>(part: Part<N>): part is { text: string } => 'text' in part;

/** @returns the parts without empty texts, neighbouring texts made one */
export function joined<N>(parts: readonly Part<N>[]): Part<N>[] {
  const result: Part<N>[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (isText(part) && last && isText(last)) result[result.length - 1] = { text: last.text + part.text };
    else if (!isText(part) || part.text !== '') result.push(part);
  }
  return result;
}
