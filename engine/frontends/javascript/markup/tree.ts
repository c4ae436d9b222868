/**
 * The tree of a component or HTML file: elements, values in braces, blocks of Svelte. All places are offsets into the file. What stands in
 * braces and quotes is code that nobody has parsed yet.
 */
export type Dialect = 'vue' | 'svelte' | 'astro' | 'html';

/** Code, without the braces or quotes around it. */
export interface Code {
  start: number;
  end: number;
  /** Markup within the code (Astro): each stands for one value. */
  markup?: readonly Markup[];
}

/** Elements within code, from `start` on. */
export interface Markup {
  start: number;
  end: number;
  children: readonly MarkupNode[];
}

export interface Attribute {
  /** As written; '' for what is spread. `{name}` is the attribute `name` with that code. */
  name: string;
  start: number;
  end: number;
  nameEnd: number;
  /** `code`: in braces; `text`: in quotes or bare; `template`: in backticks, which belong to the code; absent: the name alone. */
  value?: { kind: 'text' | 'code' | 'spread' | 'template'; code: Code; parts?: readonly (Mustache | Text)[] };
}

export interface Element {
  kind: 'element';
  name: string;
  start: number;
  end: number;
  nameStart: number;
  nameEnd: number;
  /** After the `>` of the opening tag. */
  openEnd: number;
  attributes: Attribute[];
  children: MarkupNode[];
  /** Contents that are no markup: scripts, styles, blocks of other languages. */
  raw?: Code;
}

export interface Text {
  kind: 'text';
  start: number;
  end: number;
}

/** `{{ code }}` or `{code}`; with a word `{@html code}`. */
export interface Mustache {
  kind: 'mustache';
  start: number;
  end: number;
  code: Code;
  /** `@html`, `@const`, `@render`, `@debug`, `@attach`. */
  word?: string;
  wordStart: number;
  wordEnd: number;
}

/** `{#if …} … {:else} … {/if}`: each branch with the code of its head. */
export interface Block {
  kind: 'block';
  start: number;
  end: number;
  branches: { word: string; head: Code; children: MarkupNode[] }[];
}

export type MarkupNode = Element | Text | Mustache | Block;

/** @returns the dialect of a path; undefined for plain scripts. */
export function dialectOf(path: string): Dialect | undefined {
  const extension = /\.(vue|svelte|astro|html?)$/i.exec(path)?.[1]?.toLowerCase();
  return extension === 'htm' ? 'html' : (extension as Dialect | undefined);
}

export const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

/** @returns the attribute of that name */
export const attributeOf = (element: Element, name: string): Attribute | undefined => element.attributes.find((each) => each.name === name);

/** @returns the text of an attribute that is written in quotes; '' for one without a value, undefined where there is none */
export function textOf(element: Element, name: string, text: string): string | undefined {
  const attribute = attributeOf(element, name);
  if (!attribute) return undefined;
  return attribute.value ? text.slice(attribute.value.code.start, attribute.value.code.end) : '';
}
