/**
 * HTML put together so that nothing gets in unescaped by mistake: the only way from a text to `Markup` is the template `markup`, which
 * escapes what stands in its places, and `raw`, for what was written here.
 */
import { escapeUTF8 } from 'entities/escape';

/** HTML that is safe to place between tags. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Content = string | number | Markup | undefined | readonly Content[];

/** `markup\`<p>${text}</p>\``: strings are escaped for text and for quoted attributes alike, markup stands as it is, undefined gives nothing. */
export function markup(parts: TemplateStringsArray, ...contents: Content[]): Markup {
  return new Markup(parts.reduce((made, part, index) => made + textOf(contents[index - 1]) + part));
}

/** @param text HTML of our own, without anything from a scanned project that was not escaped. */
export const raw = (text: string): Markup => new Markup(text);

/** A sentence of which the parts in backticks are code. */
export function withCode(sentence: string): Markup {
  return markup`${sentence.split(/`([^`]+)`/).map((part, index) => (index % 2 === 0 ? part : markup`<code>${part}</code>`))}`;
}

function textOf(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(textOf).join('');
  return escapeUTF8(String(content));
}
