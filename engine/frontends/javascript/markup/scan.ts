/**
 * The scanner of component and HTML files: text to a tree of elements, values in braces and blocks. It takes any text: tags that are not
 * closed end with what is around them, and a closing tag that fits nothing is passed over. Code is only delimited, never parsed.
 */
import { scanAttributes } from './attributes';
import { codeEnd } from './braces';
import { type Block, type Code, type Dialect, type Element, type MarkupNode, type Mustache, textOf, VOID } from './tree';

const WORD = /[^\s/>={}"'`<]*/y;
const MOST_DEEP = 100;
/** Elements inside one another; what is deeper stands beside its parent. */
const MOST_OPEN = 1000;
/** How the branches of a Svelte block go on, and the blocks there are. */
const BLOCK_WORD = /\s*([#:@]|\/(?=[a-z]+\s*\}))(else if|[a-z]+)/y;

/** @returns the nodes of the file; for Astro those behind the frontmatter */
export function scanMarkup(text: string, dialect: Dialect, from = 0): MarkupNode[] {
  return new Scanner(text, dialect, from, 0).nodes();
}

type Open = { element: Element } | { block: Block };

export class Scanner {
  private readonly root: MarkupNode[] = [];
  private readonly open: Open[] = [];

  constructor(
    readonly text: string,
    readonly dialect: Dialect,
    public at: number,
    /** Markup within code within markup. */
    readonly depth: number,
  ) {}

  nodes(): MarkupNode[] {
    while (this.at < this.text.length) this.step();
    this.closeFrom(0, this.text.length);
    return this.root;
  }

  /** One element or fragment that stands within code. @returns its nodes */
  one(): MarkupNode[] {
    do this.step();
    while (this.at < this.text.length && this.open.length > 0);
    this.closeFrom(0, this.at);
    return this.root;
  }

  private step(): void {
    const { text, at } = this;
    const tag = text.charCodeAt(at) === 0x3c;
    if (tag && text.startsWith('<!--', at)) this.at = this.after('-->', at + 4);
    else if (tag && /[!?]/.test(text[at + 1] ?? '')) this.at = this.after('>', at + 2);
    else if (tag && text[at + 1] === '/') this.closingTag();
    else if (tag && (/[A-Za-z]/.test(text[at + 1] ?? '') || (this.dialect === 'astro' && text[at + 1] === '>'))) this.openingTag();
    else if (this.isBrace(at)) this.brace();
    else this.textNode();
  }

  private isBrace(at: number): boolean {
    if (this.text.charCodeAt(at) !== 0x7b) return false;
    return this.dialect === 'svelte' || this.dialect === 'astro' || (this.dialect === 'vue' && this.text[at + 1] === '{');
  }

  private textNode(): void {
    const start = this.at;
    let i = start + 1;
    while (i < this.text.length && this.text.charCodeAt(i) !== 0x3c && !this.isBrace(i)) i++;
    this.at = i;
    this.add({ kind: 'text', start, end: i });
  }

  private add(node: MarkupNode): void {
    const top = this.open.at(-1);
    if (!top) this.root.push(node);
    else if ('element' in top) top.element.children.push(node);
    else top.block.branches.at(-1)?.children.push(node);
  }

  private closeFrom(index: number, end: number): void {
    for (const each of this.open.splice(index)) {
      const node = 'element' in each ? each.element : each.block;
      node.end = Math.max(node.end, end);
    }
  }

  private openingTag(): void {
    const { text } = this;
    const start = this.at;
    WORD.lastIndex = start + 1;
    const name = WORD.exec(text)?.[0] ?? '';
    const nameEnd = start + 1 + name.length;
    const { attributes, end, isClosed } = scanAttributes(text, nameEnd, this.dialect, (at) => this.codeAt(at));
    const element: Element = { kind: 'element', name, start, end, nameStart: start + 1, nameEnd, openEnd: end, attributes, children: [] };
    this.at = end;
    this.add(element);
    if (isClosed || VOID.has(this.tagName(element)) || this.open.length >= MOST_OPEN) return;
    if (this.isRaw(element)) this.rawContents(element);
    else this.open.push({ element });
  }

  private isRaw(element: Element): boolean {
    const name = this.tagName(element);
    if (name === 'script' || name === 'style') return true;
    // a Vue file consists of blocks; all but an HTML template are of other languages
    if (this.dialect !== 'vue' || this.open.length > 0) return false;
    return name !== 'template' || !['', 'html', undefined].includes(textOf(element, 'lang', this.text));
  }

  /** HTML knows no case; elsewhere `<Link>` is a component. */
  private tagName({ name }: Element): string {
    return this.dialect === 'html' ? name.toLowerCase() : name;
  }

  private rawContents(element: Element): void {
    const close = new RegExp(`</${element.name.replace(/[^\w:-]/g, '\\$&')}(?=[\\s/>])`, 'gi');
    close.lastIndex = this.at;
    const found = close.exec(this.text);
    const end = found ? found.index : this.text.length;
    element.raw = { start: this.at, end };
    this.at = found ? this.after('>', end) : end;
    element.end = this.at;
  }

  private closingTag(): void {
    const start = this.at;
    WORD.lastIndex = start + 2;
    const name = WORD.exec(this.text)?.[0] ?? '';
    this.at = this.after('>', start + 2 + name.length);
    const index = this.open.findLastIndex((each) => 'element' in each && each.element.name === name);
    // a tag does not close the block that stands around it
    if (index < 0 || this.open.slice(index).some((each) => 'block' in each)) return;
    this.closeFrom(index, this.at);
  }

  /** @returns the code that begins here, up to its bracket */
  private codeAt(at: number): Code {
    if (this.dialect !== 'astro') return { start: at, end: codeEnd(this.text, at) };
    const markup: NonNullable<Code['markup']>[number][] = [];
    const end = codeEnd(this.text, at, (tag) => {
      if (this.depth >= MOST_DEEP) return undefined;
      const inner = new Scanner(this.text, 'astro', tag, this.depth + 1);
      const children = inner.one();
      if (!children.some((each) => each.kind === 'element')) return undefined;
      markup.push({ start: tag, end: inner.at, children });
      return inner.at;
    });
    return markup.length > 0 ? { start: at, end, markup } : { start: at, end };
  }

  private brace(): void {
    const { text, dialect } = this;
    const start = this.at;
    if (dialect === 'vue') {
      const close = text.indexOf('}}', start + 2);
      const code = { start: start + 2, end: close < 0 ? text.length : close };
      this.at = close < 0 ? text.length : close + 2;
      this.add({ kind: 'mustache', start, end: this.at, code, wordStart: start, wordEnd: start });
      return;
    }
    if (dialect === 'svelte') {
      BLOCK_WORD.lastIndex = start + 1;
      const match = BLOCK_WORD.exec(text);
      if (match) {
        this.special(start, match[1] as string, match[2] as string, start + 1 + match[0].length);
        return;
      }
    }
    const code = this.codeAt(start + 1);
    this.at = Math.min(code.end + 1, text.length);
    this.add({ kind: 'mustache', start, end: this.at, code, wordStart: start, wordEnd: start });
  }

  /** `{#word …}`, `{:word …}`, `{/word}`, `{@word …}` of Svelte. */
  private special(start: number, mark: string, word: string, wordEnd: number): void {
    const code = this.codeAt(wordEnd);
    this.at = Math.min(code.end + 1, this.text.length);
    if (mark === '@')
      this.add({ kind: 'mustache', start, end: this.at, code, word: `@${word}`, wordStart: wordEnd - word.length - 1, wordEnd } satisfies Mustache);
    else if (mark === '#') {
      const block: Block = { kind: 'block', start, end: this.at, branches: [{ word, head: code, children: [] }] };
      this.add(block);
      this.open.push({ block });
    } else {
      const index = this.open.findLastIndex((each) => 'block' in each);
      if (index < 0) return;
      // elements that were left open end with their branch
      this.closeFrom(index + 1, start);
      if (mark === '/') this.closeFrom(index, this.at);
      else (this.open[index] as { block: Block }).block.branches.push({ word, head: code, children: [] });
    }
  }

  private after(token: string, at: number): number {
    const found = this.text.indexOf(token, at);
    return found < 0 ? this.text.length : found + token.length;
  }
}
